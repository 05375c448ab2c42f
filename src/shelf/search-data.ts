import { authorsOf } from '../distribution/index.ts';
import type { ShelvedBook } from './shelf.ts';
import { subjectsOf } from './shelf-lists.ts';

/**
 * What the search of a shelf knows of each book: where it lies, its title, its subtitle, who wrote it, what it is about,
 * and whoever else had a part in it. A block of data, which no browser runs.
 */
export function searchData(books: readonly ShelvedBook[]): string {
  const rows = books.map((book) => {
    const { folder, title, subtitle = '', contributors } = book;
    const authors = authorsOf(book);
    const others = contributors.map(({ name }) => name).filter((name) => !authors.includes(name));
    return [
      folder,
      title,
      subtitle,
      authors.join('، '),
      subjectsOf(book).join('، '),
      others.join('، '),
    ];
  });
  return JSON.stringify(rows).replace(/</g, '\\u003c');
}
