import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Book, makeBooks } from '../../src/book/index.ts';
import type { PrintBrowser } from '../../src/browser/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import {
  type Design,
  type PrintedPagination,
  paginate,
  readDesign,
} from '../../src/layout/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import {
  type ParsedPdf,
  type PdfText,
  parsePdf,
  readPdfText,
} from '../../src/pdf-objects/index.ts';
import { joinPrints } from '../../src/pdf-writing/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { writeBook } from '../books/index.ts';
import { templates } from '../installation/templates.ts';

/** A book as it was printed, with what can be read of the print. */
export interface PrintedBook extends PrintedPagination {
  readonly book: Book;
  /** All of its prints as one. */
  readonly print: Uint8Array;
  /** The rules of all messages. */
  readonly told: readonly string[];
  readonly text: PdfText;
  /** What the layout reads of its print. */
  readonly parsed: ParsedPdf;
}

/** Print the book in a folder, so many pages at once, if it is said. */
export async function printFolder(
  folder: string,
  browser: PrintBrowser,
  atOnce?: number,
): Promise<PrintedBook> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  const book = makeBooks(manuscript).whole;
  const design = readDesign('a5', templates.designs) as Design;
  const faces = await readVazirmatn();
  const result = await paginate(book, design, faces, templates.bookCss, browser, {
    ...(atOnce !== undefined && { atOnce }),
  });
  if (!result.pagination) throw new Error(result.messages.map(formatMessage).join('\n'));
  const print = joinPrints(result.pagination.prints.map(({ bytes }) => bytes));
  return {
    ...result.pagination,
    book,
    print,
    told: result.messages.map(({ rule }) => rule),
    parsed: await parsePdf(print),
    text: await readPdfText(print),
  };
}

/** Print a book of one chapter with a document for each of these texts. */
export async function printTexts(
  browser: PrintBrowser,
  ...texts: readonly string[]
): Promise<PrintedBook> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeBook(folder, {
    id: 'small',
    title: 'کتاب کوچک',
    uuid: '5d0b7a52-9f8e-4c55-8b1d-0a3e9c6f4d03',
    chapters: [
      {
        id: 'chapter',
        title: 'فصل',
        documents: texts.map((markdown, index) => ({
          name: `d${index}`,
          title: `سند ${index}`,
          kind: 'report',
          markdown: `\n${markdown}\n`,
        })),
      },
    ],
  });
  return printFolder(folder, browser);
}

/** The letters of a page, or of all pages, in the order of reading. */
export function lettersOf({ text }: PrintedBook, page?: number): string {
  const lines = text.lines.filter((line) => page === undefined || line.page === page);
  return skeleton(lines.map((line) => line.text).join(' '));
}

/** The scales at which any text is set. */
export function scalesOf({ parsed }: PrintedBook): Set<number> {
  return new Set(parsed.textScales.flatMap((scales) => [...scales]));
}
