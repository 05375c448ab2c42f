import { bidi } from './bidi.ts';
import { isSpace } from './character-classes.ts';
import type { PaintedRun } from './page-program.ts';
import type { PlacedRun, Tagged } from './stretches.ts';

/** Runs of a line in the order of reading. */
interface LineOrder {
  /** Whether its paragraph runs to the right. */
  readonly fromLeft: boolean;
  readonly runs: readonly PlacedRun[];
}

/** In sizes of the type: what is farther apart, and not by a space, was set each by itself, in cells perhaps. */
const cellGap = 0.5;

/** A line with more runs than this, of which nothing says how they run, is none that can be told. */
const mostOpen = 8;

/** Between cells (class S of UAX #9). */
const separator = '\t';

/** A run, or what is between cells, with the levels that it may have. */
interface Item {
  readonly placed?: PlacedRun | undefined;
  /** In the order of reading. */
  readonly text: string;
  readonly levels: readonly number[];
}

/**
 * In which order a line is read, if there is one which the bidirectional algorithm (UAX #9) sets
 * as it is painted: in a paragraph that runs to the left, else in one that runs to the right.
 * A file says of a run of several glyphs which way it runs, of a single one it doesn’t.
 * @param runs From left to right.
 */
export function lineOrder(runs: readonly PlacedRun[]): LineOrder | undefined {
  if (runs.every(({ run }) => run.reversed)) {
    const order = runs.toReversed();
    return isTagged(order) ? { fromLeft: false, runs: order } : undefined;
  }
  for (const isolated of [false, true]) {
    const found = ([1, 0] as const).flatMap((base) => {
      const items = itemsOf(runs, base);
      if (items.filter(({ levels }) => levels.length > 1).length > mostOpen) return [];
      for (const levels of choices(items)) {
        if (areOneRun(items, levels)) continue;
        const order = inOrder(items, levels);
        if (!isTagged(order.flatMap((at) => items[at]?.placed ?? []))) continue;
        if (isSetSo(items, levels, order, base, isolated)) return [{ base, items, order }];
      }
      return [];
    });
    const [first, second] = found;
    if (!first) continue;
    // What reads the same either way, and has Latin letters alone, is a line of Latin text.
    const isLatin =
      second && textOf(first) === textOf(second) && !runs.some(isOfRight) && runs.some(isOfLeft);
    const { base, items, order } = isLatin ? second : first;
    return { fromLeft: base === 0, runs: order.flatMap((at) => items[at]?.placed ?? []) };
  }
  return undefined;
}

function textOf({ items, order }: { items: readonly Item[]; order: readonly number[] }): string {
  return order.map((at) => (items[at] as Item).text).join('');
}

function itemsOf(runs: readonly PlacedRun[], base: 0 | 1): Item[] {
  const mixed = base === 1 || runs.some(isOfRight);
  return runs.flatMap((placed, index): Item[] => {
    const { run } = placed;
    const seen = run.units.map((unit) => unit.text);
    const text = (run.reversed ? seen.toReversed() : seen).join('');
    const item = { placed, text, levels: mixed ? levelsOf(run, text, base) : levelsFromLeft(text) };
    const before = runs[index - 1]?.run;
    return before && standApart(before, run) ? [{ text: separator, levels: [base] }, item] : [item];
  });
}

/** The levels of a run in a paragraph from the left that holds no right-to-left letter. */
function levelsFromLeft(text: string): number[] {
  return typesOf(text).includes('AN') ? [0, 2] : [0];
}

/** The levels that a run may have in a paragraph, the likeliest first. */
function levelsOf({ reversed, units }: PaintedRun, text: string, base: 0 | 1): number[] {
  const types = typesOf(text);
  if (reversed || types.some((type) => type === 'R' || type === 'AL')) return [1];
  const numbers = types.includes('EN') || types.includes('AN');
  if (base === 1) return types.includes('L') || numbers || units.length > 1 ? [2] : [1, 2];
  if (types.includes('L')) return [0];
  if (numbers) return [0, 2];
  return units.length > 1 ? [0] : [0, 1];
}

function isOfRight({ run }: PlacedRun): boolean {
  return run.units.some(({ text }) => typesOf(text).some((type) => type === 'R' || type === 'AL'));
}

function isOfLeft({ run }: PlacedRun): boolean {
  return run.units.some(({ text }) => typesOf(text).includes('L'));
}

/** The classes of a text’s characters (UAX #9). */
function typesOf(text: string): string[] {
  return [...text].map((character) => bidi.getBidiCharTypeName(character));
}

function standApart(left: PaintedRun, right: PaintedRun): boolean {
  const last = left.units.at(-1);
  if (isSpace(last?.text ?? '') || isSpace(right.units[0]?.text ?? '')) return false;
  const ends = left.units.flatMap(({ glyphs }) =>
    glyphs.map(({ glyph, x }) => x + left.codes.font.advanceOf(glyph) * left.size),
  );
  return right.x - left.x - Math.max(...ends) > cellGap * Math.min(left.size, right.size);
}

/** Each choice of a level for each item, the likeliest first. */
function* choices(items: readonly Item[]): Generator<number[]> {
  const open = items.flatMap(({ levels }, at) => (levels.length > 1 ? [at] : []));
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const levels = items.map((item) => item.levels[0] as number);
    open.forEach((at, bit) => {
      levels[at] = items[at]?.levels[(choice >> bit) & 1] as number;
    });
    yield levels;
  }
}

/** Whether neighbours would have been painted as one: in one passage, face, size and direction. */
function areOneRun(items: readonly Item[], levels: readonly number[]): boolean {
  return items.some(({ placed, text }, at) => {
    const before = items[at - 1];
    if (!placed || !before?.placed || levels[at] !== levels[at - 1]) return false;
    if (text.trim() === '' || before.text.trim() === '') return false;
    const { group, run } = placed;
    const { group: otherGroup, run: other } = before.placed;
    return group === otherGroup && run.codes === other.codes && run.size === other.size;
  });
}

/** The places of items in the order of reading: rule L2, the other way round. */
function inOrder(items: readonly Item[], levels: readonly number[]): number[] {
  let order = items.map((_, at) => at);
  for (let level = 1; level <= Math.max(...levels); level += 1) {
    const next: number[] = [];
    let turned: number[] = [];
    for (const at of order) {
      if ((levels[at] as number) >= level) turned.unshift(at);
      else {
        next.push(...turned, at);
        turned = [];
      }
    }
    order = [...next, ...turned];
  }
  return order;
}

/** Whether what stands in different elements is read in the order of the tags. */
function isTagged(order: readonly PlacedRun[]): boolean {
  let before: Tagged | undefined;
  for (const { group } of order) {
    const { tagged } = group;
    if (!tagged) continue;
    if (before && before.element !== tagged.element && before.rank > tagged.rank) return false;
    before = tagged;
  }
  return true;
}

/** Whether the algorithm gives each item the level that it was given. */
function isSetSo(
  items: readonly Item[],
  levels: readonly number[],
  order: readonly number[],
  base: 0 | 1,
  isolated: boolean,
): boolean {
  let text = '';
  const wanted: (number | undefined)[] = [];
  for (const at of order) {
    const { text: own, placed } = items[at] as Item;
    const alone = isolated && placed !== undefined && !isOfRight(placed);
    const shown = alone ? `\u2068${own}\u2069` : own;
    for (let index = 0; index < shown.length; index += 1) {
      const isOwn = placed && (!alone || (index > 0 && index < shown.length - 1));
      wanted.push(isOwn ? levels[at] : undefined);
    }
    text += shown.replace(/[^\0-\uFFFF]/gu, standIn);
  }
  const { levels: found } = bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
  const end = text.search(/\s*$/);
  return wanted.every((level, at) => {
    if (level === undefined || at >= end || ignored.test(text.charAt(at))) return true;
    // Spaces before a separator are set as the paragraph is.
    if (isSpace(text.charAt(at)) && /^\s*\t/.test(text.slice(at))) return true;
    return found[at] === level;
  });
}

/** What is as long as a character beyond the first plane, and of its class: the halves have another. */
function standIn(character: string): string {
  const type = bidi.getBidiCharTypeName(character);
  if (type === 'L') return 'aa';
  return type === 'R' || type === 'AL' ? 'אא' : '☃☃';
}

/** Marks and signs without width have the level of what is beside them. */
const ignored = /[\p{Cf}\p{Mn}]/u;
