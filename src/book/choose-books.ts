import type { Book } from './book.ts';
import type { Books } from './make-books.ts';

/**
 * The books of a build: the whole one and its chapters, or the one of an id; undefined when there is none of that id.
 * A book of one chapter is made once, whichever of the two is asked for: both would say the same.
 */
export function chooseBooks(
  { whole, chapters }: Books,
  id: string | undefined,
): readonly Book[] | undefined {
  const [only, ...more] = chapters;
  if (only && more.length === 0)
    return id === undefined || isOf(whole, id) || isOf(only, id) ? [whole] : undefined;
  const all = [whole, ...chapters];
  if (id === undefined) return all;
  const chosen = all.filter((book) => isOf(book, id));
  return chosen.length > 0 ? chosen : undefined;
}

function isOf(book: Book, id: string): boolean {
  return book.id === id;
}
