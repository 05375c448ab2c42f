import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Marks where the cells of a table stand (HTML, 4.9.12): their columns (`data-column`, from 0),
 * those at the table’s two edges (`first-column`, `last-column`), and rows that a cell joins to the
 * row before (`data-joined`). Beside a cell of several rows the first cell of a row isn’t that of
 * the first column.
 */
export function rehypeTableColumns(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return;
      const sections = childrenOf(table, /^(?:thead|tbody|tfoot)$/);
      const placed = (sections.length > 0 ? sections : [table]).flatMap(placeCells);
      const width = placed.reduce(
        (most, { column, columns }) => Math.max(most, column + columns),
        0,
      );
      for (const { cell, column, columns } of placed) {
        cell.properties['dataColumn'] = String(column);
        if (column === 0) addClass(cell, 'first-column');
        if (column + columns === width) addClass(cell, 'last-column');
      }
    });
  };
}

interface PlacedCell {
  readonly cell: Element;
  readonly column: number;
  readonly columns: number;
}

function placeCells(section: Element): PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** For each column, how many of the rows below are taken by a cell from above. */
  const taken: number[] = [];
  for (const row of childrenOf(section, /^tr$/)) {
    if (taken.some((rows) => rows > 0)) row.properties['dataJoined'] = '';
    let column = 0;
    const below = taken.map((rows) => Math.max(0, rows - 1));
    for (const cell of childrenOf(row, /^t[dh]$/)) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const columns = span(cell.properties['colSpan']);
      placed.push({ cell, column, columns });
      for (let at = column; at < column + columns; at += 1) {
        below[at] = Math.max(below[at] ?? 0, span(cell.properties['rowSpan']) - 1);
      }
      column += columns;
    }
    taken.splice(0, taken.length, ...Array.from(below, (rows) => rows ?? 0));
  }
  return placed;
}

function span(value: unknown): number {
  const count = Math.floor(Number(value));
  return count >= 1 ? Math.min(count, 65_534) : 1;
}

function childrenOf({ children }: Element, name: RegExp): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && name.test(child.tagName),
  );
}

function addClass({ properties }: Element, name: string): void {
  const { className } = properties;
  properties['className'] = [...(Array.isArray(className) ? className : []), name];
}
