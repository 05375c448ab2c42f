import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { tell } from '../../messages/index.ts';
import { cleanAttributes } from './html-attributes.ts';
import type { HtmlContent } from './html-element.ts';
import { htmlList } from './html-list.ts';
import { type HtmlItem, type HtmlSurroundings, nestHtml } from './html-nesting.ts';
import { isInLine } from './html-nodes.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';

const lineEnd = /\r\n|\r|\n/;

/** Elements that can have no text, beside those that are listed. */
const endless = new Set(
  'area base basefont bgsound col embed frame image input keygen link meta param source track'.split(
    ' ',
  ),
);

/**
 * Makes nodes of a document’s HTML, of the elements and attributes that are listed
 * (`htmlList`) and of no others: whatever comes behind this stage never sees HTML
 * that somebody wrote. What is left out is told at its place.
 */
export function remarkRawHtml(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    nestBelow(tree, false, new HtmlReader(file));
  };
}

function nestBelow(parent: Parents, inLink: boolean, reader: HtmlReader): void {
  const linked = inLink || parent.type === 'link' || parent.type === 'linkReference';
  for (const child of parent.children) if ('children' in child) nestBelow(child, linked, reader);
  if (!parent.children.some(({ type }) => type === 'html')) return;
  const matter = parent.children.filter(({ type }) => type === 'yaml');
  const rest = parent.children.filter(({ type }) => type !== 'yaml') as (HtmlContent | Html)[];
  const around: HtmlSurroundings = {
    holds: holdsLines(parent) ? 'phrasing' : 'flow',
    top: parent.type === 'root',
    inLink: linked,
  };
  parent.children = [...matter, ...reader.nest(rest, around)] as never;
}

function holdsLines(parent: Parents): boolean {
  return (
    parent.type === 'paragraph' ||
    parent.type === 'heading' ||
    parent.type === 'tableCell' ||
    isInLine(parent as Nodes)
  );
}

/** Reads the HTML of one file, and tells what it leaves out. */
class HtmlReader {
  readonly #file: VFile;
  readonly #lines: readonly string[];

  constructor(file: VFile) {
    this.#file = file;
    this.#lines = String(file).split(lineEnd);
  }

  nest(children: readonly (HtmlContent | Html)[], around: HtmlSurroundings): HtmlContent[] {
    const items = children.flatMap((child): HtmlItem[] =>
      child.type === 'html' ? this.#items(child) : [{ kind: 'node', node: child }],
    );
    return nestHtml(items, around, (fault, name, position) => {
      if (fault === 'too-deep') {
        tell(this.#file, 'markdown-too-deep', { case: 'elements' }, position);
      } else tell(this.#file, 'markdown-html-nesting', { case: fault, name }, position);
    });
  }

  #items(node: Html): HtmlItem[] {
    const items: HtmlItem[] = [];
    for (const token of htmlTokens(node.value, this.#placesIn(node))) {
      if (token.kind === 'lost') this.#tellLost(token);
      else if (token.kind === 'start') {
        const item = this.#listed(token);
        if (item) items.push(item);
      } else items.push(token);
    }
    return items;
  }

  #listed(token: Extract<HtmlToken, { kind: 'start' }>): HtmlItem | undefined {
    const { name, attributes, position } = token;
    if (!htmlList.has(name)) {
      const content = endless.has(name) ? 'none' : 'printed';
      tell(this.#file, 'markdown-html', { case: 'element', name, content }, position);
      return undefined;
    }
    const { kept, dropped } = cleanAttributes(name, attributes);
    if (dropped.length > 0) {
      const shown = dropped.map((attribute) => attribute.slice(0, 60));
      const left = { case: 'dropped', name, attributes: shown } as const;
      tell(this.#file, 'markdown-html-attribute', left, position);
    }
    return { ...token, attributes: kept };
  }

  #tellLost({ what, name = '', text, position }: Extract<HtmlToken, { kind: 'lost' }>): void {
    const file = this.#file;
    const shown = text.slice(0, 40);
    switch (what) {
      case 'element': {
        const content = text.trim() ? 'lost' : 'none';
        tell(file, 'markdown-html', { case: 'element', name, content }, position);
        break;
      }
      case 'declaration':
        tell(file, 'markdown-html', { case: 'declaration', text: shown }, position);
        break;
      case 'open comment':
        tell(file, 'markdown-html-nesting', { case: 'open-comment' }, position);
        break;
      case 'open tag':
        tell(file, 'markdown-html-nesting', { case: 'open-tag', text: shown }, position);
        break;
      case 'control character':
        tell(file, 'control-character', { case: 'html' }, position);
        break;
    }
  }

  /** Where in the file a line and column of a node's value stand: quotations and lists indent it. */
  #placesIn({ value, position }: Html): (line: number, column: number) => Point {
    const start = position?.start ?? { line: 1, column: 1 };
    const own = value.split(lineEnd);
    return (line, column) => {
      if (line === 1) return { line: start.line, column: start.column + column - 1 };
      const whole = this.#lines[start.line + line - 2] ?? '';
      const part = own[line - 1] ?? '';
      const indent = whole.endsWith(part) ? whole.length - part.length : 0;
      return { line: start.line + line - 1, column: indent + column };
    };
  }
}
