import type { Dom, DomElement, DomNode, DomText } from './dom.ts';

/** The lines of a paragraph, as `typesetLines` puts them in. */
export interface ParagraphLines {
  /** The number that `readParagraphs` gave it. */
  readonly paragraph: number;
  readonly justified: boolean;
  readonly lines: readonly {
    /** UTF-16 offset in the paragraph's text. */
    readonly start: number;
    /** A space stands before it. */
    readonly spaced: boolean;
    /** `<br>` ends it. */
    readonly forced: boolean;
    /** em: a hyphen of this width is drawn at its end. */
    readonly hyphen?: number | undefined;
    /** em to add to each space of a line that isn't justified. */
    readonly spacing?: number | undefined;
  }[];
}

/**
 * Runs inside the browser, so it may use nothing but its argument: marks where each line
 * ends with `<wbr>`, the only place where these paragraphs may break. Lines that aren't
 * justified get the font's own spaces. The text stays as it is.
 */
export function typesetLines(paragraphs: readonly ParagraphLines[]): void {
  const { document } = globalThis as unknown as Dom;
  // One for all: a browser keeps every range up to date that it ever made.
  const range = document.createRange();
  const elements: DomElement[] = [];
  for (const element of document.querySelectorAll('[data-typeset]')) {
    elements[Number(element.getAttribute('data-typeset'))] = element;
  }

  for (const { paragraph, justified, lines } of paragraphs) {
    const element = elements[paragraph];
    if (!element) continue;
    const entry = element.classList.contains('entry');
    const single = lines.length === 1 && !entry;
    element.classList.add(justified && !single && !entry ? 'set-justified' : 'set-ragged');
    const { pieces, ends } = read(element);
    /** What stands after an offset; offsets only go down from call to call. */
    const nodeAt = (offset: number): DomNode | undefined => {
      while (pieces.length > 1 && (pieces.at(-1)?.start ?? 0) > offset) pieces.pop();
      const piece = pieces.at(-1);
      if (!piece || offset >= piece.start + piece.length) return undefined;
      if (offset > piece.start) return (piece.node as DomText).splitText(offset - piece.start);
      // At the very start of an element it is before that: cut there, an empty twin would be left.
      let node = piece.node;
      while (
        node.parentNode &&
        node.parentNode !== element &&
        node.parentNode.firstChild === node
      ) {
        node = node.parentNode;
      }
      return node;
    };
    if (single) {
      const spacing = lines[0]?.spacing;
      if (spacing) element.style.setProperty('word-spacing', `${spacing}em`);
      continue;
    }
    for (let index = lines.length - 1; index >= 0; index -= 1) {
      const line = lines[index];
      let begin = line && nodeAt(line.start);
      if (!line || !begin) continue;
      const hyphen = lines[index - 1]?.hyphen;
      if (hyphen !== undefined) begin.parentNode?.insertBefore(drawnHyphen(hyphen), begin);
      if ((justified || entry) && line.spacing !== undefined) {
        range.setStartBefore(begin);
        const end = line.forced ? ends.pop() : undefined;
        if (end) range.setEndBefore(end);
        else range.setEnd(element, element.childNodes.length);
        const span = document.createElement('span');
        span.className = 'last-line';
        if (line.spacing !== 0) span.style.setProperty('word-spacing', `${line.spacing}em`);
        const contents = range.extractContents();
        for (const copy of contents.querySelectorAll('[id]')) {
          if (document.getElementById(copy.id)) copy.removeAttribute('id');
        }
        span.append(contents);
        range.insertNode(span);
        begin = span;
      }
      if (index === 0 || lines[index - 1]?.forced) continue;
      // Before the space, not after it: one that ends a line takes a share of its justification.
      if (line.spaced) begin = nodeAt(line.start - 1) ?? begin;
      const wbr = document.createElement('wbr');
      wbr.className = 'line-end';
      begin.parentNode?.insertBefore(wbr, begin);
    }
  }

  // All soft hyphens have done what they are for; what is copied has none.
  for (const { paragraph } of paragraphs) {
    const element = elements[paragraph];
    if (element?.textContent?.includes('\u00AD')) withoutSoftHyphens(element);
  }
  document.documentElement.classList.remove('unset');

  /** A stroke and no sign: whoever copies the line, or has it read out, gets the word whole. */
  function drawnHyphen(width: number): DomElement {
    const hyphen = document.createElement('span');
    hyphen.className = 'line-hyphen';
    hyphen.setAttribute('aria-hidden', 'true');
    hyphen.innerHTML =
      '<svg viewBox="0 0 34 100" width="100%" height="100%"><rect x="4" y="39" width="26" height="8"/></svg>';
    hyphen.style.setProperty('width', `${width}em`);
    return hyphen;
  }

  function withoutSoftHyphens(parent: DomElement): void {
    for (const child of parent.childNodes) {
      if (child.nodeType !== 3) withoutSoftHyphens(child as DomElement);
      else if (child.textContent?.includes('\u00AD')) {
        child.textContent = child.textContent.replaceAll('\u00AD', '');
      }
    }
  }

  /** The texts and boxes of a paragraph with their offsets, and its `<br>`, in order. */
  function read(paragraph: DomElement): { pieces: Piece[]; ends: DomElement[] } {
    const pieces: Piece[] = [];
    const ends: DomElement[] = [];
    let start = 0;
    const walk = (parent: DomElement): void => {
      for (const child of parent.childNodes) {
        if (child.nodeType === 3) {
          const { length } = (child as DomText).data;
          if (length > 0) pieces.push({ node: child, start, length });
          start += length;
          continue;
        }
        const inner = child as DomElement;
        if (inner.tagName === 'BR') {
          ends.push(inner);
          start += 1;
        } else if (inner.getAttribute('data-box') !== null) {
          pieces.push({ node: inner, start, length: 1 });
          start += 1;
        } else if (inner.getAttribute('data-unseen') === null) walk(inner);
      }
    };
    walk(paragraph);
    return { pieces, ends };
  }
}

/** A text or a box in a paragraph. */
interface Piece {
  readonly node: DomNode;
  readonly start: number;
  readonly length: number;
}
