import { lineText, lineTextFromLeft } from './line-text.ts';
import { readPageLabels } from './page-labels.ts';
import { readPageTexts } from './page-texts.ts';
import { loadPdf, readDestinations } from './parsed-pdf.ts';
import { onOneLine } from './same-baseline.ts';
import { readingOrder } from './structure-order.ts';
import type { Spelling, TextRun } from './text-run.ts';

/** A line of a passage, or what a passage has of one. */
export interface PdfLine {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  /** What it says if it is a line of left-to-right text; only where that is something else. */
  readonly fromLeft?: string | undefined;
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
}

/**
 * Read back the text of a finished PDF, half-spaces and order included: right-to-left
 * runs are turned round (`/ReversedChars`), glyphs mean what the file says they do
 * (`/ActualText`) or else what their font does (`/ToUnicode`), passages come in the
 * order of the tags.
 * @throws If the bytes are no PDF, or one that can't be read.
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  const document = await loadPdf(bytes);
  const pages = document.getPages();
  const texts = readPageTexts(document);
  const order = readingOrder(document);
  const marked = texts.map(({ runs }) => groupByMark(runs));
  const reader = new LineReader();
  for (const { page, mcid, repeated } of order ?? []) {
    if (repeated) continue;
    reader.read(page + 1, marked[page]?.get(mcid) ?? []);
  }
  const reached = new Set(order?.map(({ page, mcid }) => `${page} ${mcid}`));
  return {
    title: document.getTitle(),
    pageCount: pages.length,
    labels: readPageLabels(document, pages.length),
    destinations: readDestinations(document, pages),
    tagged: order !== undefined,
    lines: reader.lines,
    furniture: texts.flatMap(({ runs }, index) => {
      const others = runs.filter(
        ({ mcid }) => mcid === undefined || !reached.has(`${index} ${mcid}`),
      );
      return linesOfRuns(others, index + 1);
    }),
    spellings: onceEach(texts.map(({ spellings }) => spellings)),
  };
}

/** The lines of runs that belong to one passage, or to none, of a page counted from 1. */
export function linesOfRuns(runs: readonly TextRun[], page: number): readonly PdfLine[] {
  const reader = new LineReader();
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

/** Puts the runs of passages together to lines. */
class LineReader {
  readonly lines: PdfLine[] = [];
  #page = 0;
  #last: TextRun | undefined;

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
      this.lines.push({ page, text, continues, ...(fromLeft !== text && { fromLeft }) });
      before = undefined;
      line = [];
    };
    for (const run of runs) {
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
