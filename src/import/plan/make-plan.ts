import { collectionTitle, findFurniture } from '../furniture/find-furniture.ts';
import type { Furniture } from '../furniture/furniture.ts';
import { omissionReasons } from '../furniture/reason.ts';
import { findJoins } from '../lines/join.ts';
import type { KnownLines } from '../lines/known-lines.ts';
import type { Line } from '../lines/line.ts';
import { demandedLineMode, findLineMode, type LineMode } from '../lines/line-mode.ts';
import { isOwnLine, linesBelowClosings } from '../lines/own-lines.ts';
import { contactLines } from '../parts/contact.ts';
import { boundariesOf, passagesOf, splitLines } from '../parts/pieces.ts';
import { withSpeech } from '../parts/speech.ts';
import { numberTitles } from '../parts/title.ts';
import { findVerses, type Verse, versesByLine } from '../verse/find-verses.ts';
import { decided } from './decision.ts';
import { tellBoundary, tellJoins, tellMode, tellOddPoems, tellWhole } from './explain-plan.ts';
import { tellRepeats } from './explain-repeats.ts';
import type { KeptPlan } from './kept.ts';
import { asPlanned } from './kept-plan.ts';
import { omittedOf, tellFurniture, tellOmitted } from './omitted.ts';
import type { KnownText, Plan, PlanOptions, PlanSource } from './plan.ts';
import { planDocument } from './plan-document.ts';
import { inSourceNumbers, withoutFurniture } from './without-furniture.ts';

/**
 * Proposes what becomes of a source: what is no part of its text is left out, the rest is planned.
 */
export function makePlan(
  source: PlanSource,
  options: PlanOptions,
  known: readonly KnownText[],
): Plan {
  if (options.kept) return followPlan(source, options, known, options.kept);
  const { lines, structured } = source;
  const furniture = findFurniture(lines, structured, options.splitAt);
  if (furniture.size === 0) return planLines(source, options, known);
  const plan = planKept(source, options, known, furniture);
  if (plan.documents.length < 2) return plan;
  // Each has a title of its own: that of the collection belongs to none of them.
  const title = collectionTitle(lines, furniture);
  if (title.length === 0) return plan;
  const all: Furniture = new Map([
    ...furniture,
    ...title.map((line) => [line, 'collection'] as const),
  ]);
  return planKept(source, options, known, all);
}

/** Follows a plan that an editor kept: nothing of what it says is guessed again. */
function followPlan(
  source: PlanSource,
  options: PlanOptions,
  known: readonly KnownText[],
  kept: KeptPlan,
): Plan {
  const reasons = new Map(
    kept.omitted.flatMap(({ lines: { from, to }, reason }) =>
      Array.from({ length: to - from + 1 }, (_, at) => [from + at, reason] as const),
    ),
  );
  const furniture: Furniture = new Map([...reasons.keys()].map((line) => [line, 'separator']));
  const splitAt = kept.documents.slice(1).map(({ lines }) => lines.from);
  const lines = asPlanned(source.lines, kept);
  const plan = planKept({ ...source, lines }, { ...options, splitAt }, known, furniture);
  return {
    documents: plan.documents.map((document) => {
      const own = kept.documents.find(({ lines: { from } }) => from === document.from);
      return own ? { ...document, title: own.title, kind: own.kind } : document;
    }),
    omitted: plan.omitted.map(({ line, reason }) => ({
      line,
      reason: reasons.get(line) ?? reason,
    })),
    decisions: plan.decisions.filter(
      ({ rule }) => rule !== 'import-omitted' && rule !== 'import-title',
    ),
  };
}

function planKept(
  source: PlanSource,
  options: PlanOptions,
  known: readonly KnownText[],
  furniture: Furniture,
): Plan {
  const { lines, numbers } = withoutFurniture(
    source.lines,
    furniture,
    isIn(findVerses(source.lines)),
  );
  const splitAt = options.splitAt?.map((start) => {
    const at = numbers.findIndex((number) => number >= start);
    return at < 0 ? lines.length : at + 1;
  });
  const kept = planLines({ ...source, lines }, { ...options, splitAt }, known);
  const plan = titledByHead(inSourceNumbers(kept, numbers), furniture, source.lines);
  const left = [...furniture].map(([line, why]) => ({ line, reason: omissionReasons[why] }));
  return {
    ...plan,
    omitted: [...plan.omitted, ...left].sort((a, b) => a.line - b.line),
    decisions: [...plan.decisions, ...tellFurniture(furniture, source.lines)],
  };
}

/** Whether a line is in one of these poems. */
function isIn(verses: readonly Verse[]): (line: Line) => boolean {
  const verseOf = versesByLine(verses);
  return (line) => verseOf(line) !== undefined;
}

/** A text without a title is called what its running heads call it most often. */
function titledByHead(plan: Plan, furniture: Furniture, lines: readonly Line[]): Plan {
  const [document] = plan.documents;
  const untitled = plan.decisions.find(
    ({ rule, data }) => rule === 'import-title' && 'why' in data && data.why === 'words',
  );
  if (!document || plan.documents.length > 1 || !untitled) return plan;
  const counts = new Map<string, number>();
  for (const [number, why] of furniture) {
    const words = (lines[number - 1]?.text ?? '').replace(
      /^[\p{Nd}\s|/ـ–-]+|[\p{Nd}\s|/ـ–-]+$/gu,
      '',
    );
    if (why === 'head' && words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [title] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (title === undefined) return plan;
  const decision = {
    ...decided('import-title', { title, why: 'head', sure: false }),
    line: untitled.line,
  };
  return {
    ...plan,
    documents: [{ ...document, title }],
    decisions: plan.decisions.map((each) => (each === untitled ? decision : each)),
  };
}

function planLines(source: PlanSource, options: PlanOptions, known: readonly KnownText[]): Plan {
  const { structured } = source;
  const lines = withSpeech(source.lines);
  const contacts = contactLines(lines);
  const isContact = (line: Line): boolean => contacts.has(line.number);
  const verses = options.kept ? [] : findVerses(lines, options.verse);
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
  const firsts = lines.filter(({ hint }) => hint?.kind === 'heading' && hint.depth === 1).length;
  const knownLines: KnownLines = {
    headingShift: firsts > pieces.length && !options.kept ? 1 : 0,
    verseOf,
    isContact,
    marksHeadings:
      options.kept !== undefined ||
      (structured && lines.some(({ hint }) => hint?.kind === 'heading' && hint.depth > 1)),
  };
  const parts = pieces
    .map((piece) => passagesOf(piece, joins))
    .filter((passages) => passages.length > 0);
  const headlines = parts.length > 1 ? parts.map(([first]) => first?.plain ?? '') : [];
  const planned = parts.map((passages) => {
    const { from = 0, to = 0 } = { from: passages[0]?.from, to: passages.at(-1)?.to };
    const start = source.starts?.findLast(({ line }) => line <= from + 1 && line <= to);
    return planDocument(passages, knownLines, headlines, start);
  });
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
