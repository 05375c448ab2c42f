import { itemMark } from '../parts/list.ts';
import { isSlogan } from '../parts/slogan.ts';
import type { Line } from './line.ts';
import { hasRoom, runsOf } from './run.ts';
import { endOf } from './sentence.ts';
import { isSeparator } from './separator.ts';

/** How it is known how a text breaks its lines. */
export type LineModeReason =
  | { readonly case: 'demanded' | 'apart' }
  | {
      readonly case: 'counted';
      readonly open: number;
      readonly total: number;
      readonly full: number;
    };

/** How a text breaks its lines. */
export interface LineMode {
  /** Whether a line ends where the width of a page did, and a sentence runs on. */
  readonly wrapped: boolean;
  /** How wide the lines were, in characters; 0 when they aren't wrapped. */
  readonly width: number;
  /** What was counted. */
  readonly why: LineModeReason;
  readonly sure: boolean;
}

/** The longest line that a page or a screen breaks. */
const widest = 120;

/** Reads from the lines without a blank line between them how a text breaks its lines. */
export function findLineMode(lines: readonly Line[], isTaken: (line: Line) => boolean): LineMode {
  const runs = runsOf(lines).map((run) => run.filter((line) => !isTaken(line) && isText(line)));
  const wide = lengthAt(runs.filter((run) => run.length > 1).flat(), 0.9);
  const pairs = runs.flatMap((run) =>
    run.slice(1).map((next, index) => ({ line: run[index] as Line, next })),
  );
  const [total, open] = [pairs.length, pairs.filter(({ line }) => isOpen(line)).length];
  if (total === 0) {
    return { wrapped: false, width: 0, why: { case: 'apart' }, sure: true };
  }
  const full = pairs.filter(({ line, next }) => isOpen(line) && !hasRoom(line, next, wide * 0.75));
  const why = { case: 'counted', open, total, full: full.length } as const;
  const wrapped = wide > 0 && total >= 3 && open > total * 0.5 && full.length > open * 0.5;
  const sure = total > 5 && (wrapped ? full.length > total * 0.65 : open < total * 0.4);
  return { wrapped, width: wrapped ? wide : 0, why, sure };
}

/** The mode that an editor demands, with the width that the lines have. */
export function demandedLineMode(lines: readonly Line[], wrapped: boolean): LineMode {
  const wide = lengthAt(
    runsOf(lines)
      .filter((run) => run.length > 1)
      .flat(),
    0.9,
  );
  return { wrapped, width: wrapped ? wide || 60 : 0, why: { case: 'demanded' }, sure: true };
}

function isOpen({ plain }: Line): boolean {
  const end = endOf(plain);
  return end === 'open' || end === 'comma';
}

function isText({ plain, hint }: Line): boolean {
  return !hint && !isSlogan(plain) && !isSeparator(plain) && !itemMark(plain);
}

/** The length that so many of the lines don't surpass; lines that no page breaks don't count. */
function lengthAt(lines: readonly Line[], share: number): number {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length <= widest)
    .sort((a, b) => a - b);
  const isMost = lengths.length > lines.length * 0.5;
  return isMost
    ? (lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0)
    : 0;
}
