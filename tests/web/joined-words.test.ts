import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import type { Book, TextName } from '../../src/book/index.ts';
import { joinedWords } from '../../src/web/joined-words.ts';
import { realBook } from '../press/real-book.ts';
import { type FoldedText, search } from './search-script.ts';

/** How often the documents of a book are found to say something, each typed way by itself. */
function counter(book: Book): (query: string) => number {
  const joined = joinedWords(book);
  const texts: FoldedText[] = book.spine
    .filter(({ kind }) => kind === 'document')
    .map(({ content }) => search.fold(textOf(content)));
  return (query) => {
    const parsed = search.parse(query);
    return texts.reduce((sum, text) => sum + search.find(text, parsed, false, joined).length, 0);
  };
}

it('words with half-spaces are found in both texts, typed in any of three ways', async () => {
  const bookOf = async (name: TextName): Promise<Book> =>
    (await realBook(name)).books.get('congresses') as Book;
  const [reading, diplomatic] = [await bookOf('reading'), await bookOf('diplomatic')];
  const documents = reading.spine.filter(({ kind }) => kind === 'document');
  const words = documents.flatMap(
    ({ content }) =>
      textOf(content).match(/(?<![\p{L}\p{M}\u200C])\p{L}+(?:\u200C\p{L}+)+(?![\p{L}\p{M}])/gu) ??
      [],
  );
  // What was corrected stands in one of the texts alone.
  const declared = documents.flatMap(({ declared = [] }) => declared);
  const some = [...new Set(words)].filter(
    (word) => !declared.some(({ is = '' }) => is.includes(word.split('\u200C')[0] as string)),
  );
  expect(some.length).toBeGreaterThan(250);
  const inReading = counter(reading);
  const inDiplomatic = counter(diplomatic);
  const missed: string[] = [];
  for (const word of some) {
    for (const typed of [word, word.replaceAll('\u200C', ''), word.replaceAll('\u200C', ' ')]) {
      const counts = [inReading(typed), inDiplomatic(typed)];
      if (counts.some((count) => count === 0)) missed.push(`${typed}: ${counts}`);
    }
  }
  expect(missed).toEqual([]);
});

it('a search knows few joined words where half-spaces were put right, and joins no others', async () => {
  const reading = (await realBook()).books.get('congresses') as Book;
  const joined = joinedWords(reading);
  expect(Object.keys(joined).length).toBeLessThan(60);
  expect(joined['هفت']).toEqual(['تپه*']);
  expect(counter(reading)('مادر')).toBeLessThan(5);
});
