import type { MeasuredLine } from './match-lines.ts';
import { isJustified } from './paragraphs.ts';

/** Where the lines of a page begin and end, in points from the left edge of the page. */
export interface TextBlock {
  readonly left: number;
  readonly right: number;
}

/** Points: what the eye, and a press, can't tell. */
export const edgeTolerance = 0.3;

/** Of a side's lines, so many have to stand at an edge for it to be one. */
const leastShare = 0.05;

/**
 * The text block of left-hand and of right-hand pages, as the lines themselves show it:
 * the outermost edges that more than a few strays keep.
 * @param measure in points; used where a side has no justified lines
 */
export function textBlocks(
  lines: readonly MeasuredLine[],
  measure: number,
): (page: number) => TextBlock | undefined {
  const sides = [0, 1].map((parity) => {
    const own = lines.filter(({ set, printed }) => printed && set.page % 2 === parity);
    return blockOf(own, measure);
  });
  return (page) => sides[page % 2];
}

function blockOf(lines: readonly MeasuredLine[], measure: number): TextBlock | undefined {
  const full = lines.filter(isJustified);
  const begun = full.length > 0 ? full : lines;
  const right = outermost(begun.map(({ printed }) => -(printed?.right ?? 0)));
  if (right === undefined) return undefined;
  const left = outermost(full.map(({ printed }) => printed?.left ?? 0));
  return { left: left ?? -right - measure, right: -right };
}

/** The least value that enough others are near to. */
function outermost(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const needed = Math.max(Math.min(2, sorted.length), sorted.length * leastShare);
  return sorted.find((value, index) => {
    const last = sorted[index + Math.ceil(needed) - 1];
    return last !== undefined && last - value <= edgeTolerance;
  });
}

/** The value in the middle of the largest group that lies within the tolerance. */
export function commonest(values: readonly number[]): { value: number; count: number } | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  let best: { value: number; count: number } | undefined;
  let first = 0;
  sorted.forEach((value, index) => {
    while (value - (sorted[first] as number) > edgeTolerance) first += 1;
    const count = index - first + 1;
    if (count > (best?.count ?? 0)) {
      best = { value: sorted[first + Math.floor(count / 2)] as number, count };
    }
  });
  return best;
}
