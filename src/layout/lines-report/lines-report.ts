import type { PrintedLine } from '../../pdf-objects/index.ts';
import type { TypesetLine, TypesetPage } from '../lines/typeset-line.ts';
import {
  facedBy,
  pageFindings,
  paragraphFindings,
  spreadFindings,
  strandedFindings,
} from './break-findings.ts';
import { type Check, type CheckId, checks, type Finding } from './findings.ts';
import {
  fitFindings,
  lineFindings,
  loosest,
  meanSpace,
  twoLooseFindings,
} from './line-findings.ts';
import { type LineFit, lineFits } from './line-fit.ts';
import { type MatchedLines, matchLines } from './match-lines.ts';
import { headingOf, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { sizeFindings } from './size-findings.ts';
import { type TextBlock, textBlocks } from './text-block.ts';

/** A book, as the layout planned it and as it was printed. */
export interface BookToMeasure {
  readonly id: string;
  readonly title: string;
  /** All pages in order, by what they are called. */
  readonly pages: readonly { readonly folio: string }[];
  readonly lines: readonly TypesetLine[];
  readonly typesetPages: readonly TypesetPage[];
  /** The lines of each page, as `readPrintedLines` gives them. */
  readonly printed: readonly (readonly PrintedLine[])[];
  /** Width of the text block in points. */
  readonly measure: number;
}

/** `reports/lines.json`: how the lines of the books came out. */
export interface LinesReport {
  readonly format: 1;
  /** The space of the font, in em. */
  readonly naturalSpace: number;
  readonly books: readonly FileLines[];
}

/** The lines of a book, and the file that they were measured in. */
export interface FileLines extends BookLines {
  /** Below the output folder. */
  readonly file: string;
  readonly sha256: string;
}

/** The lines of a book; shares from 0 to 1, lengths in points unless they say em. */
export interface BookLines {
  readonly id: string;
  readonly title: string;
  readonly pages: number;
  readonly measure: number;
  /** Lines that were planned, and those of them that have to fill their measure. */
  readonly lines: number;
  readonly justified: number;
  /** Lines that are printed and were not planned, and so not measured: tables and the like. */
  readonly unplanned: readonly {
    readonly page: number;
    readonly folio: string;
    readonly text: string;
  }[];
  /** The sizes in which lines are set, and how many lines in each. */
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
  readonly checks: readonly CheckResult[];
  /**
   * How much too wide the spaces are altogether: of all justified lines looser than 1.5 natural spaces, the
   * sum of the squares of what is beyond. One hole weighs more than ten small faults.
   */
  readonly excess: number;
  readonly loosest: readonly DrawnLine[];
}

/** What a check found. */
export interface CheckResult {
  readonly id: CheckId;
  readonly found: number;
  readonly of: number;
  readonly share: number;
  /** The largest share that is good enough; none where all are only told. */
  readonly most?: number | undefined;
  readonly met: boolean;
  readonly occurrences: readonly Occurrence[];
}

/** A finding, with its page called by name. */
export interface Occurrence extends Omit<Finding, 'check'> {
  readonly folio: string;
}

/** A justified line and all that it takes to draw it as it was printed; em of its size. */
export interface DrawnLine {
  readonly page: number;
  readonly folio: string;
  readonly text: string;
  /** Its mean space in natural ones. */
  readonly spaces: number;
  readonly measure: number;
  readonly reason?: string | undefined;
}

/** So many of the loosest lines are drawn. */
const drawn = 40;

/**
 * Hold what was planned against what was printed.
 * @param naturalSpace the font's own space in em
 */
export function bookLines(book: BookToMeasure, naturalSpace: number): BookLines {
  const matched = matchLines(book.lines, book.printed);
  const paragraphs = paragraphsOf(matched.lines);
  const blockOf = textBlocks(matched.lines, book.measure);
  const fits = lineFits(paragraphs, blockOf);
  const findings = findAll(book, matched, paragraphs, fits, blockOf, naturalSpace);
  const of: Record<Check['of'], number> = {
    justified: fits.length,
    lines: matched.lines.length,
    paragraphs: paragraphs.filter(({ length }) => length > 1).length,
    headings: paragraphs.filter(([first]) => headingOf(first)).length,
    pages: book.typesetPages.filter(({ endsChapter }) => endsChapter).length,
    'running-pages': book.typesetPages.filter(({ runsOn }) => runsOn).length,
    spreads: book.typesetPages.filter(
      ({ runsOn }, index) => runsOn && facedBy(book.typesetPages, index)?.runsOn,
    ).length,
  };
  return {
    id: book.id,
    title: book.title,
    pages: book.pages.length,
    measure: rounded(book.measure),
    lines: matched.lines.length,
    justified: fits.length,
    unplanned: matched.unplanned.map(({ page, text }) => ({
      page,
      folio: folioOf(book, page),
      text,
    })),
    sizes: sizesOf(matched),
    checks: checks.map((check) => result(book, check, findings, of[check.of])),
    excess: rounded(excessOf(fits, naturalSpace)),
    loosest: loosestOf(book, fits, naturalSpace),
  };
}

function findAll(
  book: BookToMeasure,
  { lines }: MatchedLines,
  paragraphs: readonly Paragraph[],
  fits: readonly LineFit[],
  blockOf: (page: number) => TextBlock | undefined,
  naturalSpace: number,
): Finding[] {
  const findings = [
    ...fitFindings(fits, naturalSpace),
    ...twoLooseFindings(paragraphs, naturalSpace),
    ...lineFindings(paragraphs, blockOf, fits),
    ...sizeFindings(paragraphs, blockOf, book.measure),
    ...paragraphFindings(paragraphs),
    ...strandedFindings(paragraphs),
    ...pageFindings(book.typesetPages, lines),
    ...spreadFindings(book.typesetPages, lines),
  ];
  return findings.sort((a, b) => a.page - b.page);
}

function result(
  book: BookToMeasure,
  { id, most }: Check,
  findings: readonly Finding[],
  of: number,
): CheckResult {
  const own = findings.filter(({ check }) => check === id);
  const share = own.length / Math.max(of, own.length, 1);
  return {
    id,
    found: own.length,
    of,
    share: rounded(share),
    ...(most !== undefined && { most }),
    met: most === undefined || share <= most,
    occurrences: own.map(({ page, part, kind, text, value, measure, reason }) => ({
      page,
      folio: folioOf(book, page),
      ...(part !== undefined && { part }),
      ...(kind !== undefined && { kind }),
      text,
      ...(value !== undefined && { value: rounded(value) }),
      ...(measure !== undefined && { measure: rounded(measure) }),
      ...(reason !== undefined && { reason }),
    })),
  };
}

function excessOf(fits: readonly LineFit[], naturalSpace: number): number {
  return fits
    .map(({ line }) => Math.max(0, (meanSpace(line, naturalSpace) ?? 0) - loosest))
    .reduce((sum, beyond) => sum + beyond ** 2, 0);
}

function loosestOf(
  book: BookToMeasure,
  fits: readonly LineFit[],
  naturalSpace: number,
): DrawnLine[] {
  return fits
    .flatMap(({ line, measure }) => {
      const spaces = meanSpace(line, naturalSpace);
      const { printed, set } = line;
      return spaces === undefined || !printed ? [] : [{ printed, set, spaces, measure }];
    })
    .sort((a, b) => b.spaces - a.spaces)
    .slice(0, drawn)
    .map(({ printed, set, spaces, measure }) => ({
      page: set.page,
      folio: folioOf(book, set.page),
      text: printed.text,
      spaces: rounded(spaces),
      measure: rounded(measure / printed.size),
      ...(set.reason !== undefined && { reason: set.reason }),
    }));
}

function sizesOf({ lines }: MatchedLines): { size: number; lines: number }[] {
  const sizes = new Map<number, number>();
  for (const { printed } of lines) {
    if (!printed) continue;
    const size = Math.round(printed.size * 20) / 20;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  return [...sizes]
    .map(([size, count]) => ({ size, lines: count }))
    .sort((a, b) => b.lines - a.lines || b.size - a.size);
}

function folioOf({ pages }: BookToMeasure, page: number): string {
  return pages[page - 1]?.folio ?? String(page);
}

/** Three decimals: more than can be seen, and no more than is sure. */
function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
