import type { Element, ElementContent } from 'hast';
import { printedText } from '../../comparison/printed-text.ts';
import { childrenOf } from './children.ts';

/**
 * A table as a text says it: once its heads, and then each row with the head before every cell.
 * @param said makes an element of words that stand in no source
 */
export function tableRows(table: Element, said: (words: string) => Element): Element {
  const isHead = ({ tagName }: Element): boolean => tagName === 'thead';
  const sections = childrenOf(table, 'thead', 'tbody', 'tfoot');
  const rowsIn = (some: readonly Element[]): Element[] =>
    some.flatMap((section) => childrenOf(section, 'tr'));
  const heads = inColumns(rowsIn(sections.filter(isHead)));
  const rows = inColumns(rowsIn(sections.filter((each) => !isHead(each))));
  const names = new Map(
    heads.flat().flatMap(([column, cell]): [number, string][] => {
      const name = nameOf(cell);
      return name === '' ? [] : [[column, name]];
    }),
  );
  const rowOf = (row: readonly ColumnCell[], isNamed: boolean): Element => {
    const cells = row.map(([column, cell], index) => {
      const name = isNamed ? names.get(column) : undefined;
      return block([
        ...(name === undefined ? [] : [said(`${name}: `)]),
        ...(wordsOf(cell) === '' ? [said('—')] : cell.children),
        ...(index < row.length - 1 ? [said('؛')] : []),
      ]);
    });
    return block(cells);
  };
  return {
    ...table,
    children: [
      ...childrenOf(table, 'caption'),
      ...(names.size === 0 ? [] : heads.map((row) => rowOf(row, false))),
      ...rows.map((row) => rowOf(row, true)),
    ],
  };
}

/** A cell and its column, counted from 0. */
type ColumnCell = readonly [number, Element];

function inColumns(rows: readonly Element[]): ColumnCell[][] {
  /** For each column, the row up to which a cell from above reaches. */
  const filled: number[] = [];
  return rows.map((row, at) => {
    let column = 0;
    return childrenOf(row, 'th', 'td').map((cell): ColumnCell => {
      while ((filled[column] ?? 0) > at) column += 1;
      const from = column;
      for (column += spanOf(cell, 'colSpan'); column > from; column -= 1) {
        filled[column - 1] = at + spanOf(cell, 'rowSpan');
      }
      column = from + spanOf(cell, 'colSpan');
      return [from, cell];
    });
  });
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

/** What a column is called; a call to a note stands at the head itself, not in each row. */
function nameOf(head: Element): string {
  const isCall = /^\[[^\]]*\]$/;
  const isSaid = (node: ElementContent): boolean =>
    node.type === 'element' && node.tagName === 'sup' && isCall.test(wordsOf(node));
  const plain = (node: ElementContent): ElementContent[] => {
    if (isSaid(node)) return [];
    return node.type === 'element' ? [{ ...node, children: node.children.flatMap(plain) }] : [node];
  };
  return wordsOf({ ...head, children: head.children.flatMap(plain) }).replace(/\s*:$/, '');
}

function wordsOf(element: Element): string {
  return printedText(element, { place: 0 })
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A cell that is a line’s part: unlike one on a page, it is never narrower than a word. */
function block(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: {}, children };
}
