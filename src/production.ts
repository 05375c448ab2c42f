import type { VFileMessage } from 'vfile-message';
import type { Book } from './book/index.ts';
import { BrowserError, openBrowser, type PrintBrowser } from './browser/index.ts';
import { type Artifact, makeEpub, makePdf, makePrint } from './editions/index.ts';
import type { PressSettings } from './finishing/index.ts';
import type { FontFace } from './fonts/index.ts';
import { type BookToMeasure, type Design, type Pagination, paginate } from './layout/index.ts';
import type { ExpectedPages } from './ledger/index.ts';
import { readPrintedLines } from './pdf-objects/index.ts';

/** An artifact, and what it was made of. */
export interface Made {
  readonly artifact: Artifact;
  readonly book: Book;
  /** Of a print: what its pages are called and headed. */
  readonly pages?: ExpectedPages;
}

/** Make the EPUB of each book. */
export async function makeEpubs(
  books: readonly Book[],
  faces: readonly FontFace[],
): Promise<Made[]> {
  const made: Made[] = [];
  for (const book of books) made.push({ artifact: await makeEpub(book, faces), book });
  return made;
}

/** What came of printing; without a browser, nothing but the reason. */
export interface Prints {
  readonly made: readonly Made[];
  readonly messages: readonly VFileMessage[];
  /** The lines of the first, which holds all others where the whole book was printed. */
  readonly measured: readonly BookToMeasure[];
  readonly browser?: string;
  readonly missing?: string;
  readonly caution?: string | undefined;
}

/** When no PDF is wanted. */
export const nothingPrinted: Prints = { made: [], messages: [], measured: [] };

/** Which of the two PDFs are wanted; the one for the press, with what its printer wants. */
export interface PdfsWanted {
  readonly screen: boolean;
  readonly press?: PressSettings | undefined;
}

/** Make the PDFs of each book: one warm browser prints them all, each once. */
export async function makePdfs(
  books: readonly Book[],
  wanted: PdfsWanted,
  design: Design,
  faces: readonly FontFace[],
): Promise<Prints> {
  const opening = await openBrowser();
  if (opening.state === 'missing') return { ...nothingPrinted, missing: opening.reason };
  const { browser } = opening;
  try {
    const prints = await printAll(books, wanted, design, faces, browser);
    return { ...prints, browser: browser.version, caution: browser.caution };
  } catch (error) {
    // It was killed, or ran out of memory: what needs no browser is still to be had.
    if (error instanceof BrowserError) return { ...nothingPrinted, missing: error.message };
    throw error;
  } finally {
    await browser.close();
  }
}

async function printAll(
  books: readonly Book[],
  wanted: PdfsWanted,
  design: Design,
  faces: readonly FontFace[],
  browser: PrintBrowser,
): Promise<Prints> {
  const made: Made[] = [];
  const messages: VFileMessage[] = [];
  const measured: BookToMeasure[] = [];
  for (const book of books) {
    const result = await paginate(book, design, faces, browser);
    messages.push(...result.messages);
    if (!result.pagination) continue;
    const { pages, folios, marks, locators } = result.pagination;
    if (wanted.screen) {
      const artifact = await makePdf(book, result.pagination);
      made.push({ artifact, book, pages: { pages, folios, marks, locators } });
      if (book === books[0]) measured.push(await measureLines(artifact, book, result.pagination));
    }
    if (wanted.press) {
      const { artifact, order } = await makePrint(book, result.pagination, wanted.press);
      const ordered = order.map((index) => (index === undefined ? undefined : pages[index]));
      made.push({ artifact, book, pages: { pages: ordered, folios, marks, locators } });
    }
  }
  return { made, messages, measured };
}

/** What is reported of the lines is read from the bytes that are handed on. */
async function measureLines(
  { bytes }: Artifact,
  { id, title }: Book,
  { pages, lines, setPages, measure }: Pagination,
): Promise<BookToMeasure> {
  const printed = await readPrintedLines(bytes);
  return { id, title, pages, lines, setPages, measure, printed };
}
