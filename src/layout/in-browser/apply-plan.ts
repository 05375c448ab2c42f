import type { Dom, DomElement, DomNode } from './dom.ts';

/** What is done to the page that the browser has laid out, to make it as planned. */
export interface PlanChanges {
  /** Pages and columns in order, without the first: what each begins with. */
  readonly starts: readonly {
    readonly kind: 'text' | 'blank' | 'notes' | 'notes-ahead' | 'column';
    readonly atom: number;
    /** Lines of the atom that stand on earlier pages. */
    readonly line: number;
  }[];
  /** Atoms that are moved down to the grid, and by how many px. */
  readonly moved: readonly (readonly [number, number])[];
  readonly notes: readonly {
    readonly id: string;
    readonly paragraph: number;
    /** Lines of this part: from, and one past the last. */
    readonly from: number;
    readonly to: number;
    /** px from the top of the whole flow of pages. */
    readonly top: number;
  }[];
  /** px from the top of the flow to the rule above a page's notes. */
  readonly rules: readonly number[];
  /** What is printed at each place for the number of a note. */
  readonly marks: readonly (readonly [string, string])[];
  /** Pairs of an element's id and the folio of its page. */
  readonly folios: readonly (readonly [string, string])[];
  /** CSS. */
  readonly marginTexts: string;
  /** px from the top of the flow of pages to its end. */
  readonly height: number;
}

/**
 * Runs inside the browser, so it may use nothing but its argument: ends each page where it
 * was planned to end, and puts notes, folios and margin texts in their places.
 */
export function applyPlan(changes: PlanChanges): void {
  const { document } = globalThis as unknown as Dom;
  const range = document.createRange();
  const atoms: DomElement[] = [];
  for (const atom of document.querySelectorAll('[data-atom]')) {
    atoms[Number(atom.getAttribute('data-atom'))] = atom;
  }

  for (const [atom, by] of changes.moved) {
    atoms[atom]?.style.setProperty('padding-top', `${by}px`);
  }
  const turns = new Map<number, number[]>();
  const columnTurns = new Map<number, number[]>();
  for (const { kind, atom, line } of changes.starts) {
    const element = atoms[atom];
    if (!element) continue;
    if (kind === 'blank' || kind === 'notes-ahead') outermost(element).before(blankPage());
    else if (kind === 'notes') outermostLast(element).after(blankPage());
    else if (line === 0) start(element, kind === 'column' ? 'column-start' : 'page-start');
    else {
      const turned = kind === 'column' ? columnTurns : turns;
      turned.set(atom, [...(turned.get(atom) ?? []), line]);
    }
  }
  for (const [atom, lines] of turns) cut(atoms[atom] as DomElement, lines, 'turned');
  for (const [atom, lines] of columnTurns) {
    cut(atoms[atom] as DomElement, lines, 'turned to-column');
  }

  const notes = new Map<string, DomElement>();
  for (const note of document.querySelectorAll('[data-note]')) {
    notes.set(note.getAttribute('data-note') ?? '', note);
  }
  const parts = new Map<DomElement, (typeof changes.notes)[number][]>();
  for (const part of changes.notes) {
    const texts = [...(notes.get(part.id)?.querySelectorAll('[data-note-text]') ?? [])];
    const text = texts[part.paragraph];
    if (text) parts.set(text, [...(parts.get(text) ?? []), part]);
  }
  for (const [text, places] of parts) {
    if (places.length === 1) {
      text.classList.add('note-part');
      text.style.setProperty('top', `${places[0]?.top}px`);
      continue;
    }
    const pieces = cut(
      text,
      places.slice(1).map(({ from }) => from),
      'turned',
    );
    if (pieces.length === 0) continue;
    const rest = document.createElement('span');
    range.setStartAfter(pieces.at(-1) as DomElement);
    range.setEnd(text, text.childNodes.length);
    rest.append(range.extractContents());
    text.append(rest);
    const id = text.id;
    text.removeAttribute('id');
    if (id !== '') (pieces[0] as DomElement).id = id;
    [...pieces, rest].forEach((piece, index) => {
      piece.classList.add('note-part');
      piece.style.setProperty('top', `${places[index]?.top}px`);
    });
  }
  for (const top of changes.rules) {
    const rule = document.createElement('div');
    rule.className = 'note-rule';
    rule.setAttribute('aria-hidden', 'true');
    // A border would be three times as thick: Chromium prints none under 0.75 pt.
    rule.innerHTML = '<svg width="100%" height="1"><rect width="100%" height="0.333"/></svg>';
    rule.style.setProperty('top', `${top}px`);
    document.body.append(rule);
  }

  // The notes of the last page lie below all else.
  document.body.style.setProperty('min-height', `${changes.height}px`);

  const marks = new Map(changes.marks);
  for (const place of document.querySelectorAll('[data-mark-of]')) {
    const own = place.id === '' ? undefined : marks.get(place.id);
    const mark = own ?? marks.get(place.getAttribute('data-mark-of') ?? '') ?? '';
    // Before a note its number is parted from the text by a space.
    place.textContent = place.className === 'note-mark' ? `${mark} ` : mark;
  }
  const folios = new Map(changes.folios);
  for (const place of document.querySelectorAll('[data-folio-of]')) {
    place.textContent = folios.get(place.getAttribute('data-folio-of') ?? '') ?? '';
  }
  const style = document.getElementById('chap--margin-texts');
  if (style) style.textContent = changes.marginTexts;

  function blankPage(): DomElement {
    const blank = document.createElement('div');
    blank.className = 'blank-page page-start';
    return blank;
  }

  /** The largest element that begins with this one, and within what is set in columns. */
  function outermost(element: DomElement, within: DomElement = document.body): DomElement {
    let outer = element;
    while (outer.parentNode && outer.parentNode !== within) {
      const parent: DomElement = outer.parentNode;
      let first: DomElement | undefined;
      for (const child of parent.children) {
        first = child;
        break;
      }
      if (first !== outer) break;
      outer = parent;
    }
    return outer;
  }

  function outermostLast(element: DomElement): DomElement {
    let outer = element;
    while (outer.parentNode && outer.parentNode !== document.body) outer = outer.parentNode;
    return outer;
  }

  /**
   * A page begins within rows that cells join: what these hold ends above, and on the page they go
   * on without a word, so that all other cells keep their columns.
   */
  function partJoined(row: DomElement): void {
    const above: DomElement[] = [];
    for (const each of row.parentNode?.children ?? []) {
      if (each === row) break;
      above.push(each);
    }
    const number = (cell: DomElement, name: string): number =>
      Number(cell.getAttribute(name) ?? (name === 'data-column' ? 0 : 1));
    above.forEach((each, index) => {
      for (const cell of each.children) {
        const stays = above.length - index;
        const goesOn = number(cell, 'rowspan') - stays;
        if (goesOn <= 0) continue;
        cell.setAttribute('rowspan', String(stays));
        const rest = document.createElement('td');
        rest.className = cell.className;
        rest.setAttribute('rowspan', String(goesOn));
        rest.setAttribute('colspan', String(number(cell, 'colspan')));
        rest.setAttribute('data-column', String(number(cell, 'data-column')));
        let next: DomElement | null = null;
        for (const other of row.children) {
          if (number(other, 'data-column') > number(cell, 'data-column')) next ??= other;
        }
        row.insertBefore(rest, next);
      }
    });
  }

  /** A page or column begins with an element: with nothing above it, its ancestors' margins neither. */
  function start(element: DomElement, name: 'page-start' | 'column-start'): void {
    if (element.getAttribute('data-joined') !== null) partJoined(element);
    const columns = name === 'column-start' ? element.closest('.in-columns') : null;
    const outer = outermost(element, columns ?? document.body);
    outer.classList.add(name);
    for (let inner: DomElement | null = element; inner; inner = inner.parentNode) {
      inner.style.setProperty('margin-top', '0');
      if (inner === outer) break;
    }
  }

  /** Take lines of a paragraph apart: the pieces that end before each of these lines. */
  function cut(paragraph: DomElement, lines: readonly number[], name: string): DomElement[] {
    const ends = [...paragraph.querySelectorAll('wbr.line-end, br')];
    const pieces: DomElement[] = [];
    // With blocks in it, it would get no tag of its own.
    if (paragraph.tagName === 'P') paragraph.setAttribute('role', 'paragraph');
    for (const line of lines) {
      const end = ends[line - 1];
      if (!end) continue;
      const last = pieces.at(-1);
      if (last) range.setStartAfter(last);
      else range.setStart(paragraph, 0);
      range.setEndBefore(end as DomNode);
      const piece = document.createElement('span');
      const forced = end.tagName === 'BR';
      piece.className = forced ? `${name} forced` : name;
      const contents = range.extractContents();
      end.remove();
      piece.append(contents);
      for (const copy of piece.querySelectorAll('[id]')) {
        for (const again of paragraph.querySelectorAll('[id]')) {
          if (again.id === copy.id) again.removeAttribute('id');
        }
      }
      if (last) last.after(piece);
      else paragraph.prepend(piece);
      pieces.push(piece);
    }
    return pieces;
  }
}
