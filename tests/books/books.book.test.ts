import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatMessage, severityOf } from '../../src/messages/index.ts';
import { check } from '../../src/production/index.ts';
import { renewEverything } from './everything.ts';
import {
  everythingBook,
  hardBooks,
  writeEverythingWithPictures,
  writeHardBook,
  writeLargeBook,
} from './index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-books-'));
  // After a change of the book with everything: RENEW_SOURCES=1 npx vitest run tests/books
  if (process.env['RENEW_SOURCES']) await renewEverything();
});
afterAll(() => rm(folder, { recursive: true }));

async function errorsOf(book: string): Promise<string[]> {
  const messages = await check(book);
  return messages.filter((each) => severityOf(each) === 'error').map(formatMessage);
}

describe('the large book', () => {
  it('is in order', async () => {
    const book = join(folder, 'large');
    await writeLargeBook(book);
    expect(await errorsOf(book)).toEqual([]);
    const files = await filesOf(book);
    expect([...files.keys()].filter((name) => name.endsWith('.md'))).toHaveLength(300);
    expect([...files.keys()].filter((name) => name.endsWith('/chapter.yaml'))).toHaveLength(12);
  });

  it('is the same book twice, and another with another seed', async () => {
    const books: Map<string, string>[] = [];
    for (const [name, seed] of [['one', 3] as const, ['same', 3] as const, ['other', 4] as const]) {
      await writeLargeBook(join(folder, name), { documents: 30, seed });
      books.push(await filesOf(join(folder, name)));
    }
    const [one, same, other] = books;
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('is as large as was asked', async () => {
    const book = join(folder, 'sized');
    await writeLargeBook(book, { documents: 40, chapters: 3, words: 9000, seed: 5 });
    expect(await errorsOf(book)).toEqual([]);
    let words = 0;
    for (const [name, text] of await filesOf(book)) {
      if (name.endsWith('.txt')) words += text.split(/\s+/).length;
    }
    expect(words).toBeGreaterThan(8000);
    expect(words).toBeLessThan(16_000);
  });
});

describe('the book with everything', () => {
  it('is in order', async () => {
    expect(await errorsOf(everythingBook)).toEqual([]);
  });

  it('is in order with its pictures', async () => {
    const book = join(folder, 'with-pictures');
    await writeEverythingWithPictures(book);
    expect(await errorsOf(book)).toEqual([]);
  });
});

describe('the hard books', () => {
  it.each(hardBooks)('%s is in order', async (name) => {
    const book = join(folder, `hard-${name}`);
    await writeHardBook(book, name);
    expect(await errorsOf(book)).toEqual([]);
  });
});

/** All files of a folder with their text, by their names. */
async function filesOf(book: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of (await readdir(book, { recursive: true })).sort()) {
    const text = await readFile(join(book, name), 'utf8').catch(() => undefined);
    if (text !== undefined) files.set(name, text);
  }
  return files;
}
