import type { TextRuler } from '../fonts/index.ts';

/** A stretch of text in one face and size. */
export interface StyledRun {
  readonly text: string;
  /** px */
  readonly size: number;
  /** CSS weight. */
  readonly weight: number;
  /** The width in px of something that isn't text; `text` is then U+FFFC. */
  readonly box?: number | undefined;
  /** What it stands for until the notes are numbered: ids of the call, if it has one, and of the note. */
  readonly mark?: readonly [string, string] | undefined;
}

export type LineMode = 'justified' | 'ragged' | 'balanced';

/** What has to be broken into lines. */
export interface RunningText {
  readonly runs: readonly StyledRun[];
  /** px */
  readonly measure: number;
  /** How much shorter the first line is, in px. */
  readonly indent: number;
  /** Justified lines stretch and shrink their spaces; ragged ones don't; balanced ones are all as long. */
  readonly mode: LineMode;
  /** Offsets (UTF-16) of spaces at which a line shouldn't end. */
  readonly together?: ReadonlySet<number> | undefined;
}

/** A line of text. */
export interface Line {
  /** Where it begins, in UTF-16 units of the whole text. */
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
  /** What its spaces are of the font's own; 1 where they stay as they are. */
  readonly spacing: number;
  /** The text was broken where there is no place to: a word wider than the measure. */
  readonly split?: boolean | undefined;
  /** A break that the author set ends it. */
  readonly forced?: boolean | undefined;
}

/** Stands for `<br>` in a text. */
export const lineBreakSign = '\u2028';

/** The least that a space is set at, of the font's own: 0.18 em in Vazirmatn. */
export const leastSpacing = 0.675;
/** What is told as tight and loose: a quarter less and half more than the font's own. */
export const tightSpacing = 0.75;
export const looseSpacing = 1.5;
/** The space that lines of Persian look best with, of the font's own: 0.24 em. */
const bestSpacing = 0.9;

/** Where a line may end. */
interface Chance {
  /** Of the character after it. */
  readonly offset: number;
  /** Width in px of all text before it, trailing space left out. */
  readonly before: number;
  /** Width in px of all text before what follows it. */
  readonly after: number;
  /** Natural width in px of all spaces before it, the trailing one left out. */
  readonly spacesBefore: number;
  readonly spacesAfter: number;
  /** How many words are before it. */
  readonly words: number;
  readonly penalty: number;
  readonly kind: 'space' | 'sign' | 'split' | 'forced' | 'end';
}

/**
 * Break a text into the lines that look best together (total fit, after Knuth and
 * Plass 1981): not one line is chosen before all are known. Persian is not hyphenated
 * and nothing but spaces stretches, so a bad line is made good by its neighbours or not at all.
 */
export function breakLines(text: RunningText, ruler: TextRuler): Line[] {
  const chances = findChances(text, ruler);
  const { measure, indent } = text;
  const widest = Math.max(measure, measure - indent);
  const best: number[] = [0];
  const from: number[] = [0];
  const spacings: number[] = [1];
  for (let to = 1; to < chances.length; to += 1) {
    best[to] = Number.POSITIVE_INFINITY;
    for (let start = to - 1; start >= 0; start -= 1) {
      const width = lineWidth(chances, start, to);
      const room = measure - (start === 0 ? indent : 0);
      const line = judge(chances, start, to, room, text.mode);
      const only = start === to - 1 && width > room;
      const cost = (best[start] as number) + (line?.cost ?? (only ? overfull : Infinity));
      if (cost < (best[to] as number)) {
        best[to] = cost;
        from[to] = start;
        spacings[to] = line?.spacing ?? 1;
      }
      const shrunk = width - (1 - leastSpacing) * spacesIn(chances, start, to);
      if (shrunk > widest || chances[start]?.kind === 'forced') break;
    }
  }
  return trace(chances, from, spacings);
}

const overfull = 1e9;

function trace(
  chances: readonly Chance[],
  from: readonly number[],
  spacings: readonly number[],
): Line[] {
  const lines: Line[] = [];
  for (let to = chances.length - 1; to > 0; to = from[to] as number) {
    const chance = chances[to] as Chance;
    const start = chances[from[to] as number] as Chance;
    lines.unshift({
      start: start.offset,
      end: chance.offset,
      spacing: spacings[to] as number,
      split: chance.kind === 'split',
      forced: chance.kind === 'forced',
    });
  }
  return lines;
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
  // much unevenness of its neighbours; the price is that some of the loose are very loose.
  const beyond = spacing > looseSpacing ? 60_000 : spacing < tightSpacing ? 70_000 : 0;
  const gaping = 6000 * Math.max(0, badness - 1.3);
  return demerits + beyond + gaping;
}

const closing = /^[\p{Pe}\p{Pf}»›،؛؟!.,:;…٪%°]/u;
const opening = /[\p{Ps}\p{Pi}«‹]$/u;
/** Signs inside an address after which it may be broken; and hyphens between letters. */
const insideAddress = /[/?&=#._~%:@+-]/;
const hyphen = /[-–—‐]/;
const letter = /\p{L}/u;

/** The width in px of a text on one line. */
export function naturalWidth(runs: readonly StyledRun[], ruler: TextRuler): number {
  const whole = runs.map(({ text }) => text).join('');
  const widths = new Widths(runs, ruler);
  let width = 0;
  for (let at = 0; at < whole.length; ) {
    const end = Math.max(at + 1, wordEnd(whole, at));
    width += widths.between(at, end);
    at = end;
  }
  return width;
}

/** Find the places where a line may end, and the widths up to them. */
function findChances(text: RunningText, ruler: TextRuler): Chance[] {
  const whole = text.runs.map((run) => run.text).join('');
  const widths = new Widths(text.runs, ruler);
  const chances: Chance[] = [
    {
      offset: 0,
      before: 0,
      after: 0,
      spacesBefore: 0,
      spacesAfter: 0,
      words: 0,
      penalty: 0,
      kind: 'sign',
    },
  ];
  let at = 0;
  let width = 0;
  let spaces = 0;
  let words = 0;
  const add = (offset: number, space: number, penalty: number, kind: Chance['kind']): void => {
    chances.push({
      offset,
      before: width,
      after: width + space,
      spacesBefore: spaces,
      spacesAfter: spaces + space,
      words,
      penalty,
      kind,
    });
  };
  while (at < whole.length) {
    const end = wordEnd(whole, at);
    const word = whole.slice(at, end);
    if (word !== '') {
      if (!closing.test(word)) words += 1;
      const widthTo = (offset: number): number => widths.along(at, at + offset);
      const before = width;
      const shortest = text.measure - Math.max(0, text.indent);
      for (const { offset, penalty, kind } of insideWord(word, widthTo, shortest)) {
        width = before + widthTo(offset);
        add(at + offset, 0, penalty, kind);
      }
      width = before + widthTo(word.length);
    }
    const sign = whole[end];
    if (sign === undefined) {
      at = end;
      break;
    }
    if (sign === lineBreakSign) {
      add(end + 1, 0, 0, 'forced');
    } else {
      const space = widths.between(end, end + 1);
      const next = whole.slice(end + 1, end + 3);
      const bound = closing.test(next) || opening.test(word) || word === '';
      if (!bound) add(end + 1, space, text.together?.has(end) ? 90_000 : 0, 'space');
      width += space;
      spaces += space;
    }
    at = end + 1;
  }
  add(whole.length, 0, 0, 'end');
  return chances;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ' ' && text[end] !== lineBreakSign) end += 1;
  return end;
}

interface Inside {
  readonly offset: number;
  readonly penalty: number;
  readonly kind: 'sign' | 'split';
}

/** Lost at the end of a line. */
const halfSpace = '\u200C';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Where a word may be broken: at a hyphen between letters, in an address, or, where these
 * are further apart than a line is long, anywhere.
 */
function insideWord(word: string, widthTo: (offset: number) => number, room: number): Inside[] {
  const places: Inside[] = [];
  let from = 0;
  let widthBefore = 0;
  for (const sign of [...signsInside(word), undefined]) {
    const to = sign?.offset ?? word.length;
    const width = widthTo(to);
    if (width - widthBefore > room) places.push(...splitsInside(word, from, to));
    if (sign) places.push(sign);
    from = to;
    widthBefore = width;
  }
  return places;
}

function signsInside(word: string): Inside[] {
  const places: Inside[] = [];
  const address = word.length > 12 && /[A-Za-z0-9]/.test(word) && insideAddress.test(word);
  for (let offset = 2; offset < word.length - 1; offset += 1) {
    const sign = word[offset - 1] as string;
    const next = word[offset] as string;
    if (closing.test(next)) continue;
    if (address && insideAddress.test(sign) && !insideAddress.test(next)) {
      places.push({ offset, penalty: 20_000, kind: 'sign' });
    } else if (hyphen.test(sign) && letter.test(word[offset - 2] as string) && letter.test(next)) {
      places.push({ offset, penalty: 100, kind: 'sign' });
    }
  }
  return places;
}

function splitsInside(word: string, from: number, to: number): Inside[] {
  const places: Inside[] = [];
  for (const { index } of graphemes.segment(word.slice(from, to))) {
    const offset = from + index;
    if (index === 0 || closing.test(word.slice(offset, offset + 2))) continue;
    if (opening.test(word.slice(offset - 1, offset))) continue;
    if (word[offset - 1] === halfSpace || word[offset] === halfSpace) continue;
    places.push({ offset, penalty: 3000, kind: 'split' });
  }
  return places;
}

/** Measures pieces of a text that is set in several faces. */
class Widths {
  readonly #runs: readonly { start: number; end: number; run: StyledRun }[];
  readonly #ruler: TextRuler;
  #at = 0;

  constructor(runs: readonly StyledRun[], ruler: TextRuler) {
    let start = 0;
    this.#runs = mergeAlike(runs).map((run) => {
      const piece = { start, end: start + run.text.length, run };
      start = piece.end;
      return piece;
    });
    this.#ruler = ruler;
  }

  /** As `between`, but a word of thousands of letters isn't shaped anew for each of them. */
  along(from: number, to: number): number {
    const stretch = 128;
    let width = 0;
    let at = from;
    for (; to - at > stretch; at += stretch) width += this.between(at, at + stretch);
    return width + this.between(at, to);
  }

  /** Width in px between two offsets; the offsets only go up from call to call, or a little back. */
  between(from: number, to: number): number {
    while (this.#at > 0 && (this.#runs[this.#at]?.start ?? 0) > from) this.#at -= 1;
    while (this.#at < this.#runs.length - 1 && (this.#runs[this.#at]?.end ?? 0) <= from)
      this.#at += 1;
    let width = 0;
    for (let index = this.#at; index < this.#runs.length; index += 1) {
      const piece = this.#runs[index];
      if (!piece || piece.start >= to) break;
      const text = piece.run.text.slice(Math.max(0, from - piece.start), to - piece.start);
      if (text === '') continue;
      width += piece.run.box ?? this.#ruler.widthOf(text, piece.run.weight) * piece.run.size;
    }
    return width;
  }
}

/** The browser shapes neighbours of one face together, whatever elements they stand in. */
function mergeAlike(runs: readonly StyledRun[]): StyledRun[] {
  const merged: StyledRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (
      last &&
      last.box === undefined &&
      run.box === undefined &&
      last.size === run.size &&
      last.weight === run.weight
    ) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}
