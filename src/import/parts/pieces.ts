import { isLostPicture } from '../formats/picture.ts';
import type { Join } from '../lines/join.ts';
import type { Line } from '../lines/line.ts';
import { isSeparator } from '../lines/separator.ts';
import { type Passage, type PlanOptions, type PlanSource, passageOf } from '../plan/plan.ts';
import { type Boundary, findBoundaries } from './boundary.ts';
import { demandedStarts } from './demanded.ts';

/** Where a source is cut into documents: where the editor says, or else where one seems to end. */
export function boundariesOf(
  { lines, whole, starts }: PlanSource,
  options: PlanOptions,
  joins: readonly Join[],
  known: { isVerse(line: Line): boolean; isContact(line: Line): boolean },
): Boundary[] {
  const demanded = demandedStarts(lines, options);
  if (demanded) return demandedBoundaries(lines, demanded);
  if (options.oneDocument) return [];
  if (starts && starts.length > 0) {
    return demandedBoundaries(
      lines,
      starts.map(({ line }) => line),
    ).map((boundary) => ({
      ...boundary,
      why: { why: 'kept-apart' },
    }));
  }
  if (whole !== undefined) return [];
  const joined = new Set(joins.map(({ to }) => to));
  return findBoundaries(lines, known).filter(({ before }) => !joined.has(before));
}

function demandedBoundaries(lines: readonly Line[], splitAt: readonly number[]): Boundary[] {
  return splitAt.flatMap((start): Boundary[] => {
    const before = lines.find(({ number, text }) => number >= start && text !== '');
    const after = lines.slice(0, start - 1).findLast(({ text }) => text !== '');
    if (!before || !after) return [];
    return [{ after: after.number, before: before.number, why: { why: 'demanded' }, sure: true }];
  });
}

/** The lines of each document. */
export function splitLines(lines: readonly Line[], boundaries: readonly Boundary[]): Line[][] {
  const cuts = [...boundaries].sort((a, b) => a.before - b.before);
  const starts = [1, ...cuts.map(({ before }) => before)];
  const ends = [...cuts.map(({ after }) => after), lines.length];
  return starts.map((start, index) => lines.slice(start - 1, ends[index]));
}

/** The paragraphs of a document; symbols and pictures at its edges are no part of it. */
export function passagesOf(piece: readonly Line[], joins: readonly Join[]): Passage[] {
  const joined = new Set(joins.map(({ to }) => to));
  const written = piece.filter(({ text }) => text !== '');
  const isEdge = ({ plain, hint }: Line): boolean =>
    !hint && (isSeparator(plain) || isLostPicture(plain));
  const first = written.findIndex((line) => !isEdge(line));
  const last = written.findLastIndex((line) => !isEdge(line));
  if (first < 0) return [];
  const passages: Passage[] = [];
  let open: Line[] = [];
  let before = 0;
  let apart = false;
  for (const line of written.slice(first, last + 1)) {
    if (open.length > 0 && !joined.has(line.number)) {
      passages.push(passageOf(open, apart));
      open = [];
    }
    if (open.length === 0) apart = line.number - before > 1;
    open.push(line);
    before = line.number;
  }
  passages.push(passageOf(open, apart));
  return passages;
}
