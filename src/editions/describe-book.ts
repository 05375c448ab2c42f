import type { Book } from '../book/index.ts';
import { pressVersion } from '../installation/index.ts';
import type { FileDescription } from '../pdf-writing/index.ts';

/** What the PDFs of a book say of themselves. */
export function describeBook(book: Book): FileDescription {
  const { title, contributors, language, identifier, date } = book;
  const description = book.description?.fa;
  const authors = contributors.filter((each) => each.as === 'aut').map(({ name }) => name);
  const creator = `Chapkhaneh ${pressVersion}`;
  return { title, description, authors, language, identifier, date, creator };
}
