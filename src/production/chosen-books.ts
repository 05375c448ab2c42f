import { type Book, chooseBooks, type TextName } from '../book/index.ts';
import type { CheckedBook } from './checked-book.ts';
import { documentIn } from './reading-text.ts';
import { RequestError } from './request-error.ts';

/**
 * The books that a build is of: the whole one and its chapters, or the one of an id, which may be that of a
 * document.
 * @throws RequestError when no part of the book has the id
 */
export function chosenBooks(
  { books, manuscript, reading }: Pick<CheckedBook, 'books' | 'manuscript' | 'reading'>,
  text: TextName,
  only?: string,
): readonly Book[] {
  const chosen = chooseBooks(books, only);
  if (chosen) return chosen;
  const alone = documentIn(text, manuscript, only ?? '', reading);
  if (!alone) throw new RequestError(`the book has no part “${only}”`);
  return [alone];
}
