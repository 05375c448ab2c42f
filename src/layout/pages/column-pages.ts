import { type BrokenPage, emptyPage, type PageBox, place } from './broken-page.ts';
import { breakColumns } from './column-breaks.ts';
import type { ColumnsReading } from './flow-reading.ts';
import type { Row } from './rows.ts';

/**
 * The pages of what is set in columns.
 * @param before the page on which they begin, if there is anything above them
 */
export function columnPages(
  rows: readonly Row[],
  { count }: ColumnsReading,
  { depth, leading }: PageBox,
  before: BrokenPage | undefined,
): BrokenPage[] {
  const above = before ? before.filled * leading + (rows[0] as Row).gap : 0;
  // A heading with no room for columns below it is left alone.
  const firstDepth = depth - above >= 3 * leading ? depth - above : 0;
  const starts = breakColumns(rows, { count, depth, firstDepth: firstDepth || depth });
  const places = starts.map((row) => place(rows[row] as Row));
  const pages: BrokenPage[] = [];
  for (let column = 0; column < places.length; column += count) {
    const [start, ...columns] = places.slice(column, column + count);
    const filled = Math.round(depth / leading);
    pages.push({
      ...emptyPage,
      kind: 'text',
      start: start as (typeof places)[number],
      columns,
      filled,
    });
  }
  const [opening, ...more] = pages;
  const joined =
    before && firstDepth > 0
      ? [{ ...before, columns: opening?.columns ?? [], filled: opening?.filled ?? 0 }, ...more]
      : [...(before ? [before] : []), ...pages];
  return joined.map((page, index) => ({ ...page, last: index === joined.length - 1 }));
}
