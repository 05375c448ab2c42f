import type { TypesetLine } from '../../src/layout/lines/typeset-line.ts';
import type { CheckId } from '../../src/layout/lines-report/findings.ts';
import { type BookToMeasure, bookLines } from '../../src/layout/lines-report/lines-report.ts';
import type { PrintedLine } from '../../src/pdf-objects/index.ts';

/** The space of the face in em, and of a line of 10 pt in points. */
export const naturalSpace = 0.25;
const space = 10 * naturalSpace;

/** The text block: right-hand pages begin further to the left. Points. */
const measure = 200;
const right = (page: number): number => (page % 2 === 0 ? 250 : 260);

/** A line to be planned and printed; what isn't said is as it should be. */
export interface Line extends Partial<Pick<TypesetLine, 'kind' | 'reason' | 'measure' | 'part'>> {
  readonly text: string;
  readonly page?: number;
  readonly first?: boolean;
  readonly last?: boolean;
  readonly ragged?: boolean;
  /** What was printed otherwise. */
  readonly printed?: Partial<PrintedLine> | 'missing';
  /** How wide its spaces are, in natural ones. */
  readonly spaces?: number;
  /** How far its ends stand inside the text block, in points. */
  readonly start?: number;
  readonly end?: number;
}

/** A paragraph of so many lines on a page; the last is short, every other fills the measure. */
export function paragraph(count: number, page = 1, given: Partial<Line> = {}): Line[] {
  return Array.from({ length: count }, (_, index) => ({
    page,
    text: `${given.kind ?? 'سطر'} ${letters(page)} ${letters(count)} ${letters(index)} ${serial()} از متن`,
    first: index === 0,
    last: index === count - 1,
    ...given,
  }));
}

/** Digits would be taken for the same words; a book has different ones. */
function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'ابپتثجچحخد'[Number(digit)] as string);
}

let lines = 0;
function serial(): string {
  lines += 1;
  return letters(lines * 7919);
}

/** A book of these lines, printed as it was planned but for what they say. */
export function bookOf(all: readonly Line[], more: Partial<BookToMeasure> = {}): BookToMeasure {
  const count = Math.max(...all.map(({ page }) => page ?? 1));
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  return {
    id: 'book',
    title: 'کتاب',
    measure,
    pages: pages.map((page) => ({ folio: `p${page}` })),
    lines: all.map(planned),
    typesetPages: pages.map((number) => ({
      number,
      lines: 26,
      capacity: 26,
      endsChapter: number === count,
    })),
    printed: pages.map((page) =>
      all
        .filter((line) => (line.page ?? 1) === page)
        .flatMap((line, index) => print(line, page, 500 - 18 * index)),
    ),
    ...more,
  };
}

function planned({ text, page, first, last, ragged, ...line }: Line): TypesetLine {
  return {
    page: page ?? 1,
    part: line.part ?? 'part',
    text,
    first: first ?? false,
    last: last ?? false,
    justified: ragged !== true,
    kind: line.kind ?? 'p',
    ...(line.reason !== undefined && { reason: line.reason }),
    ...(line.measure !== undefined && { measure: line.measure }),
  };
}

function print(line: Line, page: number, baseline: number): PrintedLine[] {
  if (line.printed === 'missing') return [];
  const { text, last, ragged, spaces = 1, start = 0 } = line;
  const end = line.end ?? (last || ragged ? 80 : 0);
  return [
    {
      page,
      baseline,
      left: right(page) - measure + end,
      right: right(page) - start,
      size: 10,
      text,
      spaces: text
        .split(' ')
        .slice(1)
        .map(() => spaces * space),
      mcids: [0],
      ...line.printed,
    },
  ];
}

/** What each check found, those left out that found nothing. */
export function found(book: BookToMeasure): Partial<Record<CheckId, readonly string[]>> {
  const report = bookLines(book, naturalSpace);
  return Object.fromEntries(
    (report.checks ?? [])
      .filter(({ occurrences }) => occurrences.length > 0)
      .map(({ id, occurrences }) => [id, occurrences.map(({ text }) => text)]),
  );
}
