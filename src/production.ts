import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from './book/index.ts';
import { BrowserError, openBrowser, type PrintBrowser } from './browser/index.ts';
import { type Artifact, epubSizes, facelessSigns, makeEpub, makePdf } from './editions/index.ts';
import type { FontFace } from './fonts/index.ts';
import { type BookToMeasure, type Design, type Pagination, paginate } from './layout/index.ts';
import { tell } from './messages/index.ts';
import { readPrintedLines } from './pdf-objects/index.ts';

/** An artifact, and what it was made of. */
export interface Made {
  readonly artifact: Artifact;
  readonly book: Book;
  /** Of the print: what its pages are called and headed, and where they begin. */
  readonly pages?: Pick<Pagination, 'pages' | 'folios' | 'marks' | 'starts'> | undefined;
}

/** EPUBs, and what is to be said of them. */
export interface Epubs {
  readonly made: readonly Made[];
  readonly messages: readonly VFileMessage[];
}

/** When no EPUB is wanted. */
export const noEpubs: Epubs = { made: [], messages: [] };

/**
 * Make the EPUB of each book. The pages of its print, when there is one, are marked in it.
 * @param budget how many bytes each ought to have at most
 */
export async function makeEpubs(
  books: readonly Book[],
  faces: readonly FontFace[],
  prints: Prints,
  budget?: number,
): Promise<Epubs> {
  const made: Made[] = [];
  const withoutPages: Book[] = [];
  for (const book of books) {
    const printed = prints.made.find((each) => each.book === book)?.pages;
    if (!printed) withoutPages.push(book);
    made.push({ artifact: await makeEpub(book, faces, printed), book, pages: printed });
  }
  const messages = [
    ...withoutPages.map(tellWithoutPages),
    ...(await tellFaceless(books, faces)),
    ...(budget === undefined ? [] : made.flatMap((each) => tellSize(each, budget))),
  ];
  return { made, messages };
}

/** A sign is told once, of the first book that has it: chapters are in the whole book. */
async function tellFaceless(
  books: readonly Book[],
  faces: readonly FontFace[],
): Promise<VFileMessage[]> {
  const told = new Map<string, VFileMessage>();
  for (const book of books) {
    for (const { sign, part } of await facelessSigns(book, faces)) {
      if (told.has(sign)) continue;
      const code = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
      const reason = `No face of the press has the sign “${sign}” (U+${code}) of “${part}”`;
      const file = new VFile({ path: `${book.id}.epub` });
      told.set(sign, tell(file, 'epub-letter-without-face', reason));
    }
  }
  return [...told.values()];
}

function tellSize({ artifact }: Made, budget: number): VFileMessage[] {
  const { length } = artifact.bytes;
  if (length <= budget) return [];
  const { text, fonts, pictures, rest } = epubSizes(artifact.bytes);
  const parts = { text, fonts, pictures, 'all else': rest };
  const shares = Object.entries(parts).map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`);
  const reason = `The EPUB is larger than its budget (${shares.join(', ')})`;
  return [
    tell(new VFile({ path: artifact.file }), 'epub-over-budget', reason, {
      actual: kilobytes(length),
      expected: [`at most ${kilobytes(budget)}`],
    }),
  ];
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

function tellWithoutPages({ id, title }: Book): VFileMessage {
  const reason = `The EPUB of “${title}” has no list of printed pages: no PDF was made with it`;
  return tell(new VFile({ path: `${id}.epub` }), 'epub-without-pages', reason);
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

/** Make the PDF of each book: one warm browser prints them all. */
export async function makePdfs(
  books: readonly Book[],
  design: Design,
  faces: readonly FontFace[],
): Promise<Prints> {
  const opening = await openBrowser();
  if (opening.state === 'missing') return { ...nothingPrinted, missing: opening.reason };
  const { browser } = opening;
  try {
    const prints = await printAll(books, design, faces, browser);
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
    const { pages, folios, marks, starts } = result.pagination;
    const artifact = await makePdf(book, result.pagination);
    made.push({ artifact, book, pages: { pages, folios, marks, starts } });
    if (book === books[0]) measured.push(await measureLines(artifact, book, result.pagination));
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
