import type { TextRuler } from '../../fonts/index.ts';
import { type Chance, findChances } from './line-chances.ts';
import type { Line, LineMode, LineReason, RunningText } from './running-text.ts';

/** The least that a space is set at, of the font's own: 0.18 em in Vazirmatn. */
export const leastSpacing = 0.675;
/** What is told as tight and loose: a quarter less and half more than the font's own. */
export const tightSpacing = 0.75;
export const looseSpacing = 1.5;
/** From here on a line falls apart. */
const gapingSpacing = 4.7;
/** The space that lines of Persian look best with, of the font's own: 0.24 em. */
const bestSpacing = 0.9;

/**
 * Break a text into the lines that look best together (total fit, after Knuth and
 * Plass 1981): not one line is chosen before all are known. Words are broken at soft hyphens
 * alone and nothing but spaces stretches, so a bad line is made good by its neighbours or not at all.
 */
export function breakLines(text: RunningText, ruler: TextRuler): Line[] {
  const chances = findChances(text, ruler);
  const { measure, indent } = text;
  const widest = Math.max(measure, measure - indent);
  const best: number[] = [0];
  const ways: Way[] = [{ start: 0, spacing: 1 }];
  /** The cheapest way to end a line, of those that begin where they may. */
  const cheapest = (to: number, mayBegin: (start: number) => boolean): Way & { cost: number } => {
    let found = { start: 0, spacing: 1, cost: Number.POSITIVE_INFINITY };
    for (let start = to - 1; start >= 0; start -= 1) {
      const width = lineWidth(chances, start, to);
      const room = measure - (start === 0 ? indent : 0);
      const line = judge(chances, start, to, room, text.mode);
      const only = start === to - 1 && width > room;
      const before = line && wayBefore(start, to);
      const own = before ? before.cost : (best[start] as number);
      const cost = own + (line?.cost ?? (only ? overfull : Infinity));
      if (cost < found.cost && mayBegin(start)) {
        found = { start, spacing: line?.spacing ?? 1, cost, ...(before && { before }) };
      }
      const shrunk = width - (1 - leastSpacing) * spacesIn(chances, start, to);
      if (shrunk > widest || chances[start]?.kind === 'forced') break;
    }
    return found;
  };
  /** Another way to the line before a last one, which would go into it. */
  const wayBefore = (start: number, to: number): (Way & { cost: number }) | undefined => {
    const goes = (before: number): boolean => goesInto(chances, before, start, to, text);
    if (start === 0 || !goes((ways[start] as Way).start)) return undefined;
    const other = cheapest(start, (before) => !goes(before));
    return Number.isFinite(other.cost)
      ? other
      : { ...other, cost: (best[start] as number) + overfull };
  };
  for (let to = 1; to < chances.length; to += 1) {
    const { cost, ...way } = cheapest(to, () => true);
    best[to] = cost;
    ways[to] = way;
  }
  return trace(chances, ways, text);
}

/** How a line ends at a chance. */
interface Way {
  /** The chance at which it begins. */
  readonly start: number;
  readonly spacing: number;
  /** How the line before it ends, if not in the way that is best otherwise. */
  readonly before?: Way | undefined;
}

const overfull = 1e9;

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

function trace(chances: readonly Chance[], ways: readonly Way[], text: RunningText): Line[] {
  const lines: Line[] = [];
  let way = ways.at(-1) as Way;
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
    way = before ?? (ways[start] as Way);
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
    // Nothing in it can stretch: the fuller, the better.
    const left = (room - width) / room;
    return width > room
      ? undefined
      : { cost: 500 + 3_000_000 * left ** 2 + chance.penalty, spacing: 1 };
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

function spacingCost(spacing: number): number {
  const range = spacing > bestSpacing ? looseSpacing - bestSpacing : bestSpacing - tightSpacing;
  const badness = Math.abs(spacing - bestSpacing) / range;
  const demerits = (1 + 10 * Math.min(badness, 1.6) ** 3) ** 2;
  // Weighed on a real book for few loose lines at almost no tight ones. One loose line is worth
  // much unevenness of its neighbours; the price is that some of the loose are very loose. A line
  // that gapes is worse than two that are loose.
  const beyond = spacing > looseSpacing ? 60_000 : spacing < tightSpacing ? 60_500 : 0;
  const wide = 1000 * Math.max(0, badness - 1.3);
  const gaping = 60_000 * Math.max(0, (spacing - gapingSpacing) / range) ** 2;
  return demerits + beyond + wide + gaping;
}
