import type { Book } from './book/index.ts';
import { BrowserError, openBrowser, type PrintBrowser } from './browser/index.ts';
import { type Artifact, makePrints, type PrintsWanted } from './editions/index.ts';
import type { FontFace } from './fonts/index.ts';
import { type BookToMeasure, type Design, type Pagination, paginate } from './layout/index.ts';
import type { Made } from './made.ts';
import type { AnyMessage } from './messages/index.ts';
import { readPrintedLines } from './pdf-objects/index.ts';

/** What came of printing; without a browser, nothing but the reason. */
export interface Prints {
  readonly made: readonly Made[];
  /** Proofs; their text is that of the files for the press, and isn't read back. */
  readonly proofs: readonly Artifact[];
  readonly messages: readonly AnyMessage[];
  /** How the books were broken into pages, whichever files were made of that. */
  readonly paginations: ReadonlyMap<Book, Pagination>;
  /** The lines of the first, which holds all others where the whole book was printed. */
  readonly measured: readonly BookToMeasure[];
  readonly browser?: string;
  readonly missing?: string;
  readonly caution?: string | undefined;
}

/** When no PDF is wanted. */
export const nothingPrinted: Prints = {
  made: [],
  proofs: [],
  messages: [],
  paginations: new Map(),
  measured: [],
};

/** Make the PDFs of each book: one warm browser prints them all, each once. */
export async function makePdfs(
  books: readonly Book[],
  wanted: PrintsWanted,
  design: Design,
  faces: readonly FontFace[],
  styleSheet: string,
): Promise<Prints> {
  const opening = await openBrowser();
  if (opening.state === 'missing') return { ...nothingPrinted, missing: opening.reason };
  const { browser } = opening;
  try {
    const prints = await printAll(books, wanted, design, faces, styleSheet, browser);
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
  wanted: PrintsWanted,
  design: Design,
  faces: readonly FontFace[],
  styleSheet: string,
  browser: PrintBrowser,
): Promise<Prints> {
  const made: Made[] = [];
  const proofs: Artifact[] = [];
  const messages: AnyMessage[] = [];
  const measured: BookToMeasure[] = [];
  const paginations = new Map<Book, Pagination>();
  for (const book of books) {
    const { pagination, messages: told } = await paginate(book, design, faces, styleSheet, browser);
    messages.push(...told);
    if (!pagination) continue;
    paginations.set(book, pagination);
    const { screen, press, proof } = await makePrints(book, pagination, wanted);
    if (screen) {
      made.push({ artifact: screen, book, pages: pagination });
      if (book === books[0]) measured.push(await measureLines(screen, book, pagination));
    }
    if (press) {
      const { artifact, order } = press;
      const pages = order.map((index) =>
        index === undefined ? undefined : pagination.pages[index],
      );
      made.push({ artifact, book, pages: { ...pagination, pages } });
    }
    if (proof) proofs.push(proof);
  }
  return { made, proofs, messages, paginations, measured };
}

/** What is reported of the lines is read from the bytes that are handed on. */
async function measureLines(
  { bytes }: Artifact,
  { id, title }: Book,
  { pages, lines, typesetPages, measure }: Pagination,
): Promise<BookToMeasure> {
  const printed = await readPrintedLines(bytes);
  return { id, title, pages, lines, typesetPages, measure, printed };
}
