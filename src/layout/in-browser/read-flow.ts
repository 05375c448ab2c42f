import type {
  Atom,
  BreakRule,
  ColumnsReading,
  FlowReading,
  NoteReading,
} from '../pages/flow-reading.ts';
import type { Dom, DomElement } from './dom.ts';

/** What is to be read of a flow. */
export interface FlowQuestion {
  /** px */
  readonly leading: number;
  /** The number of its first atom; when it isn't 0, what has atoms is left out, and so are notes. */
  readonly first: number;
}

/**
 * Runs inside the browser, so it may use nothing but its argument. The style sheet says
 * what belongs together, in CSS's own words (`break-before`, `break-after`, `break-inside`,
 * `orphans`, `widows`); each atom is marked with its number (`data-atom`).
 */
export function readFlow({ leading, first: firstAtom }: FlowQuestion): FlowReading {
  const { document, getComputedStyle } = globalThis as unknown as Dom;
  type Mutable<T> = { -readonly [K in keyof T]: T[K] };
  const atoms: Mutable<Atom>[] = [];
  const groups: [number, number][] = [];
  const ids: [string, number, number][] = [];
  const noteNumbers = new Map<string, number>();
  const notes: NoteReading[] = [];
  const columns: ColumnsReading[] = [];
  const callsIn = new Map<string, string[]>();
  const textTags = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

  /** The line, from 0, of a paragraph of so many in which an element is. */
  const lineOf = (inner: DomElement, paragraph: DomElement, lines: number): number => {
    const { top, height } = paragraph.getBoundingClientRect();
    const rect = inner.getBoundingClientRect();
    const line = Math.floor(((rect.top + rect.bottom) / 2 - top) / (height / lines));
    return Math.min(lines - 1, Math.max(0, line));
  };

  for (const note of firstAtom === 0 ? document.querySelectorAll('[data-note]') : []) {
    const id = note.getAttribute('data-note') ?? '';
    noteNumbers.set(id, notes.length);
    const paragraphs: Mutable<NoteReading['paragraphs'][number]>[] = [];
    for (const paragraph of note.querySelectorAll('[data-note-text]')) {
      const { height } = paragraph.getBoundingClientRect();
      const pitch = Number.parseFloat(getComputedStyle(paragraph).getPropertyValue('line-height'));
      const number = Number(paragraph.getAttribute('data-typeset'));
      const lines = Math.max(1, Math.round(height / pitch));
      const ids: [string, number][] = paragraph.id === '' ? [] : [[paragraph.id, 0]];
      for (const inner of paragraph.querySelectorAll('[id]')) {
        ids.push([inner.id, lineOf(inner, paragraph, lines)]);
      }
      paragraphs.push({ lines, height, paragraph: number, ids });
    }
    notes.push({ id, paragraphs });
    const within = [...note.querySelectorAll('[data-note-ref]')];
    callsIn.set(
      id,
      within.map((call) => call.getAttribute('data-note-ref') ?? ''),
    );
  }
  /** A note, and those that are called in it and nowhere before. */
  const withInner = (id: string): number[] => {
    const number = noteNumbers.get(id);
    return number === undefined ? [] : [number, ...(callsIn.get(id) ?? []).flatMap(withInner)];
  };

  const stronger = (a: BreakRule, b: BreakRule): BreakRule =>
    (['recto', 'page', 'avoid', 'auto'] as const).find((rule) => rule === a || rule === b) ??
    'auto';
  const rule = (value: string): BreakRule =>
    value === 'recto' || value === 'page' || value === 'avoid' ? value : 'auto';

  const range = document.createRange();
  /** Whether all that a cell holds stands above a place. */
  const endsAbove = (cell: DomElement, y: number): boolean => {
    if (cell.childNodes.length === 0) return true;
    range.setStart(cell, 0);
    range.setEnd(cell, cell.childNodes.length);
    return range.getBoundingClientRect().bottom <= y + 0.5;
  };

  /**
   * The rows of a part of a table, those together that no page may part: what a cell of several
   * rows says has to end above the row with which a page begins.
   */
  const rowsTogether = (section: DomElement): DomElement[][] => {
    const rows: DomElement[][] = [];
    let spanning: { readonly cell: DomElement; rows: number }[] = [];
    let bottom = 0;
    for (const row of section.children) {
      const open = spanning.filter((span) => span.rows > 0);
      const last = rows.at(-1);
      if (last && open.some(({ cell }) => !endsAbove(cell, bottom))) last.push(row);
      else rows.push([row]);
      for (const span of open) span.rows -= 1;
      const own = [...row.children].map((cell) => ({
        cell,
        rows: Number(cell.getAttribute('rowspan') ?? 1) - 1,
      }));
      spanning = [...open, ...own];
      bottom = row.getBoundingClientRect().bottom;
    }
    return rows;
  };

  const addAtom = (
    element: DomElement,
    tableHead: number,
    more: readonly DomElement[] = [],
  ): void => {
    const style = getComputedStyle(element);
    const number = (name: string, otherwise: number): number => {
      const value = Number.parseFloat(style.getPropertyValue(name));
      return Number.isFinite(value) ? value : otherwise;
    };
    const { top, height } = element.getBoundingClientRect();
    const { bottom } = (more.at(-1) ?? element).getBoundingClientRect();
    const pitch = number('line-height', leading);
    const text = textTags.has(element.tagName);
    const lines = text ? Math.max(1, Math.round(height / pitch)) : 1;
    const index = firstAtom + atoms.length;
    element.setAttribute('data-atom', String(index));
    const refs: { note: number; line: number }[] = [];
    for (const row of more) if (row.id !== '') ids.push([row.id, index, 0]);
    for (const inner of [element, ...more].flatMap((each) => [
      ...each.querySelectorAll('[id], [data-note-ref]'),
    ])) {
      const line = lineOf(inner, element, lines);
      if (inner.id !== '') ids.push([inner.id, index, line]);
      for (const note of withInner(inner.getAttribute('data-note-ref') ?? '')) {
        refs.push({ note, line });
      }
    }
    const paragraph = element.getAttribute('data-typeset');
    atoms.push({
      top,
      bottom,
      lines,
      breakable: text && lines > 1 && style.getPropertyValue('break-inside') !== 'avoid',
      before: 'auto',
      after: 'auto',
      orphans: number('orphans', 2),
      widows: number('widows', 2),
      linesAfter: number('--lines-after', 0),
      onGrid:
        text &&
        number('--off-grid', 0) === 0 &&
        Math.abs(pitch / leading - Math.round(pitch / leading)) < 0.01,
      tableHead,
      joined: element.getAttribute('data-joined') !== null,
      innerLeading: element.tagName === 'TR' ? pitch : undefined,
      notes: refs,
      paragraph: paragraph === null ? undefined : Number(paragraph),
      kind: element.closest('.verse')
        ? 'verse'
        : element.closest('li')
          ? 'li'
          : element.classList.contains('document-title')
            ? 'title'
            : element.tagName.toLowerCase(),
    });
  };

  const isBlock = (element: DomElement): boolean => {
    const display = getComputedStyle(element).getPropertyValue('display');
    return !(display.startsWith('inline') || display === 'none' || display === 'contents');
  };

  const walk = (element: DomElement, tableHead: number, more: readonly DomElement[] = []): void => {
    const style = getComputedStyle(element);
    const display = style.getPropertyValue('display');
    const position = style.getPropertyValue('position');
    if (display === 'none' || position === 'absolute') return;
    const start = atoms.length;
    if (element.id !== '') ids.push([element.id, firstAtom + start, 0]);
    const isLeaf =
      textTags.has(element.tagName) ||
      ['TR', 'THEAD', 'FIGURE', 'IMG', 'HR', 'CAPTION'].includes(element.tagName) ||
      display.includes('flex') ||
      display.includes('grid') ||
      ![...element.children].some(isBlock);
    if (isLeaf) addAtom(element, tableHead, more);
    else if (['TBODY', 'TFOOT'].includes(element.tagName)) {
      for (const [row, ...more] of rowsTogether(element)) if (row) walk(row, tableHead, more);
    } else {
      let head = tableHead;
      for (const child of element.children) {
        walk(child, ['TBODY', 'TFOOT'].includes(child.tagName) ? head : 0);
        if (child.tagName === 'THEAD') head = child.getBoundingClientRect().height;
      }
    }
    const end = atoms.length;
    const first = atoms[start];
    const last = atoms[end - 1];
    if (!first || !last) return;
    if (style.getPropertyValue('break-inside') === 'avoid') {
      groups.push([firstAtom + start, firstAtom + end]);
    }
    const count = Number.parseInt(style.getPropertyValue('--columns'), 10);
    if (count > 1) columns.push({ start: firstAtom + start, end: firstAtom + end, count });
    const after =
      element.tagName === 'THEAD'
        ? 'avoid'
        : getComputedStyle(more.at(-1) ?? element).getPropertyValue('break-after');
    const linesAfter = Number.parseFloat(style.getPropertyValue('--lines-after'));
    first.before = stronger(first.before, rule(style.getPropertyValue('break-before')));
    last.after = stronger(last.after, rule(after));
    if (linesAfter > last.linesAfter) last.linesAfter = linesAfter;
  };
  for (const child of document.body.children) {
    if (firstAtom === 0 || !(child.matches('[data-atom]') || child.querySelector('[data-atom]'))) {
      walk(child, 0);
    }
  }
  return { atoms, groups, ids, notes, columns };
}
