import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatMessage, hasErrors } from '../../src/messages/index.ts';
import { build } from '../../src/production/index.ts';
import { linesOfPages, recoveredWords } from '../finishing/recovered-words.ts';
import { viewers } from '../finishing/viewers.ts';
import { repetitions } from '../repetitions.ts';
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
    expect(messages.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
    expect(published).toBe(true);
    if (text === 'reading') await expectWords(join(out, 'everything', 'everything.pdf'));
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
