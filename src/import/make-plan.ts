import { type Boundary, findBoundaries } from './boundary.ts';
import { isAddressLine, isContactLine } from './contact.ts';
import { dateOfLine } from './date-line.ts';
import type { Decision } from './decision.ts';
import { tellRepeats } from './explain-repeats.ts';
import { findJoins, type Join } from './join.ts';
import type { Line } from './line.ts';
import { demandedLineMode, findLineMode, type LineMode } from './line-mode.ts';
import { isLostPicture } from './picture.ts';
import {
  type KnownText,
  type Passage,
  type Plan,
  type PlannedDocument,
  passageOf,
} from './plan.ts';
import { planDocument } from './plan-document.ts';
import { isClosing } from './salutation.ts';
import { isSeparator } from './separator.ts';
import { isSignatureLike } from './signature.ts';
import { isSlogan } from './slogan.ts';
import type { KnownLines } from './structure.ts';
import { numberTitles } from './title.ts';
import { findVerses, type Verse } from './verse.ts';

/** Where an editor overrules what the rules would find. */
export interface PlanOptions {
  /** Lines are hard-wrapped (true), or each is a paragraph (false). */
  readonly wrapped?: boolean | undefined;
  /** The lines at which a new document begins. */
  readonly splitAt?: readonly number[] | undefined;
  readonly oneDocument?: boolean | undefined;
}

/** A source as it is to be planned. */
export interface PlanSource {
  readonly lines: readonly Line[];
  /** Whether paragraphs are the source's own (HTML, DOCX), so that no lines have to be joined. */
  readonly structured: boolean;
  /** Whether it has to stay in one piece, and why. */
  readonly whole?: string | undefined;
}

/** Proposes what becomes of a source. In time linear in its length. */
export function makePlan(
  source: PlanSource,
  options: PlanOptions,
  known: readonly KnownText[],
): Plan {
  const { lines, structured } = source;
  const contacts = contactLines(lines);
  const isContact = (line: Line): boolean => contacts.has(line.number);
  const verseOf = versesByLine(findVerses(lines));
  const isVerse = (line: Line): boolean => verseOf(line) !== undefined;
  const isTaken = (line: Line): boolean => isVerse(line) || isContact(line);
  const mode = lineModeOf(lines, structured, options, isTaken);
  const signed = linesBelowClosings(lines);
  const standsAlone = (line: Line): boolean =>
    isTaken(line) || isOwnLine(line) || signed.has(line.number);
  const joins = structured ? [] : findJoins(lines, mode, standsAlone);
  const boundaries = boundariesOf(source, options, joins, { isVerse, isContact });
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
  if (structured) return { wrapped: false, width: 0, reason: '', sure: true };
  return wrapped === undefined ? findLineMode(lines, isTaken) : demandedLineMode(lines, wrapped);
}

/** Addresses and what stands between two of them. */
function contactLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Line[] = [];
  const close = (): void => {
    const isBlock = run.some(({ plain }) => isAddressLine(plain));
    if (isBlock) for (const { number } of run) found.add(number);
    run = [];
  };
  let blank = 0;
  for (const line of lines) {
    if (line.text === '') {
      blank += 1;
      if (blank > 1) close();
      continue;
    }
    blank = 0;
    if (!line.hint && isContactLine(line.plain)) run.push(line);
    else close();
  }
  close();
  return found;
}

function versesByLine(verses: readonly Verse[]): (line: Line) => Verse | undefined {
  const byLine = new Map<number, Verse>();
  for (const verse of verses) {
    for (let line = verse.from; line <= verse.to; line += 1) byLine.set(line, verse);
  }
  return ({ number }) => byLine.get(number);
}

/** «با سپاس» and the names below it, which have the length that they have. */
function linesBelowClosings(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let left = 0;
  for (const line of lines) {
    if (line.text === '') continue;
    if (line.plain.length <= 40 && isClosing(line.plain)) left = 5;
    else if (left > 0) left = isSignatureLike(line) ? left - 1 : 0;
    if (left > 0) found.add(line.number);
  }
  return found;
}

/** Lines that never are half of a paragraph. */
function isOwnLine({ plain, hint }: Line): boolean {
  return (
    hint !== undefined ||
    isSlogan(plain) ||
    isSeparator(plain) ||
    isLostPicture(plain) ||
    dateOfLine(plain) !== undefined
  );
}

function boundariesOf(
  { lines, whole }: PlanSource,
  options: PlanOptions,
  joins: readonly Join[],
  known: { isVerse(line: Line): boolean; isContact(line: Line): boolean },
): Boundary[] {
  if (options.splitAt) return demandedBoundaries(lines, options.splitAt);
  if (options.oneDocument || whole !== undefined) return [];
  const joined = new Set(joins.map(({ to }) => to));
  return findBoundaries(lines, known).filter(({ before }) => !joined.has(before));
}

function demandedBoundaries(lines: readonly Line[], splitAt: readonly number[]): Boundary[] {
  return splitAt.flatMap((start): Boundary[] => {
    const before = lines.find(({ number, text }) => number >= start && text !== '');
    const after = lines.slice(0, start - 1).findLast(({ text }) => text !== '');
    if (!before || !after) return [];
    return [{ after: after.number, before: before.number, reason: 'you said so', sure: true }];
  });
}

function splitLines(lines: readonly Line[], boundaries: readonly Boundary[]): Line[][] {
  const cuts = [...boundaries].sort((a, b) => a.before - b.before);
  const starts = [1, ...cuts.map(({ before }) => before)];
  const ends = [...cuts.map(({ after }) => after), lines.length];
  return starts.map((start, index) => lines.slice(start - 1, ends[index]));
}

/** The paragraphs of a document; symbols and pictures at its edges are no part of it. */
function passagesOf(piece: readonly Line[], joins: readonly Join[]): Passage[] {
  const joined = new Set(joins.map(({ to }) => to));
  const written = piece.filter(({ text }) => text !== '');
  const isEdge = ({ plain, hint }: Line): boolean =>
    !hint && (isSeparator(plain) || isLostPicture(plain));
  const first = written.findIndex((line) => !isEdge(line));
  const last = written.findLastIndex((line) => !isEdge(line));
  if (first < 0) return [];
  const passages: Passage[] = [];
  let open: Line[] = [];
  let before = 0;
  let apart = false;
  for (const line of written.slice(first, last + 1)) {
    if (open.length > 0 && !joined.has(line.number)) {
      passages.push(passageOf(open, apart));
      open = [];
    }
    if (open.length === 0) apart = line.number - before > 1;
    open.push(line);
    before = line.number;
  }
  passages.push(passageOf(open, apart));
  return passages;
}

/** Lines with letters outside of all documents. */
function outsideOf(lines: readonly Line[], documents: readonly PlannedDocument[]): Line[] {
  let at = 0;
  return lines.filter((line) => {
    while (at < documents.length && (documents[at]?.to ?? 0) < line.number) at += 1;
    const document = documents[at];
    return line.text !== '' && !(document && line.number >= document.from);
  });
}

function omittedOf(lines: readonly Line[], documents: readonly PlannedDocument[]): Plan['omitted'] {
  return outsideOf(lines, documents)
    .filter(({ text }) => /[\p{L}\p{Nd}]/u.test(text))
    .map(({ number, plain }) => ({ line: number, reason: reasonOf(plain) }));
}

function reasonOf(plain: string): string {
  return isLostPicture(plain) ? 'جای تصویری که در منبع نیست' : 'خط جداکننده';
}

function tellOmitted(lines: readonly Line[], documents: readonly PlannedDocument[]): Decision[] {
  return outsideOf(lines, documents)
    .filter(({ plain }) => isLostPicture(plain))
    .map(({ number }) => ({
      rule: 'import-picture',
      line: number,
      reason: 'a lost picture stood here; it is left out and listed under “omitted”',
      sure: true,
    }));
}

function tellMode({ wrapped, reason, sure }: LineMode, lines: readonly Line[]): Decision {
  const line = lines.find(({ text }) => text !== '')?.number ?? 1;
  const what = wrapped
    ? 'lines are hard-wrapped, sentences run on from one to the next'
    : 'each line is a paragraph';
  return { rule: 'import-line-mode', line, reason: `${what}: ${reason}`, sure };
}

/** Joins that follow one another are one message. */
function tellJoins(joins: readonly Join[]): Decision[] {
  const chains: Join[] = [];
  for (const join of joins) {
    const last = chains.at(-1);
    if (last && last.to === join.from && last.sure === join.sure) {
      const isNew = !last.reason.includes(join.reason);
      const reason = isNew ? `${last.reason}; ${join.reason}` : last.reason;
      chains.splice(-1, 1, { ...last, to: join.to, reason });
    } else chains.push(join);
  }
  return chains.map(({ from, to, reason, sure }) => ({
    rule: 'import-join',
    line: from,
    reason: `lines ${from} to ${to} are one paragraph: ${reason}`,
    sure,
  }));
}

function tellWhole(
  { whole, lines }: PlanSource,
  { splitAt, oneDocument }: PlanOptions,
): Decision[] {
  if (whole === undefined || splitAt || oneDocument) return [];
  const line = lines.find(({ text }) => text !== '')?.number ?? 1;
  return [{ rule: 'import-boundary', line, reason: `this is one document: ${whole}`, sure: true }];
}

function tellBoundary({ before, reason, sure }: Boundary): Decision {
  const what = `a document begins here: ${reason}`;
  return { rule: 'import-boundary', line: before, reason: what, sure };
}
