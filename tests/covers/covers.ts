import type { Book, BookCover } from '../../src/book/index.ts';
import { readVazirmatn, type TextOutlines, textOutlines } from '../../src/fonts/index.ts';
import { bareBook } from '../book/bare-book.ts';

/** What covers are set with. */
export const type: TextOutlines = textOutlines(await readVazirmatn());

/** A book that is nothing but its cover. */
export function coverBook(
  title: string,
  cover: Partial<BookCover> = {},
  more: Partial<Book> = {},
): Book {
  return { ...bareBook, id: 'garden', title, cover: { ...bareBook.cover, ...cover }, ...more };
}

/** A true number of no book. */
export const isbn = '978-600-119-000-1';

const words = 'گزارش‌ها نامه‌ها و یادداشت‌های پراکندهٔ سال‌های دور و نزدیک از باغ‌های گیلان'.split(' ');
const many = (count: number): string =>
  Array.from({ length: count }, (_, index) => words[index % words.length]).join(' ');

/** Covers that nobody would design, by what is wrong with them. */
export const hostile: Readonly<Record<string, Book>> = {
  'a title of ninety characters': coverBook(many(15), { figures: ['۱۲'], above: many(4) }),
  'a title of a hundred words': coverBook(many(100), { figures: ['۷'], below: [many(60)] }),
  'one word that never ends': coverBook('باغ‌'.repeat(60), { figures: ['۷'] }, { publisher: 'باغ' }),
  'one letter': coverBook('و'),
  'a very long author': coverBook('باغ', { above: many(40), below: [many(20), many(20)] }),
  'everything at once': coverBook(
    many(30),
    {
      above: many(20),
      below: [many(20), many(9)],
      imprint: many(12),
      figures: ['۷', '۱۱', '۱۲'],
      back: many(300),
      isbn,
    },
    { publisher: many(12) },
  ),
  'figures of four letters': coverBook('باغ', { figures: ['۱۴۰۰', 'کنگر', '۷'] }),
  'marks above and below': coverBook('إِيٍّاًّكَٰۤ چچچ ژِژٍ'.repeat(3), { figures: ['۷'] }),
  'words in two scripts': coverBook('تاریخ HTML 5 و CSS (1996) در ۱۵ درس', { figures: ['۳'] }),
  'nothing but spaces and signs': coverBook('— «»', { back: '…' }),
};
