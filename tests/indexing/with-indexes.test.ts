import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { type Book, type Books, flattenContents, type SpineItem } from '../../src/book/index.ts';
import { withIndexes } from '../../src/indexing/index.ts';
import type { WantedEntry } from '../../src/indexing/wanted.ts';
import { bookOf, part } from '../layout/small-books.ts';
import { wanted } from './found.ts';

function documentOf(id: string, ...texts: readonly string[]): SpineItem {
  const paragraphs = texts.map((text, index) => h('p', { id: `${id}--l${index + 1}` }, text));
  return part(id, 'document', 'body', h('section', { id }, paragraphs));
}

const contents = part('contents', 'contents', 'front');
const first = documentOf('one-01', 'تهران و اهواز و تهران', 'تهران', 'کتاب');
const second = documentOf('two-01', 'اهواز', 'Iran و ۱۱ و آب');
const books: Books = {
  whole: bookOf([contents, first, second]),
  chapters: [bookOf([contents, first]), bookOf([contents, second]), bookOf([contents])],
};
const entries: readonly WantedEntry[] = [
  wanted('تهران', { kind: 'place', 'see-also': ['اهواز', 'آب', 'شیراز'] }),
  wanted('اهواز', { kind: 'place' }),
  wanted('ناصری', { see: 'اهواز' }),
  wanted('طهران', { see: 'تهران' }),
  wanted('تیران', { see: 'طهران' }),
  wanted('شیراز', { kind: 'place' }),
  wanted('فارس', { see: 'شیراز' }),
  wanted('Iran'),
  wanted('۱۱'),
  wanted('آب'),
];
const { whole, chapters } = withIndexes(books, entries);

function elementsOf(book: Book, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(book.spine.at(-1)?.content as Nodes, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

const classOf = (name: string) => (element: Element) =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name);

describe('the index of a book', () => {
  it('has its entries in the order of the alphabet, letter by letter', () => {
    expect(whole.index.map(({ letter, label }) => `${letter}: ${label}`)).toEqual([
      'عددها: ۱۱',
      'آ: آب',
      'الف: اهواز',
      'ت: تهران',
      'ت: تیران',
      'ط: طهران',
      'ن: ناصری',
      'نام‌های لاتین: Iran',
    ]);
    expect(elementsOf(whole, classOf('index-letter')).map((each) => textOf(each))).toEqual([
      'عددها',
      'آ',
      'الف',
      'ت',
      'ط',
      'ن',
      'نام‌های لاتین',
    ]);
  });

  it('is its last part, and stands in the contents', () => {
    expect(whole.spine.at(-1)).toMatchObject({ id: 'index', kind: 'index', division: 'back' });
    expect(flattenContents(whole.contents).at(-1)).toMatchObject({
      level: 1,
      label: 'نمایه',
      anchor: 'index',
    });
    expect(textOf(whole.spine[0]?.content as Element)).toContain('نمایه');
    expect(elementsOf(whole, ({ properties }) => properties['dataApparatus'] === '')).toHaveLength(
      1,
    );
  });

  it('names each paragraph once, and says what document it is in', () => {
    const items = elementsOf(whole, classOf('index-entry')).map((each) => textOf(each));
    expect(items).toEqual([
      '۱۱، ۱',
      'آب، ۱',
      'اهواز، ۱، ۲',
      'تهران، ۱، ۲؛ نیز نک. آب؛ اهواز',
      'تیران، نک. طهران',
      'طهران، نک. تهران',
      'ناصری، نک. اهواز',
      'Iran، ۱',
    ]);
    const links = elementsOf(whole, ({ properties }) => properties['ariaLabel'] !== undefined);
    expect(
      links.map(({ properties }) => `${properties['href']} ${properties['ariaLabel']}`),
    ).toEqual([
      '#two-01--l2 ۱، two-01',
      '#two-01--l2 ۱، two-01',
      '#one-01--l1 ۱، one-01',
      '#two-01--l1 ۲، two-01',
      '#one-01--l1 ۱، one-01',
      '#one-01--l2 ۲، one-01',
      '#two-01--l2 ۱، two-01',
    ]);
  });

  it('refers only to entries that it has', () => {
    for (const book of [whole, ...chapters]) {
      const ids = new Set(book.index.map(({ id }) => id));
      for (const { see, seeAlso } of book.index) {
        for (const id of see === undefined ? seeAlso : [see]) expect(ids).toContain(id);
      }
    }
    expect(whole.index.map(({ label }) => label)).not.toContain('فارس');
  });

  it('gives each place in the text one mark, in order', () => {
    const marks = whole.index.flatMap(({ occurrences }) => occurrences);
    const byPlace = new Map(marks.map(({ part: id, start, mark }) => [`${id} ${start}`, mark]));
    expect(new Set(byPlace.values()).size).toBe(byPlace.size);
    const tehran = whole.index.find(({ label }) => label === 'تهران');
    expect(tehran?.occurrences).toEqual([
      { mark: 'ix--1', part: 'one-01', block: 'one-01--l1', start: 0, end: 5 },
      { mark: 'ix--3', part: 'one-01', block: 'one-01--l1', start: 16, end: 21 },
      { mark: 'ix--4', part: 'one-01', block: 'one-01--l2', start: 21, end: 26 },
    ]);
  });
});

describe('a chapter that is handed out alone', () => {
  it('has an index of its own', () => {
    expect(chapters[0]?.index.map(({ label }) => label)).toEqual([
      'اهواز',
      'تهران',
      'تیران',
      'طهران',
      'ناصری',
    ]);
    expect(chapters[1]?.index.map(({ label }) => label)).toEqual([
      '۱۱',
      'آب',
      'اهواز',
      'ناصری',
      'Iran',
    ]);
    const alone = elementsOf(chapters[0] as Book, classOf('index-entry')).map((each) =>
      textOf(each),
    );
    expect(alone[1]).toBe('تهران، ۱، ۲؛ نیز نک. اهواز');
  });

  it('has none where nothing is found', () => {
    expect(chapters[2]).toBe(books.chapters[2]);
  });

  it('calls an entry as the whole book does, whatever is added', () => {
    const idsOf = (book: Book): Map<string, string> =>
      new Map(book.index.map(({ label, id }) => [label, id]));
    const more = withIndexes(books, [wanted('کتاب'), ...entries]).whole;
    for (const [label, id] of idsOf(whole)) expect(idsOf(more).get(label)).toBe(id);
    for (const id of idsOf(whole).values()) expect(id).toMatch(/^index--[0-9a-f]{12}$/);
  });
});

it('a book without entries stays as it is', () => {
  expect(withIndexes(books, [])).toBe(books);
});
