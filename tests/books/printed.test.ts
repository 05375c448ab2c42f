import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/press.ts';
import { writeEverythingWithPictures, writeLargeBook } from './index.ts';

describe('a book for the tests is printed, and its PDF read back, without a fault', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-books-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['reading', 'diplomatic'] as const)('with everything in it, %s', async (text) => {
    const book = join(folder, `everything-${text}`);
    await writeEverythingWithPictures(book);
    const out = join(folder, `out-${text}`);
    const { messages, published } = await build({
      book,
      out,
      text,
      editions: ['pdf'],
      only: 'everything',
    });
    expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
    expect(published).toBe(true);
  });

  it('with three hundred documents', async () => {
    const book = join(folder, 'three-hundred');
    await writeLargeBook(book, { documents: 300, chapters: 12, seed: 1 });
    const out = join(folder, 'out');
    const { messages, published } = await build({
      book,
      out,
      editions: ['pdf'],
      only: 'three-hundred',
    });
    expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
    expect(published).toBe(true);
  });
});
