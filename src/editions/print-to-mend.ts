import type { Book } from '../book/index.ts';
import type { PrintToMend } from '../finishing/index.ts';
import type { Pagination } from '../layout/index.ts';
import { linkWords } from './link-words.ts';

/** The one print of a book, with what has to be known to make a file of it that can be read and heard. */
export function printToMend(book: Book, pagination: Pagination): PrintToMend {
  const { print, pages, trim } = pagination;
  return {
    bytes: print,
    pages: pages.map(({ folio, side }) => ({ folio, trim: trim[side] })),
    rightToLeft: book.direction === 'rtl',
    links: linkWords(book, pagination),
  };
}
