import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from './book/index.ts';
import { BrowserError, openBrowser, type PrintBrowser } from './browser/index.ts';
import { type CoverImage, coverImage, coverSheet } from './covers/index.ts';
import {
  type Artifact,
  makeCoverImage,
  makeCoverPdf,
  makeEpub,
  makePrints,
  type PrintsWanted,
} from './editions/index.ts';
import { type FontFace, textOutlines } from './fonts/index.ts';
import { type BookToMeasure, type Design, type Pagination, paginate } from './layout/index.ts';
import type { ExpectedPages } from './ledger/index.ts';
import { tell } from './messages/index.ts';
import { readPrintedLines } from './pdf-objects/index.ts';

/** An artifact, and what it was made of. */
export interface Made {
  readonly artifact: Artifact;
  readonly book: Book;
  /** Of a print: what its pages are called and headed. */
  readonly pages?: ExpectedPages;
}

/** The fronts of covers, by the books. */
export type Fronts = ReadonlyMap<Book, CoverImage>;

/** Draw the front of each book’s cover. */
export async function drawFronts(
  books: readonly Book[],
  faces: readonly FontFace[],
): Promise<Fronts> {
  const type = textOutlines(faces);
  const fronts = new Map<Book, CoverImage>();
  for (const book of books) fronts.set(book, await coverImage(book, type));
  return fronts;
}

/** Make the EPUB of each book. */
export async function makeEpubs(fronts: Fronts, faces: readonly FontFace[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const [book, { picture }] of fronts) {
    made.push({ artifact: await makeEpub(book, faces, picture), book });
  }
  return made;
}

/** What came of making covers. They have no text, only its outlines, so there is none to be read back. */
export interface Covers {
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly VFileMessage[];
}

/** When no cover is wanted. */
export const noCovers: Covers = { artifacts: [], messages: [] };

/**
 * Make the cover of each book: the front as a picture, and all of it in one piece where it is
 * known how many pages it has to go round.
 * @param file where it is told that it isn’t
 */
export async function makeCovers(
  fronts: Fronts,
  { made }: Pick<Prints, 'made'>,
  { trim }: Design,
  faces: readonly FontFace[],
  file: VFile,
): Promise<Covers> {
  const type = textOutlines(faces);
  const artifacts: Artifact[] = [];
  const messages: VFileMessage[] = [];
  for (const [book, { picture, messages: known }] of fronts) {
    artifacts.push(makeCoverImage(book, picture));
    // What is bound: the file for the press, filled up to whole signatures, comes last.
    const pages = made.findLast((each) => each.book === book)?.artifact.pages;
    if (pages === undefined) {
      const reason = `“${book.id}” has no cover in one piece: it was not paginated`;
      messages.push(tell(file, 'cover-unpaginated', reason));
    } else {
      const sheet = coverSheet(book, { pages, trim }, type);
      artifacts.push(await makeCoverPdf(book, sheet));
      // What the front is told on a screen it need not be told on paper.
      const told = new Set(known.map((message) => message.reason));
      messages.push(...sheet.messages.filter((message) => !told.has(message.reason)));
    }
  }
  return { artifacts, messages };
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

/** Make the PDFs of each book: one warm browser prints them all, each once. */
export async function makePdfs(
  books: readonly Book[],
  wanted: PrintsWanted,
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
  wanted: PrintsWanted,
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
    const { screen, press } = await makePrints(book, result.pagination, wanted);
    if (screen) {
      made.push({ artifact: screen, book, pages: { pages, folios, marks, locators } });
      if (book === books[0]) measured.push(await measureLines(screen, book, result.pagination));
    }
    if (press) {
      const { artifact, order } = press;
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
