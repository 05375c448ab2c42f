import { type BrokenPage, emptyPage, type PageBox, place } from './broken-page.ts';
import { columnPages } from './column-pages.ts';
import type { FlowReading } from './flow-reading.ts';
import { noteStream } from './note-stream.ts';
import { PageStretch } from './page-stretch.ts';
import { type Row, rowsOf } from './rows.ts';

/**
 * Break a flow into pages so that the whole of what lies between two forced breaks looks
 * best: dynamic programming over all places where a page may end. Lines stay on the grid;
 * a page may be a few lines short, or have whole lines of white more above titles, headings and what
 * stands apart (`white.ts`), and the two pages of a spread are as deep as one another, as near as can be. What is set in columns ends
 * its page.
 * @param broken the pages into which the atoms before `first` were broken
 * @returns these, and those that follow
 */
export function breakPages(
  flow: FlowReading,
  box: PageBox,
  broken: readonly BrokenPage[] = [],
  first = 0,
): BrokenPage[] {
  const rows = rowsOf(flow, box.depth);
  const stream = noteStream(flow);
  const pages = [...broken];
  const columnsAt = new Map(flow.columns.map((columns) => [columns.start, columns]));
  let start = rows.findIndex(({ atom }) => atom >= first);
  while (start >= 0 && start < rows.length) {
    const { atom, forced } = rows[start] as Row;
    if (forced === 'recto' && pages.length % 2 === 1) {
      pages.push({ ...emptyPage, kind: 'blank', start: place(rows[start] as Row), last: true });
    }
    const columns = columnsAt.get(atom);
    let end = start + 1;
    if (columns) {
      while (end < rows.length && (rows[end] as Row).atom < columns.end) end += 1;
      const before = forced ? undefined : pages.pop();
      pages.push(...columnPages(rows.slice(start, end), columns, box, before));
    } else {
      while (end < rows.length && !rows[end]?.forced && !opensColumns(rows[end] as Row)) end += 1;
      pages.push(...new PageStretch(rows, start, end, stream, box, flow, pages.length).pages());
    }
    start = end;
  }
  return pages;

  function opensColumns({ atom, line }: Row): boolean {
    return line === 0 && columnsAt.has(atom);
  }
}
