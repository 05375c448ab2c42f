import type { Book } from '../book/index.ts';
import type { PrintedPages, PrintToMend } from '../finishing/index.ts';
import type { Pagination, PrintedPagination } from '../layout/index.ts';
import { linkWords } from './link-words.ts';

/** The one print of a book, with what has to be known to make a file of it that can be read and heard. */
export function printToMend(book: Book, pagination: PrintedPagination): PrintToMend {
  const { prints } = pagination;
  return { prints, ...printedPages(book, pagination), links: linkWords(book, pagination) };
}

/** The pages of a book’s print, as far as finishing has to know them. */
export function printedPages(
  { direction }: Pick<Book, 'direction'>,
  { pages, trim }: Pick<Pagination, 'pages' | 'trim'>,
): PrintedPages {
  return {
    pages: pages.map(({ folio, side }) => ({ folio, trim: trim[side] })),
    rightToLeft: direction === 'rtl',
  };
}
