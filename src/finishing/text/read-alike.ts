import { linesOfRuns, readPageText, type TextRun } from '../../pdf-objects/index.ts';
import type { Line } from './line-parts.ts';
import type { PaintedRun } from './page-program.ts';
import type { Piece } from './pieces.ts';
import { textOf } from './row.ts';
import { type Group, passageOf } from './stretches.ts';
import { TextWriter } from './text-writer.ts';

/** Marks that only order a line (UAX #9). */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Write a line anew in some pieces. Undefined where it would not say what it said as the browser
 * painted it, to the reader that a finished file is held against the book with.
 */
export function readAlike(line: Line, pieces: readonly Piece[]): TextWriter | undefined {
  const writer = new TextWriter();
  writer.line(line, pieces);
  const fonts = new Map(line.painted.map(({ run }) => [run.fontName, run.codes]));
  const { runs } = readPageText(line.painted[0]?.run.codes.alone(writer.soFar()) ?? '', {
    font: (name) => fonts.get(name)?.rewritten(),
    form: () => undefined,
  });
  const before = line.painted.map(({ group, run }) => asRead(group, run));
  const passages = new Set(before.map(({ mcid }) => mcid));
  const same = [...passages].every((passage) => {
    const own = ({ mcid }: TextRun): boolean => mcid === passage;
    const [old, now] = [before.filter(own), runs.filter(own)];
    const meant = line.parts
      .filter(({ group }) => passageOf(group.open) === passage)
      .map(textOf)
      .join('');
    // Of a passage with marks of direction alone nothing is written, and nothing can be lost.
    const could = plain(meant) !== '' && maySay(old, meant);
    // What the browser painted may be read in other ways first, as long as one of them is meant.
    if (could && says(now, meant)) return true;
    const lost = could && !maySay(now, meant);
    return !lost && sameLines(old, now, line.fromLeft);
  });
  return same ? writer : undefined;
}

function asRead({ open }: Group, { x, y, size, reversed, units }: PaintedRun): TextRun {
  return {
    mcid: passageOf(open),
    x,
    y,
    size,
    reversed,
    units: units.map(({ text }) => text),
    lefts: [],
    rights: [],
  };
}

/** Whether a text is what some runs say at first sight. */
function says(runs: readonly TextRun[], meant: string): boolean {
  const [line, ...more] = linesOfRuns(runs, 1);
  return more.length === 0 && line !== undefined && plain(line.text) === plain(meant);
}

/** Whether a text is among all that some runs may say. */
function maySay(runs: readonly TextRun[], meant: string): boolean {
  const isMeant = (said: string): boolean => plain(said) === plain(meant);
  // How else a line may be read is asked for last: it takes longest.
  return linesOfRuns(runs, 1).some(
    (line) =>
      isMeant(line.text) ||
      isMeant(line.fromLeft ?? line.text) ||
      (line.others ?? []).some(isMeant),
  );
}

function sameLines(
  before: readonly TextRun[],
  after: readonly TextRun[],
  fromLeft: boolean,
): boolean {
  const old = textsOf(before, fromLeft);
  const now = textsOf(after, fromLeft);
  return old.length === now.length && old.every((text, index) => text === now[index]);
}

/** What the lines of some runs say, in the direction in which they are read. */
function textsOf(runs: readonly TextRun[], fromLeft: boolean): string[] {
  const lines = linesOfRuns(runs, 1);
  return lines
    .map((line) => plain(fromLeft ? (line.fromLeft ?? line.text) : line.text))
    .filter((text) => text !== '');
}

function plain(text: string): string {
  return text.replace(controls, '');
}
