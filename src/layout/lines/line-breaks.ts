import type { TextRuler } from '../../fonts/index.ts';
import { type Chance, findChances } from './line-chances.ts';
import type { Line, LineMode, LineReason, RunningText } from './running-text.ts';

/** The least that a space is set at, of the font's own: 0.18 em in Vazirmatn. */
export const leastSpacing = 0.675;
/** What is told as tight and loose: a quarter less and half more than the font's own. */
export const tightSpacing = 0.75;
export const looseSpacing = 1.5;
/** Two lines running that are looser than this make a hole in the page. */
const holeSpacing = 1.8;

/**
 * Break a text into the lines that look best together (total fit, after Knuth and
 * Plass 1981): not one line is chosen before all are known. Words are broken at soft hyphens and, where nothing
 * else will do, at half-spaces between full words; nothing but spaces stretches, so a bad line is made good
 * by its neighbours or not at all.
 */
export function breakLines(text: RunningText, ruler: TextRuler): Line[] {
  const chances = findChances(text, ruler);
  const { measure, indent, mode } = text;
  const widest = Math.max(measure, measure - indent);
  /** The cheapest ways to end a line at each chance: with one that is very loose, and with one that isn’t. */
  const ways: (readonly Way[])[] = [[begin]];
  /** The cheapest ways to end a line there, of those that begin where they may. */
  const waysTo = (to: number, mayBegin: (start: number) => boolean): Way[] => {
    let calm: Way | undefined;
    let loose: Way | undefined;
    for (let start = to - 1; start >= 0; start -= 1) {
      const width = lineWidth(chances, start, to);
      const room = measure - (start === 0 ? indent : 0);
      const only = start === to - 1 && width > room;
      const line = judge(chances, start, to, room, mode);
      if ((line || only) && mayBegin(start)) {
        const { cost, spacing } = line ?? { cost: overfull, spacing: 1 };
        const hole = spacing > holeSpacing;
        for (const before of line ? waysBefore(start, to) : (ways[start] as readonly Way[])) {
          const all = before.cost + cost + (hole && before.spacing > holeSpacing ? twoLoose : 0);
          const known = hole ? loose : calm;
          if (known && all >= known.cost) continue;
          const way = { start, spacing, cost: all, before };
          if (hole) loose = way;
          else calm = way;
        }
      }
      const shrunk = width - (1 - leastSpacing) * spacesIn(chances, start, to);
      if (shrunk > widest || chances[start]?.kind === 'forced') break;
    }
    return [calm, loose].filter((way) => way !== undefined);
  };
  /** The ways to the line before one; other ones where it would go into that. */
  const waysBefore = (start: number, to: number): readonly Way[] => {
    const known = ways[start] as readonly Way[];
    const goes = (before: number): boolean => goesInto(chances, before, start, to, text);
    if (start === 0 || !known.some((way) => goes(way.start))) return known;
    const others = waysTo(start, (before) => !goes(before));
    return others.length > 0 ? others : known.map((way) => ({ ...way, cost: way.cost + overfull }));
  };
  for (let to = 1; to < chances.length; to += 1) ways[to] = waysTo(to, () => true);
  return trace(chances, ways.at(-1) as readonly Way[], text);
}

/** How a line ends at a chance. */
interface Way {
  /** The chance at which it begins. */
  readonly start: number;
  readonly spacing: number;
  /** Of this line and all before it. */
  readonly cost: number;
  /** The line before it; none before the first. */
  readonly before?: Way;
}

const begin: Way = { start: 0, spacing: 1, cost: 0 };

const overfull = 1e9;
/** What two lines running cost that are both very loose, beside their own. */
const twoLoose = 20_000;

/** px that the widths of a whole line may be off, each word’s being rounded by the browser. */
const unsure = 0.5;

/**
 * Whether a last line would go into the one before it. The browser is only told where it may
 * end a line, and would not: with the least spaces in the one and the font’s own in the other, both are one.
 */
function goesInto(
  chances: readonly Chance[],
  before: number,
  start: number,
  to: number,
  { measure, indent, mode }: RunningText,
): boolean {
  const { kind } = chances[to] as Chance;
  const ends = kind === 'end' || kind === 'forced';
  if (mode !== 'justified' || !ends || start === 0) return false;
  const first = chances[start] as Chance;
  if (first.kind === 'forced') return false;
  const spaces = spacesIn(chances, before, start) + first.spacesAfter - first.spacesBefore;
  const room = measure - (before === 0 ? indent : 0) + unsure;
  return lineWidth(chances, before, to) - (1 - leastSpacing) * spaces <= room;
}

function trace(chances: readonly Chance[], ends: readonly Way[], text: RunningText): Line[] {
  const lines: Line[] = [];
  let way = ends.reduce((best, each) => (each.cost < best.cost ? each : best));
  for (let to = chances.length - 1; to > 0; ) {
    const chance = chances[to] as Chance;
    const { start, spacing, before } = way;
    lines.unshift({
      start: (chances[start] as Chance).offset,
      end: chance.offset,
      spacing,
      reason: reasonOf(chances, start, to, spacing, text),
      forced: chance.kind === 'forced',
      ...(chance.hyphen && { hyphen: true }),
    });
    to = start;
    way = before ?? begin;
  }
  return lines;
}

/** Why a line is as it is, where somebody may ask. */
function reasonOf(
  chances: readonly Chance[],
  start: number,
  to: number,
  spacing: number,
  { measure, indent }: RunningText,
): LineReason | undefined {
  if ((chances[to] as Chance).kind === 'split') return 'word-wider-than-measure';
  if (spacing >= tightSpacing && spacing <= looseSpacing) return undefined;
  if (spacing < tightSpacing || chances[to + 1] === undefined) return 'neighbours-worse';
  const spaces = spacesIn(chances, start, to + 1);
  const room = measure - (start === 0 ? indent : 0);
  const fits = lineWidth(chances, start, to + 1) - (1 - leastSpacing) * spaces <= room;
  return fits ? 'neighbours-worse' : 'next-word-too-wide';
}

function lineWidth(chances: readonly Chance[], start: number, end: number): number {
  return (chances[end] as Chance).before - (chances[start] as Chance).after;
}

function spacesIn(chances: readonly Chance[], start: number, end: number): number {
  return Math.max(
    0,
    (chances[end] as Chance).spacesBefore - (chances[start] as Chance).spacesAfter,
  );
}

/** What a line would cost; undefined when its words don't go into it. */
function judge(
  chances: readonly Chance[],
  start: number,
  end: number,
  room: number,
  mode: LineMode,
): { readonly cost: number; readonly spacing: number } | undefined {
  const chance = chances[end] as Chance;
  const width = lineWidth(chances, start, end);
  const spaces = spacesIn(chances, start, end);
  const closing = chance.kind === 'end' || chance.kind === 'forced';
  if (mode !== 'justified' || (closing && width <= room)) {
    if (width > room + 0.01) return undefined;
    const left = (room - width) / room;
    if (mode === 'balanced') return { cost: 1e5 + 1000 * left * left + chance.penalty, spacing: 1 };
    const rag = mode === 'ragged' && !closing ? 1000 * left * left : 0;
    const last = closing ? lastLineCost(chances, start, end, width, room) : 0;
    return { cost: rag + last + chance.penalty, spacing: 1 };
  }
  if (spaces === 0) {
    // Nothing in it can stretch: the fuller, the better; far from full is worse than loose.
    const left = (room - width) / room;
    return width > room
      ? undefined
      : { cost: 500 + 3e6 * left ** 2 + 1e9 * left ** 4 + chance.penalty, spacing: 1 };
  }
  const spacing = (spaces + room - width) / spaces;
  if (spacing < leastSpacing) return undefined;
  const last = closing ? lastLineCost(chances, start, end, width, room) : 0;
  return { cost: spacingCost(spacing) + chance.penalty + last, spacing };
}

/** A word alone on the last line, or less text than an indent is wide. */
function lastLineCost(
  chances: readonly Chance[],
  start: number,
  end: number,
  width: number,
  room: number,
): number {
  if (start === 0) return 0;
  const words = (chances[end] as Chance).words - (chances[start] as Chance).words;
  if (words < 2) return 200_000;
  return width < room / 8 ? 4000 : 0;
}

/**
 * What a justified line costs by its spaces alone: the demerits of Knuth and Plass, as they are. A price
 * that stands still somewhere, or leaps, would let a line open on beyond for a neighbour’s sake.
 */
function spacingCost(spacing: number): number {
  const range = spacing > 1 ? looseSpacing - 1 : 1 - leastSpacing;
  const badness = Math.abs(spacing - 1) / range;
  return (1 + 10 * badness ** 3) ** 2 + (spacing < tightSpacing ? 60 : 0);
}
