import { damaged, ReadingBudget, UnreadableFileError } from '../limits/index.ts';
import {
  bidiReadings,
  type ReadingAllowance,
  readingAllowance,
  runsBothWays,
} from './bidi-readings.ts';
import type { FoldedBook, LeafletClaim, SheetFault } from './folding/folded.ts';
import { foldedSheets } from './folding/folded-sheets.ts';
import { lineText, lineTextFromLeft } from './line-text.ts';
import { openPdf, type PdfFile, titleOf } from './open-pdf.ts';
import { readPageLabels } from './page-labels.ts';
import { readPageTexts } from './page-texts.ts';
import { type PdfPage, pagesOf } from './page-tree.ts';
import { readDestinations } from './parsed-pdf.ts';
import { onOneLine } from './same-baseline.ts';
import { type MarkedContent, readingOrder } from './structure-order.ts';
import type { PageText, Spelling, TextRun } from './text-run.ts';

/** A line of a passage, or what a passage has of one. */
export interface PdfLine {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  /** What it says if it is a line of left-to-right text; only where that is something else. */
  readonly fromLeft?: string | undefined;
  /**
   * All else that the bidirectional algorithm would have set as it is painted. It is found out when
   * somebody asks, which takes a while: of most lines the first two are enough.
   */
  readonly others?: readonly string[] | undefined;
  /** Whether it goes on in the line where the piece before it ended. */
  readonly continues: boolean;
}

/** What a finished PDF says, in the order of reading. */
export interface PdfText {
  readonly title: string | undefined;
  readonly pageCount: number;
  /** For each page what it is called, where the file says so. */
  readonly labels: readonly (string | undefined)[];
  /** Named destinations: the page, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  /** Whether the file has tags; without them, the order is that of painting. */
  readonly tagged: boolean;
  /** All that the tags lead to. */
  readonly lines: readonly PdfLine[];
  /** What no tag leads to: running heads, folios, the marks of lists. */
  readonly furniture: readonly PdfLine[];
  /** Texts that the file gives to glyphs of which the font says something else, once each. */
  readonly spellings: readonly (Spelling & { readonly page: number })[];
  /** Of a leaflet: which document it says it is, and from which page of the book. */
  readonly leaflet?: LeafletClaim | undefined;
  /** Of a booklet or a leaflet, whose pages are those that are read once it is folded: what is wrong with its sheets. */
  readonly sheetFaults?: readonly SheetFault[] | undefined;
}

/**
 * Read back the text of a finished PDF, half-spaces and order included: right-to-left
 * runs are turned round (`/ReversedChars`), glyphs mean what the file says they do
 * (`/ActualText`) or else what their font does (`/ToUnicode`), passages come in the
 * order of the tags.
 * @param other of a booklet for printers that print one side the file with the other side of its sheets
 * @throws UnreadableFileError if the bytes are no PDF, a damaged one, or one that was made to
 *   use up time and memory.
 */
export async function readPdfText(bytes: Uint8Array, other?: Uint8Array): Promise<PdfText> {
  const budget = new ReadingBudget(bytes.length + (other?.length ?? 0));
  const own = readSheets(bytes, budget);
  const half = own.folded?.half;
  const both = half ? putTogether(own, other && readSheets(other, budget)) : [own];
  const texts = own.pages.map(
    (_, page) => both.find(({ pages }) => pages[page]?.form)?.texts[page] ?? own.texts[page],
  ) as readonly PageText[];
  const order = half?.reading ?? readingOrder(own.file, own.pages, budget);
  const marked = texts.map(({ runs }) => groupByMark(runs));
  const reader = new LineReader(budget);
  for (const { page, mcid, repeated } of order ?? []) {
    if (repeated) continue;
    reader.read(page + 1, marked[page]?.get(mcid) ?? []);
  }
  const reached = new Set(order?.map(({ page, mcid }) => `${page} ${mcid}`));
  const { file, folded, pages } = own;
  return {
    title: titleOf(file),
    pageCount: pages.length,
    labels: folded?.labels ?? readPageLabels(file, pages.length),
    destinations: folded?.destinations ?? readDestinations(file, pages),
    tagged: order !== undefined,
    lines: reader.lines,
    furniture: texts.flatMap(({ runs }, index) => {
      const others = runs.filter(
        ({ mcid }) => mcid === undefined || !reached.has(`${index} ${mcid}`),
      );
      return linesOfRuns(others, index + 1, budget);
    }),
    spellings: onceEach(texts.map(({ spellings }) => spellings)),
    ...(folded?.leaflet && { leaflet: folded.leaflet }),
    ...(folded && {
      sheetFaults: [
        ...both.flatMap((sheets) => sheets.folded?.faults ?? []),
        ...outOfOrder(order ?? []),
      ],
    }),
  };
}

/** A file with the text of its pages; of a booklet those that are read when it is folded. */
interface ReadSheets {
  readonly file: PdfFile;
  readonly folded: FoldedBook | undefined;
  readonly pages: readonly PdfPage[];
  readonly texts: readonly PageText[];
}

function readSheets(bytes: Uint8Array, budget: ReadingBudget): ReadSheets {
  const file = openPdf(bytes, budget);
  const sides = pagesOf(file);
  const folded = foldedSheets(file, sides, budget);
  const pages = folded?.pages ?? sides;
  return { file, folded, pages, texts: readPageTexts(pages, budget) };
}

/** Fronts and backs of the same sheets. */
function putTogether(one: ReadSheets, other: ReadSheets | undefined): readonly ReadSheets[] {
  const [half, rest] = [one.folded?.half, other?.folded?.half];
  if (!other) {
    const why =
      'it has one side of the sheets of a booklet, and is read with the file that has the other';
    throw new UnreadableFileError('foreign', why);
  }
  if (half?.which === rest?.which || half?.fold !== rest?.fold) {
    throw damaged('the file with the other side of its sheets is of another booklet');
  }
  return [one, other];
}

/** Pages of a booklet that begin with what is read before the beginning of the page before them. */
function outOfOrder(order: readonly Pick<MarkedContent, 'page' | 'repeated'>[]): SheetFault[] {
  const begins = new Map<number, number>();
  order.forEach(({ page, repeated }, index) => {
    if (!repeated && !begins.has(page)) begins.set(page, index);
  });
  const pages = [...begins].sort(([one], [other]) => one - other);
  return pages.flatMap(([page, index], at) =>
    at > 0 && index < (pages[at - 1] as (typeof pages)[number])[1]
      ? [{ what: 'order' as const, page: page + 1 }]
      : [],
  );
}

/** The lines of runs that belong to one passage, or to none, of a page counted from 1. */
export function linesOfRuns(
  runs: readonly TextRun[],
  page: number,
  budget: ReadingBudget = ReadingBudget.unlimited(),
): readonly PdfLine[] {
  const reader = new LineReader(budget);
  reader.read(page, runs);
  return reader.lines;
}

function groupByMark(runs: readonly TextRun[]): Map<number, TextRun[]> {
  const groups = new Map<number, TextRun[]>();
  for (const run of runs) {
    if (run.mcid === undefined) continue;
    const group = groups.get(run.mcid);
    if (group) group.push(run);
    else groups.set(run.mcid, [run]);
  }
  return groups;
}

/** Bytes of memory that a line takes, roughly, and each of its characters. */
const perLine = 128;
const perCharacter = 2;

/** Steps that it takes to find out, for a run, in what other orders its line may be read. */
const perReading = 64;

/** Steps that it takes to find the place of a run in a line. */
const perRun = 16;

/** A line of which it is known how else it may be read, once somebody asks. */
function withOthers(
  line: Omit<PdfLine, 'others'>,
  runs: readonly TextRun[],
  allowance: ReadingAllowance,
): PdfLine {
  if (!runsBothWays(runs)) return line;
  let others: readonly string[] | undefined;
  return {
    ...line,
    get others() {
      others ??= bidiReadings(runs, allowance).filter(
        (other) => other !== line.text && other !== line.fromLeft,
      );
      return others;
    },
  };
}

/** Puts the runs of passages together to lines. */
class LineReader {
  readonly lines: PdfLine[] = [];
  readonly #budget: ReadingBudget;
  readonly #allowance = readingAllowance();
  #page = 0;
  #last: TextRun | undefined;

  constructor(budget: ReadingBudget) {
    this.#budget = budget;
  }

  /** Read a passage: its runs stand line by line, as they were painted. */
  read(page: number, runs: readonly TextRun[]): void {
    let line: TextRun[] = [];
    let before = page === this.#page ? this.#last : undefined;
    const close = (): void => {
      const [first] = line;
      if (!first) return;
      const continues = before !== undefined && onOneLine(before, first);
      const text = lineText(line);
      const fromLeft = lineTextFromLeft(line);
      // Both are cut together of the runs, once for each time that a tag leads to them.
      this.#budget.keep(perLine + perCharacter * (text.length + fromLeft.length));
      this.#budget.work(perReading * line.length);
      const known = { page, text, continues, ...(fromLeft !== text && { fromLeft }) };
      this.lines.push(withOthers(known, line, this.#allowance));
      before = undefined;
      line = [];
    };
    for (const run of runs) {
      this.#budget.work(perRun + run.units.length);
      // A mark over or under a letter, its text said with that: it may stand a line's height off.
      if (run.units.every((unit) => unit === '')) continue;
      if (line[0] && !onOneLine(line[0], run)) close();
      line.push(run);
    }
    close();
    this.#page = page;
    this.#last = runs.at(-1) ?? this.#last;
  }
}

function onceEach(pages: readonly (readonly Spelling[])[]): (Spelling & { page: number })[] {
  const known = new Map<string, Spelling & { page: number }>();
  pages.forEach((spellings, index) => {
    for (const { said, drawn } of spellings) {
      const key = `${said}\0${drawn}`;
      if (!known.has(key)) known.set(key, { said, drawn, page: index + 1 });
    }
  });
  return [...known.values()];
}
