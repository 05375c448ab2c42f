import { isSpace, reverse } from './character-classes.ts';
import type { PaintedGlyph, PaintedRun, PaintedUnit } from './page-program.ts';

/** What is painted with one code: a glyph, or a text without one. */
export interface Sign {
  readonly run: PaintedRun;
  readonly glyph: number;
  /** Places on the page, in the units of its text. */
  readonly x: number;
  readonly y: number;
  /** Whether the browser set the pen here. */
  readonly placed: boolean;
  /** In em, where it isn't the glyph's own. */
  readonly advance?: number | undefined;
  /** What it says, in the order of reading. */
  readonly text: string;
  /** What its code says: from left to right, as viewers turn it round. */
  readonly said: string;
}

/** The signs of a run from left to right, and glyphs that say nothing of their own. */
export interface SignsOfRun {
  readonly signs: readonly Sign[];
  readonly silent: readonly Sign[];
}

const halfSpace = '\u200C';

/**
 * pdf.js takes it out of what it turns round. No other viewer sees it, for a sign that says it
 * is given an `/ActualText`.
 */
export const leftOut = '<';

/** A code of this text alone is passed over by pdf.js, as all invisible signs are. */
export const silence = '\u2060';

/**
 * One sign for each character group of a run. A half-space goes with the letter before
 * it, since pdf.js drops it when it stands alone; a mark has a sign of its own, which
 * takes no room, since pdf.js takes no room for any text that has a mark in it. At the end
 * of a word it would be parted from its letter: there both are one sign, an item by itself.
 */
export function signsOf(run: PaintedRun): SignsOfRun {
  const signs: Sign[] = [];
  const silent: Sign[] = [];
  const units = withMarks(run);
  units.forEach((unit, index) => {
    if (unit.text === halfSpace) return;
    const after = units[run.reversed ? index - 1 : index + 1];
    const opens = index === (run.reversed ? units.length - 2 : 1);
    const before = units[run.reversed ? index + 1 : index - 1];
    // One that a run begins with, behind a corrected word for instance, goes with what follows;
    // but pdf.js passes over what ends with one.
    const first = opens && before?.text === halfSpace ? halfSpace : '';
    const text = first + unit.text + (after?.text === halfSpace ? halfSpace : '');
    const base = widest(unit, run);
    if (isDirect(unit.text)) {
      silent.push(...unit.glyphs.map((painted) => silenced(run, painted)));
      return;
    }
    const { glyph, placed } = base;
    const x = run.x + base.x;
    const y = run.y + base.y;
    const marks = text.length === 1 || endsWord(after) ? null : withMarksAtEnd.exec(text);
    const empty = run.codes.emptyGlyph;
    if (marks && empty !== undefined) {
      const [, letter, over] = marks as unknown as [string, string, string];
      const place = { run, x, y, placed };
      const mark = { ...place, glyph: empty, advance: 0, text: over, said: turn(over, run) };
      const body = { ...place, glyph, text: letter, said: turn(letter, run) };
      const [first, second] = run.reversed ? [mark, body] : [body, mark];
      signs.push(first, { ...second, placed: false });
    } else {
      const said = first && run.reversed ? turn(text, run) + leftOut : turn(text, run);
      signs.push({ run, glyph, x, y, placed, advance: undefined, text, said });
    }
    if (unit.glyphs.length === 1) return;
    for (const painted of unit.glyphs) if (painted !== base) silent.push(silenced(run, painted));
  });
  return { signs, silent };
}

const withMarksAtEnd = /^(.+?)(\p{Mn}+\u200C?)$/u;

function endsWord(after: PaintedUnit | undefined): boolean {
  return !/^[\p{L}\u200C]/u.test(after?.text ?? '');
}

/** Marks that order a line (UAX #9) have done so; PDFium would go by them again. */
const onlyDirects = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/u;

/** Whether a text is such marks alone. */
export function isDirect(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 0x61c || (first >= 0x200e && first <= 0x2069)) && onlyDirects.test(text);
}

/** A glyph that is painted and says nothing. */
function silenced(run: PaintedRun, { glyph, x, y, placed }: PaintedGlyph): Sign {
  const place = { x: run.x + x, y: run.y + y, placed };
  return { run, glyph, ...place, advance: 0, text: '', said: silence };
}

/** The units of a run, marks that are painted by themselves with the letter that they belong to. */
function withMarks({ units, reversed }: PaintedRun): readonly PaintedUnit[] {
  if (!units.some(({ text }) => isOnlyMarks(text))) return units;
  const merged: PaintedUnit[] = [];
  for (const unit of reversed ? units.toReversed() : units) {
    const letter = merged.at(-1);
    if (letter && isOnlyMarks(unit.text) && !isSpace(letter.text)) {
      const glyphs = [...letter.glyphs, ...unit.glyphs];
      merged[merged.length - 1] = { text: letter.text + unit.text, glyphs };
    } else merged.push(unit);
  }
  return reversed ? merged.reverse() : merged;
}

/** Marks over letters, and nothing that they stand over. */
const onlyMarks = /^\p{Mn}+$/u;

const marksKnown = new Map<string, boolean>();

/** Whether a text is marks over letters, and nothing that they stand over. */
export function isOnlyMarks(text: string): boolean {
  let found = marksKnown.get(text);
  if (found === undefined) {
    found = onlyMarks.test(text);
    marksKnown.set(text, found);
  }
  return found;
}

/** The glyph that takes most room; the others are marks, or parts of it. */
function widest({ glyphs }: PaintedUnit, { codes }: PaintedRun): PaintedUnit['glyphs'][number] {
  if (glyphs.length === 1) return glyphs[0] as PaintedGlyph;
  return glyphs.reduce((best, glyph) =>
    codes.font.advanceOf(glyph.glyph) > codes.font.advanceOf(best.glyph) ? glyph : best,
  );
}

function turn(text: string, { reversed }: PaintedRun): string {
  return reversed ? reverse(text) : text;
}

/** In sizes of the type: words that stand farther apart, and have no space between them, stand in columns. */
const columnGap = 0.15;

/** Whether two neighbours stand so far apart that viewers part them, though there is no space. */
export function areApart(left: Sign | undefined, right: Sign | undefined): boolean {
  if (!left || !right || isSpace(left.text) || isSpace(right.text)) return false;
  return gap(left, right) > columnGap * Math.min(left.run.size, right.run.size);
}

/** From where one sign ends to where another begins. */
export function gap(left: Sign, right: Sign): number {
  return right.x - edge(left);
}

/** Where a sign ends. */
export function edge({ run: { codes, size }, x, glyph, advance }: Sign): number {
  return x + codes.advanceOf(glyph, advance) * size;
}
