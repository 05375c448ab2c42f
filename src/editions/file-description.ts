import type { Book } from '../book/index.ts';
import type { FileDescription, FinishedPage } from '../finishing/index.ts';
import { pressVersion } from '../installation.ts';
import type { Pagination } from '../layout/index.ts';

/** What the PDFs of a book say of themselves. */
export function fileDescription(book: Book): FileDescription {
  const { title, description, contributors, language, identifier, date } = book;
  const authors = contributors.filter((each) => each.as === 'aut').map(({ name }) => name);
  const creator = `Chapkhaneh ${pressVersion}`;
  return { title, description, authors, language, identifier, date, creator };
}

/** The pages of a pagination, each with its place on the sheet. */
export function finishedPages({ pages, trim }: Pagination): FinishedPage[] {
  return pages.map(({ folio, side }) => ({ folio, trim: trim[side] }));
}
