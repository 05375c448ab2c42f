import type { FlowReading } from './flow-reading.ts';
import { type Row, tolerance } from './rows.ts';

/** Where a page may have more white than it is set with, so that it is as deep as the one that faces it. */
export interface WhitePlace {
  /** Number of the row above which it opens. */
  readonly row: number;
  /** What each further line of white costs there; it may have no more than these. */
  readonly costs: readonly number[];
  /** Half of one line stands below it: 1½ + ½ in the place of 1 + 0. */
  readonly parted: boolean;
}

/** White is seen less above a title than above a heading, and most within a text; see `costs.short`. */
const whiteCosts = { title: [15, 45], heading: [25, 70], block: [35] } as const;

/**
 * The place above a row, if it is one: above a title, a heading, or what stands apart at the end of a text. Between a
 * title and its text, and within verse, the distances are what they are.
 */
export function whitePlace(
  rows: readonly Row[],
  row: number,
  { atoms }: FlowReading,
  leading: number,
): WhitePlace | undefined {
  const { atom: number, line, gap } = rows[row] as Row;
  const atom = atoms[number];
  const before = atoms[number - 1];
  if (!atom || !before || line > 0 || gap < leading - tolerance) return undefined;
  if (before.linesAfter > 0 || before.after === 'avoid') return undefined;
  if (atom.kind === 'title') return { row, costs: whiteCosts.title, parted: false };
  if (/^h[2-6]$/.test(atom.kind)) {
    return { row, costs: whiteCosts.heading, parted: atoms[number + 1]?.onGrid === true };
  }
  return atom.kind === 'p' ? { row, costs: whiteCosts.block, parted: false } : undefined;
}

/** Share lines of white out among places, the cheapest first: for each number of lines, what they cost. */
export function whitePrices(places: readonly WhitePlace[]): number[] {
  const prices = places.flatMap(({ costs }) => costs).sort((a, b) => a - b);
  let sum = 0;
  return [0, ...prices.map((price) => (sum += price))];
}

/**
 * How many lines of white each place gets; of equal ones the uppermost.
 * @returns by the number of the row
 */
export function shareWhite(places: readonly WhitePlace[], lines: number): Map<number, number> {
  const prices = places.flatMap(({ row, costs }) => costs.map((cost) => ({ row, cost })));
  const chosen = prices.sort((a, b) => a.cost - b.cost || a.row - b.row).slice(0, lines);
  const shares = new Map<number, number>();
  for (const { row } of chosen) shares.set(row, (shares.get(row) ?? 0) + 1);
  return shares;
}
