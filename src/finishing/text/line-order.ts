import { bidi } from './bidi.ts';
import { isSpace } from './character-classes.ts';
import type { PaintedRun } from './page-program.ts';
import { groupedRuns, type PlacedRun, type Tagged } from './stretches.ts';

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

/** Stands for what is isolated. */
const isolate = '\u2066a\u2069';

/** Between cells (class S of UAX #9). */
const separator = '\t';

/** A run, or what is between cells, with the levels that it may have. */
interface Item {
  readonly placed?: PlacedRun | undefined;
  /** Of what is isolated: its runs in the order of reading. */
  readonly inner?: readonly PlacedRun[] | undefined;
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
  return nestedOrder(runs) ?? flatOrder(runs) ?? flatOrder(runs, { isolated: true });
}

/**
 * The order of a line in which elements are isolated from the text around them (`bdi`, code): each
 * is set by itself, and stands in the line as a sign of no direction.
 */
function nestedOrder(runs: readonly PlacedRun[]): LineOrder | undefined {
  const nested = nestedIn(runs);
  const found = nested && flatOrder(nested);
  return found && { ...found, runs: found.runs.flatMap(unfolded) };
}

/** A line in which each isolated element is a single run; undefined where none is, or one isn’t set by itself. */
function nestedIn(runs: readonly PlacedRun[]): readonly FoldedRun[] | undefined {
  const groups = groupedRuns(runs);
  if (groups.length < 2 || !groups.some(({ group }) => group.tagged?.isolated)) return undefined;
  const folded: FoldedRun[] = [];
  for (const { group, runs: own } of groups) {
    const placed = own.map((run) => ({ group, run }));
    if (!group.tagged?.isolated) {
      folded.push(...placed);
      continue;
    }
    const inner = own.length > 1 ? flatOrder(placed, { alone: true })?.runs : placed;
    if (!inner) return undefined;
    folded.push({ group, run: own[0] as PaintedRun, inner });
  }
  return folded;
}

/** A run, or the first of several that stand in its place. */
type FoldedRun = PlacedRun & { readonly inner?: readonly PlacedRun[] };

function unfolded(folded: FoldedRun): readonly PlacedRun[] {
  return folded.inner ?? [folded];
}

/**
 * @param how whether this is all of something isolated, which runs to the right if nothing tells;
 *   whether what runs to the right is isolated, run by run
 */
function flatOrder(
  runs: readonly FoldedRun[],
  how: { readonly alone?: boolean; readonly isolated?: boolean } = {},
): LineOrder | undefined {
  const bases = how.alone ? ([0, 1] as const) : ([1, 0] as const);
  const found = bases.flatMap((base) => {
    const items = itemsOf(runs, base);
    if (items.filter(({ levels }) => levels.length > 1).length > mostOpen) return [];
    for (const levels of choices(items)) {
      if (areOneRun(items, levels)) continue;
      const order = inOrder(items, levels);
      if (!isTagged(order.flatMap((at) => items[at]?.placed ?? []))) continue;
      if (isSetSo(items, levels, order, base, how)) return [{ base, items, order }];
    }
    return [];
  });
  const [first, second] = found;
  if (!first) return undefined;
  // What reads the same either way, and has Latin letters alone, is a line of Latin text.
  const isLatin =
    second && textOf(first) === textOf(second) && !runs.some(isOfRight) && runs.some(isOfLeft);
  const { base, items, order } = isLatin ? second : first;
  return { fromLeft: base === 0, runs: order.flatMap((at) => items[at]?.placed ?? []) };
}

function textOf({ items, order }: { items: readonly Item[]; order: readonly number[] }): string {
  return order.map((at) => (items[at] as Item).text).join('');
}

function itemsOf(runs: readonly FoldedRun[], base: 0 | 1): Item[] {
  const mixed = base === 1 || runs.some(isOfRight);
  return runs.flatMap((placed, index): Item[] => {
    const { run } = placed;
    if (placed.inner) {
      return [{ placed, inner: placed.inner, text: isolate, levels: base === 1 ? [1, 2] : [0, 1] }];
    }
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
  return items.some(({ placed, inner, text }, at) => {
    const before = items[at - 1];
    if (!placed || !before?.placed || inner || before.inner || levels[at] !== levels[at - 1])
      return false;
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
  {
    isolated = false,
    alone: whole = false,
  }: { readonly alone?: boolean; readonly isolated?: boolean },
): boolean {
  let text = '';
  const wanted: (number | undefined)[] = [];
  for (const at of order) {
    const { text: own, placed, inner } = items[at] as Item;
    const alone = isolated && placed !== undefined && !inner && !isOfRight(placed);
    const shown = alone ? `\u2068${own}\u2069` : own;
    for (let index = 0; index < shown.length; index += 1) {
      const isOwn =
        placed && (inner ? index === 0 : !alone || (index > 0 && index < shown.length - 1));
      wanted.push(isOwn ? levels[at] : undefined);
    }
    text += shown.replace(/[^\0-\uFFFF]/gu, standIn);
  }
  const { levels: found } = bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
  const end = whole ? text.length : text.search(/\s*$/);
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
