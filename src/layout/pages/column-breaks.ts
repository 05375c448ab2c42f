import { costs, type Row, tolerance } from './rows.ts';

/** The columns that rows are to be set in; px. */
export interface ColumnBox {
  /** How many stand side by side on a page. */
  readonly count: number;
  readonly depth: number;
  /** Of the columns on the first page, which may have something above them. */
  readonly firstDepth: number;
}

/** The most ways that are followed from one column to the next. */
const mostWays = 8;

/** A way to a place: a column ended before this row. */
interface Way {
  readonly row: number;
  readonly cost: number;
  readonly before?: Way | undefined;
}

/**
 * Break rows into columns as pages are broken: what the style sheet says belongs together
 * weighs more than an even foot. The columns of the last page are as short as they can be,
 * and of one depth.
 * @param rows those to be broken, and no others
 * @returns for each column its first row
 */
export function breakColumns(rows: readonly Row[], box: ColumnBox): number[] {
  const heights = heightFinder(rows);
  const depthOf = (column: number): number => (column < box.count ? box.firstDepth : box.depth);
  let ways: Way[] = [{ row: 0, cost: 0 }];
  let best: Way | undefined;
  for (let column = 0; ways.length > 0 && !best; column += 1) {
    const reached = new Map<number, Way>();
    for (const way of ways) {
      for (const end of endsFrom(rows, heights, way.row, depthOf(column))) {
        const cost = way.cost + columnCost(rows, heights, way.row, end, depthOf(column));
        const known = reached.get(end);
        if (!known || known.cost > cost) reached.set(end, { row: end, cost, before: way });
      }
    }
    best = reached.get(rows.length);
    ways = [...reached.values()].sort((a, b) => a.cost - b.cost).slice(0, mostWays);
  }
  const starts: number[] = [];
  for (let way = best?.before; way; way = way.before) starts.unshift(way.row);
  const onLast = Math.floor((starts.length - 1) / box.count) * box.count;
  const from = starts[onLast] ?? 0;
  return [...starts.slice(0, onLast), ...levelled(rows, from, box.count, depthOf(onLast))];
}

/** Where a column may end that begins with a row: the last places that it has room for. */
function endsFrom(
  rows: readonly Row[],
  heights: (from: number, to: number) => number,
  from: number,
  depth: number,
): number[] {
  let end = from + 1;
  while (end < rows.length && heights(from, end + 1) <= depth + tolerance) end += 1;
  return Array.from({ length: Math.min(mostWays, end - from) }, (_, back) => end - back);
}

function columnCost(
  rows: readonly Row[],
  heights: (from: number, to: number) => number,
  from: number,
  to: number,
  depth: number,
): number {
  const next = rows[to];
  if (!next) return 0;
  const line = Math.max(1, Math.min(next.height, (rows[from] as Row).height));
  return next.cost + costs.short(Math.floor((depth - heights(from, to) + tolerance) / line), false);
}

/** The columns of a last page: the least depth in which all rows have room without breaking a rule. */
function levelled(rows: readonly Row[], from: number, count: number, depth: number): number[] {
  const heights = heightFinder(rows);
  const total = heights(from, rows.length);
  const step = Math.max(1, rows[from]?.height ?? 1);
  for (const strict of [true, false]) {
    for (let tried = total / count; tried < depth + step; tried += step / 2) {
      const starts = filled(rows, heights, from, Math.min(tried, depth), strict);
      if (starts && starts.length <= count) return starts;
    }
  }
  return filled(rows, heights, from, depth, false) ?? [from];
}

/** Columns filled one after the other; undefined where one could only end by breaking a rule. */
function filled(
  rows: readonly Row[],
  heights: (from: number, to: number) => number,
  from: number,
  depth: number,
  strict: boolean,
): number[] | undefined {
  const starts: number[] = [];
  for (let start = from; start < rows.length; ) {
    starts.push(start);
    const ends = endsFrom(rows, heights, start, depth);
    const end = strict
      ? ends.find((each) => (rows[each]?.cost ?? 0) < costs.shortLast)
      : Math.max(...ends);
    if (end === undefined) return undefined;
    start = end;
  }
  return starts;
}

/** How high rows are together at the top of a column. */
function heightFinder(rows: readonly Row[]): (from: number, to: number) => number {
  const sums = [0];
  for (const { gap, height } of rows) sums.push((sums.at(-1) as number) + gap + height);
  return (from, to) => (sums[to] as number) - (sums[from] as number) - (rows[from]?.gap ?? 0);
}
