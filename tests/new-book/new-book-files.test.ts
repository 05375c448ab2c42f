import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type NewBook, newBookFiles } from '../../src/new-book/index.ts';

const book: NewBook = {
  id: 'poems',
  title: 'شعرها: «۱» # "۲"',
  author: "O'Neil: سارا",
  chapter: 'بخش: نخست',
  readme: 'fa',
  uuid: '6f0e7a52-3c1b-4d85-9b1e-7a1d0c5e2f46',
  day: '2026-11-30',
};

describe('a new book', () => {
  const files = new Map(newBookFiles(book).map(({ path, text }) => [path, text]));

  it('says what it was told, whatever signs are in it', () => {
    expect(parse(files.get('book.yaml') ?? '')).toEqual({
      format: 1,
      id: 'poems',
      title: book.title,
      languages: ['fa'],
      contributors: [{ name: book.author, as: 'aut' }],
      date: { gregorian: '2026-11-30' },
      identifiers: { uuid: book.uuid },
      chapters: ['chapter-1'],
      sources: [],
    });
    expect(parse(files.get('chapter-1/chapter.yaml') ?? '')).toEqual({
      number: 1,
      title: book.chapter,
      documents: [],
    });
  });

  it('names no author where there is none, and has a README in either language', () => {
    const { author: _, ...many } = book;
    const english = new Map(
      newBookFiles({ ...many, readme: 'en' }).map(({ path, text }) => [path, text]),
    );
    expect(parse(english.get('book.yaml') ?? '')).not.toHaveProperty('contributors');
    expect(english.get('README.md')).toContain('look the book through');
    expect(files.get('README.md')).toContain('بررسی کتاب');
  });
});
