import type { ElementContent } from 'hast';
import { expect, it } from 'vitest';
import type { Book, TextName } from '../../src/book/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { joinedWords } from '../../src/web/joined-words.ts';
import { searchFolding } from '../../src/web/search-folding.ts';
import { templates } from '../installation/templates.ts';
import { type FoldedText, search } from './search-script.ts';

const { manuscript } = await readManuscriptAt('manuscripts');
if (!manuscript) throw new Error('the manuscript has errors');
const bookOf = (name: TextName): Book => booksIn(name, manuscript).whole;
const reading = bookOf('reading');

/** As a page shows it: the end of a line or of a passage parts words. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.children.map(textOf).join('');
  return /^(?:br|p|li|h\d|div)$/.test(node.tagName) ? `${text}\n` : text;
}

/** How often the documents of a book are found to say something, each typed way by itself. */
function counter(book: Book): (query: string) => number {
  const joined = joinedWords(book, search.fold);
  const texts: FoldedText[] = book.spine
    .filter(({ kind }) => kind === 'document')
    .map(({ content }) => search.fold(textOf(content)));
  return (query) => {
    const parsed = search.parse(query);
    return texts.reduce((sum, text) => sum + search.find(text, parsed, false, joined).length, 0);
  };
}

it('words with half-spaces are found in both texts, typed in any of three ways', () => {
  const documents = reading.spine.filter(({ kind }) => kind === 'document');
  const words = documents.flatMap(
    ({ content }) =>
      textOf(content).match(/(?<![\p{L}\p{M}\u200C])\p{L}+(?:\u200C\p{L}+)+(?![\p{L}\p{M}])/gu) ??
      [],
  );
  // What was corrected stands in one of the texts alone.
  const declared = documents.flatMap(({ declared = [] }) => declared);
  // So did the second of two words that ran together.
  const apart = new Set((reading.accepted ?? []).flatMap(({ put }) => put.split(' ').slice(1)));
  const some = [...new Set(words)].filter(
    (word) =>
      !apart.has(word) &&
      !declared.some(({ is = '' }) => is.includes(word.split('\u200C')[0] as string)),
  );
  expect(some.length).toBeGreaterThan(250);
  const inReading = counter(reading);
  const inDiplomatic = counter(bookOf('diplomatic'));
  const missed: string[] = [];
  for (const word of some) {
    for (const typed of [word, word.replaceAll('\u200C', ''), word.replaceAll('\u200C', ' ')]) {
      const counts = [inReading(typed), inDiplomatic(typed)];
      if (counts.some((count) => count === 0)) missed.push(`${typed}: ${counts}`);
    }
  }
  expect(missed).toEqual([]);
});

/** A word of the index that is written as one there, and in the text with a space. */
const parted = ['Café', 'WPI', 'ہمہ', 'شۂ', 'مُدیر', 'آزا[د]ی', 'شیء', 'ﻻله', '٣', 'Über', 'خانۀ'];

it('a search looks joined words up as they are kept, whatever they are written with', () => {
  const labels = parted.map((word) => `${word}\u200Cها`);
  const index = labels.map((label) => ({ label, sortKey: label, occurrences: [], see: undefined }));
  const joined = joinedWords({ ...reading, spine: [], index } as unknown as Book, search.fold);
  for (const word of parted) {
    const text = search.fold(`${word} هایی`);
    expect(
      search.find(text, search.parse(`${search.parse(word).f}ها`), false, joined),
      word,
    ).toHaveLength(1);
  }
});

it('the press folds words as the search of its pages does', () => {
  const own = searchFolding(templates.web.script);
  const documents = reading.spine.filter(({ kind }) => kind === 'document').slice(0, 5);
  const words = new Set(documents.flatMap(({ content }) => textOf(content).match(/\S+/g) ?? []));
  expect(words.size).toBeGreaterThan(1000);
  for (const word of [...parted, ...words]) expect(own(word).f, word).toBe(search.fold(word).f);
});

it('a search knows few joined words where half-spaces were put right, and joins no others', () => {
  const joined = joinedWords(reading, search.fold);
  expect(Object.keys(joined).length).toBeLessThan(60);
  expect(joined['هفت']).toEqual(['تپه*']);
  expect(counter(reading)('مادر')).toBeLessThan(5);
});
