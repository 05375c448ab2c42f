import { linesOfRuns, readPageText, type TextRun } from '../../pdf-objects/index.ts';
import { reverse } from './character-classes.ts';
import type { Line } from './line-parts.ts';
import type { PaintedRun } from './page-program.ts';
import { type Group, passageOf } from './stretches.ts';
import { TextWriter } from './text-writer.ts';

/** Marks that only order a line (UAX #9). */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Whether a line says, when it is written anew, what it said as the browser painted it:
 * to the reader that a finished file is held against the book with.
 */
export function isReadAlike(line: Line): boolean {
  const writer = new TextWriter();
  writer.line(line);
  const fonts = new Map(line.painted.map(({ run }) => [run.fontName, run.codes]));
  const { runs } = readPageText(writer.end(), {
    font: (name) => fonts.get(name)?.rewritten(),
    form: () => undefined,
  });
  const before = line.painted.map(({ group, run }) => asRead(group, run));
  const passages = new Set(before.map(({ mcid }) => mcid));
  const mayRunRight = before.some(isOfTextFromLeft);
  return [...passages].every((passage) => {
    const own = ({ mcid }: TextRun): boolean => mcid === passage;
    return sameLines(before.filter(own), runs.filter(own), mayRunRight);
  });
}

function asRead({ open }: Group, { x, y, size, reversed, codes, units }: PaintedRun): TextRun {
  return {
    mcid: passageOf(open),
    x,
    y,
    size,
    reversed,
    units: units.map(({ text, glyphs }) => {
      const told = glyphs.length !== 1 || text !== codes.font.textOf(glyphs[0]?.glyph ?? 0);
      return reversed && !told ? reverse(text) : text;
    }),
    lefts: [],
    rights: [],
  };
}

/**
 * Whether a run may be of a line of left-to-right text; only the book can tell. In a line
 * from the right, spaces and signs between words are painted from the right.
 */
function isOfTextFromLeft({ reversed, units }: TextRun): boolean {
  const text = units.join('');
  if (/\p{Script=Latin}/u.test(text)) return true;
  return !reversed && units.length > 1 && (/^\s|\s$/.test(text) || !/[\p{L}\p{N}]/u.test(text));
}

function sameLines(
  before: readonly TextRun[],
  after: readonly TextRun[],
  mayRunRight: boolean,
): boolean {
  const old = linesOfRuns(before, 1);
  const now = linesOfRuns(after, 1);
  return (
    old.length === now.length &&
    old.every(({ text, fromLeft = text }, index) => {
      const { text: newText = '', fromLeft: newFromLeft = newText } = now[index] ?? {};
      if (plain(text) !== plain(newText)) return false;
      return !mayRunRight || plain(fromLeft) === plain(newFromLeft);
    })
  );
}

function plain(text: string): string {
  return text.replace(controls, '');
}
