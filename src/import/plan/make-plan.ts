import { findJoins } from '../lines/join.ts';
import type { KnownLines } from '../lines/known-lines.ts';
import type { Line } from '../lines/line.ts';
import { demandedLineMode, findLineMode, type LineMode } from '../lines/line-mode.ts';
import { isOwnLine, linesBelowClosings } from '../lines/own-lines.ts';
import { contactLines } from '../parts/contact.ts';
import { boundariesOf, passagesOf, splitLines } from '../parts/pieces.ts';
import { withSpeech } from '../parts/speech.ts';
import { numberTitles } from '../parts/title.ts';
import { findVerses, versesByLine } from '../verse/find-verses.ts';
import { tellBoundary, tellJoins, tellMode, tellOddPoems, tellWhole } from './explain-plan.ts';
import { tellRepeats } from './explain-repeats.ts';
import { omittedOf, tellOmitted } from './omitted.ts';
import type { KnownText, Plan, PlanOptions, PlanSource } from './plan.ts';
import { planDocument } from './plan-document.ts';

/** Proposes what becomes of a source. In time linear in its length. */
export function makePlan(
  source: PlanSource,
  options: PlanOptions,
  known: readonly KnownText[],
): Plan {
  const { structured } = source;
  const lines = withSpeech(source.lines);
  const contacts = contactLines(lines);
  const isContact = (line: Line): boolean => contacts.has(line.number);
  const verses = findVerses(lines, options.verse);
  const verseOf = versesByLine(verses);
  const isVerse = (line: Line): boolean => verseOf(line) !== undefined;
  const isTaken = (line: Line): boolean => isVerse(line) || isContact(line);
  const mode = lineModeOf(lines, structured, options, isTaken);
  const signed = linesBelowClosings(lines);
  const standsAlone = (line: Line): boolean =>
    isTaken(line) || isOwnLine(line) || signed.has(line.number);
  const joins = structured ? [] : findJoins(lines, mode, standsAlone);
  const boundaries = boundariesOf({ ...source, lines }, options, joins, { isVerse, isContact });
  const pieces = splitLines(lines, boundaries);
  const knownLines: KnownLines = {
    verseOf,
    isContact,
    marksHeadings:
      structured && lines.some(({ hint }) => hint?.kind === 'heading' && hint.depth > 1),
  };
  const planned = pieces
    .map((piece) => passagesOf(piece, joins))
    .filter((passages) => passages.length > 0)
    .map((passages) => planDocument(passages, knownLines, pieces.length > 1));
  const titles = numberTitles(
    planned.map(({ document }) => document.title),
    known.map(({ title }) => title),
  );
  const documents = planned.map(({ document }, index) => ({
    ...document,
    title: titles[index] ?? document.title,
  }));
  return {
    documents,
    omitted: omittedOf(lines, documents),
    decisions: [
      ...(structured ? [] : [tellMode(mode, lines)]),
      ...tellJoins(joins),
      ...boundaries.map(tellBoundary),
      ...tellWhole(source, options),
      ...planned.flatMap(({ decisions }) => decisions),
      ...tellOddPoems(verses, lines),
      ...tellOmitted(lines, documents),
      ...tellRepeats(lines, documents, known),
    ],
  };
}

function lineModeOf(
  lines: readonly Line[],
  structured: boolean,
  { wrapped }: PlanOptions,
  isTaken: (line: Line) => boolean,
): LineMode {
  if (structured) return { wrapped: false, width: 0, why: { case: 'apart' }, sure: true };
  return wrapped === undefined ? findLineMode(lines, isTaken) : demandedLineMode(lines, wrapped);
}
