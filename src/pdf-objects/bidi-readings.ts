import bidiFactory, { type Bidi } from 'bidi-js';
import type { TextRun } from './text-run.ts';

/** The bidirectional algorithm (UAX #9). Its types describe the module that Node doesn’t load. */
const bidi: Bidi = (bidiFactory as unknown as () => Bidi)();

/** More signs of which nothing says how they run, and a line is read in the two likeliest ways alone. */
const mostOpen = 10;

/** Longer lines, in characters, aren’t read in other ways. */
const longest = 1000;

/**
 * How much may still be tried for all lines of a file, in characters that the algorithm is run over.
 * A file may have been made to have lines without end that can be read in a thousand ways.
 */
export interface ReadingAllowance {
  characters: number;
}

/** More than the lines of any book need: a few seconds. */
export function readingAllowance(): ReadingAllowance {
  return { characters: 40_000_000 };
}

/** What may stand on either side of a passage, as far as it matters: nothing, or a letter. */
const neighbours = ['', 'a', 'ا'] as const;

/**
 * All that a line of a passage may say, as it is painted: each text that the bidirectional
 * algorithm sets so, in a paragraph of either direction. The file says of a run of several glyphs
 * which way it runs; of a sign alone it doesn’t, and only who knows the text can tell.
 * @param runs of one passage
 * @param allowance of the file; when it is used up, no more is tried
 */
export function bidiReadings(runs: readonly TextRun[], allowance: ReadingAllowance): string[] {
  const painted = [...runs].sort((a, b) => a.x - b.x).map(pieceOf);
  const length = painted.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longest || !isMixed(painted)) return [];
  const found = new Set<string>();
  for (const base of [1, 0] as const) {
    const choices = painted.map((piece) => levelsOf(piece, base));
    if (choices.filter((levels) => levels.length > 1).length > mostOpen) continue;
    for (const levels of combinations(choices)) {
      allowance.characters -= neighbours.length ** 2 * length;
      if (allowance.characters < 0) return [...found];
      const order = readingOrder(levels);
      const text = order.map((at) => (painted[at] as Piece).text).join('');
      if (!found.has(text) && isSetSo(painted, order, text, base)) found.add(text);
    }
  }
  return [...found];
}

/** A run as what it says, in the order of reading. */
interface Piece {
  readonly text: string;
  /** Which way it runs; undefined where the file doesn’t say. */
  readonly toTheLeft: boolean | undefined;
}

function pieceOf({ reversed, units }: TextRun): Piece {
  const text = (reversed ? units.toReversed() : units).join('');
  const types = [...text].map((sign) => bidi.getBidiCharTypeName(sign));
  const isRight = types.some((type) => type === 'R' || type === 'AL');
  if (reversed || (units.length === 1 && isRight)) return { text, toTheLeft: true };
  const isLeft = types.some((type) => type === 'L' || type === 'EN' || type === 'AN');
  return { text, toTheLeft: units.length > 1 || isLeft ? false : undefined };
}

/** Whether a line may say anything else than its runs in their order: most can’t. */
export function runsBothWays(runs: readonly TextRun[]): boolean {
  return runs.length > 1 && isMixed(runs.map(pieceOf));
}

function isMixed(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 && pieces.some(({ toTheLeft }) => toTheLeft !== true);
}

function levelsOf({ text, toTheLeft }: Piece, base: 0 | 1): number[] {
  if (toTheLeft === true) return [1];
  const left = base === 1 ? [2] : /\p{Nd}/u.test(text) ? [0, 2] : [0];
  return toTheLeft === false ? left : [...left, 1];
}

function* combinations(choices: readonly (readonly number[])[]): Generator<number[]> {
  const open = choices.flatMap((levels, at) => (levels.length > 1 ? [at] : []));
  for (let choice = 0; choice < 2 ** Math.min(open.length, mostOpen); choice += 1) {
    const levels = choices.map(([first = 0]) => first);
    open.forEach((at, bit) => {
      levels[at] = choices[at]?.[(choice >> bit) & 1] as number;
    });
    yield levels;
  }
}

/** The places of pieces in the order of reading: rule L2, the other way round. */
function readingOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at);
  for (let level = 1; level <= Math.max(0, ...levels); level += 1) {
    turnFrom(order, (at) => (levels[at] as number) >= level);
  }
  return order;
}

/** Turns round each stretch of places for which something holds. */
function turnFrom(order: number[], holds: (at: number) => boolean): void {
  for (let from = 0, to = 0; from < order.length; from = to + 1) {
    to = from;
    while (to < order.length && holds(order[to] as number)) to += 1;
    order.splice(from, to - from, ...order.slice(from, to).reverse());
  }
}

/** Whether a text in this order is set from left to right as the pieces were painted, beside whatever it stands. */
function isSetSo(
  painted: readonly Piece[],
  order: readonly number[],
  text: string,
  base: 0 | 1,
): boolean {
  const owner = order.flatMap((at) =>
    new Array<number>((painted[at] as Piece).text.length).fill(at),
  );
  return neighbours.some((before) =>
    neighbours.some((after) => {
      const { levels } = bidi.getEmbeddingLevels(before + text + after, base === 1 ? 'rtl' : 'ltr');
      const own = levels.slice(before.length, before.length + text.length);
      const runs = owner.every((at, index) => {
        const { toTheLeft } = painted[at] as Piece;
        const isMark = unseen.test(text.charAt(index));
        return (
          isMark || toTheLeft === undefined || ((own[index] as number) & 1) === (toTheLeft ? 1 : 0)
        );
      });
      return runs && isPaintedFromLeft(owner, own);
    }),
  );
}

/** Marks and signs without width have the level of what is beside them; spaces at a line’s end that of the line. */
const unseen = /[\p{Cf}\p{Mn}\s]/u;

function isPaintedFromLeft(owner: readonly number[], levels: Uint8Array): boolean {
  const shown = owner.map((_, index) => index);
  for (let level = Math.max(...levels); level >= 1; level -= 1) {
    turnFrom(shown, (index) => (levels[index] as number) >= level);
  }
  let last = -1;
  return shown.every((index) => {
    const at = owner[index] as number;
    const goesOn = at === last || at === last + 1;
    last = at;
    return goesOn;
  });
}
