import type { Book } from './book.ts';
import type { Books } from './make-books.ts';

/** The books of a build: the whole one and its chapters, or the one of an id; undefined when there is none of that id. */
export function chooseBooks(
  { whole, chapters }: Books,
  id: string | undefined,
): readonly Book[] | undefined {
  const all = [whole, ...chapters];
  if (id === undefined) return all;
  const chosen = all.filter((book) => book.id === id);
  return chosen.length > 0 ? chosen : undefined;
}
