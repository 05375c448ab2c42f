import type { Line, LinePart } from './line-parts.ts';
import { areApart, type Sign } from './signs.ts';

/** All signs of a line, whichever marked content they are in: a viewer sees no borders there. */
export interface Row {
  /** From left to right. */
  readonly signs: readonly Sign[];
  /** When each of them is read. */
  readonly rank: readonly number[];
  /** The line’s parts from left to right. */
  readonly parts: readonly PlacedPart[];
}

/** A part, and what is between it and the part on its left. */
export interface PlacedPart {
  readonly part: LinePart;
  /** The place of its first sign. */
  readonly from: number;
  /** When it is read. */
  readonly rank: number;
  /** Whether viewers will put a space of their own before it. */
  readonly parted: boolean;
}

/** The row of a line’s signs. */
export function rowOf({ parts }: Line): Row {
  const ranks = new Map(parts.map((part, rank) => [part, rank]));
  const firsts: number[] = [];
  let count = 0;
  for (const { signs } of parts) {
    firsts.push(count);
    count += signs.length;
  }
  const signs: Sign[] = [];
  const rank: number[] = [];
  const placed: PlacedPart[] = [];
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    const from = signs.length;
    const own = ranks.get(part) as number;
    const parted = areApart(signs.at(-1), part.signs[0]);
    placed.push({ part, from, rank: own, parted });
    part.order.forEach((place, index) => {
      rank[from + place] = (firsts[own] as number) + index;
    });
    signs.push(...part.signs);
  }
  return { signs, rank, parts: placed };
}

/** What a part says, in the order of reading. */
export function textOf({ signs, order }: LinePart): string {
  return order.map((place) => (signs[place] as Sign).text).join('');
}
