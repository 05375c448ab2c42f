import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatMessage, hasErrors } from '../../src/messages/index.ts';
import { build } from '../../src/production/index.ts';
import { linesOfPages, recoveredWords } from '../finishing/recovered-words.ts';
import { viewers } from '../finishing/viewers.ts';
import { repetitions } from '../repetitions.ts';
import { writeBook, writeEverythingWithPictures, writeLargeBook } from './index.ts';

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
      store: inject('store'),
    });
    expect(messages.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
    expect(published).toBe(true);
    if (text === 'reading') await expectWords(join(out, 'everything', 'everything.pdf'));
  });

  it('with an index of what only a note names, far before the end of its document', async () => {
    const book = join(folder, 'noted');
    const long = `${'باغ بهار بود و درخت شکوفه داشت. '.repeat(60)}\n\n`.repeat(4);
    const markdown = `\nنخست[^1].\n\n${long}[^1]: گفتهٔ مارکس است.\n`;
    await writeBook(book, {
      id: 'noted',
      title: 'کتاب',
      uuid: '5d0b7a52-9f8e-4c55-8b1d-0a3e9c6f4d03',
      chapters: [
        {
          id: 'chapter',
          title: 'فصل',
          documents: [{ name: 'd0', title: 'سند', kind: 'report', markdown }],
        },
      ],
    });
    await writeFile(join(book, 'index.yaml'), '- entry: مارکس\n  find: [مارکس]\n');
    const out = join(folder, 'out-noted');
    const { messages, published } = await build({
      book,
      out,
      editions: ['epub', 'pdf'],
      only: 'noted',
    });
    expect(messages.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
    expect(published).toBe(true);
  });

  it('with many documents', async () => {
    const book = join(folder, 'three-hundred');
    await writeLargeBook(book, {
      documents: repetitions(60, 300),
      chapters: repetitions(4, 12),
      seed: 1,
    });
    const out = join(folder, 'out');
    const { messages, published } = await build({
      book,
      out,
      editions: ['pdf'],
      only: 'three-hundred',
    });
    expect(messages.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
    expect(published).toBe(true);
    await expectWords(join(out, 'three-hundred', 'three-hundred.pdf'));
  });
});

/** Expect that all but one word of a thousand can be copied from each page, whatever it is read with. */
async function expectWords(path: string): Promise<void> {
  const pages = await linesOfPages(await readFile(path));
  for (const [viewer, textsOf] of Object.entries(viewers)) {
    const { words, recovered, lost } = recoveredWords(pages, await textsOf(path));
    expect(recovered / words, `${viewer}: ${lost.join(', ')}`).toBeGreaterThan(0.999);
  }
}
