import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWords } from '../../src/messages/index.ts';
import { qpdfCopy } from '../judges/index.ts';
import { artifact } from '../press/real-book.ts';
import { bookOf, verify } from './verify-kit.ts';

const book = bookOf('congress-12');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-qpdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is said of a PDF that qpdf wrote. */
async function said(
  options: readonly string[],
  change: (bytes: Buffer) => Uint8Array = (bytes) => bytes,
): Promise<{ readonly same: string; readonly words: string }> {
  const copy = join(folder, 'copy.pdf');
  await qpdfCopy(artifact('congress-12', 'pdf'), copy, options);
  await writeFile(copy, change(await readFile(copy)));
  const { answers, messages } = await verify(await readFile(copy), book);
  const words = messages.map((each) => inWords(each).reason).join('\n');
  return { same: answers['same-text'], words };
}

describe('a copy that qpdf wrote', () => {
  it.each([
    [[]],
    [['--linearize']],
    [['--object-streams=generate']],
    [['--object-streams=disable', '--stream-data=uncompress']],
    // The stream of a blank page is empty, and compressed all the same.
    [['--stream-data=compress', '--recompress-flate']],
    [['--qdf']],
  ])('with %j says what the book says', async (options) => {
    expect(await said(options)).toEqual({ same: 'yes', words: '' });
  });

  it('and encrypted is told to be that', async () => {
    const { same, words } = await said(['--encrypt', 'a', 'b', '256', '--']);
    expect(same).toBe('no');
    expect(words).toContain('it is encrypted');
  });

  it('and cut off is told to be that', async () => {
    const half = (bytes: Buffer): Uint8Array => bytes.subarray(0, bytes.length / 2);
    const { same, words } = await said([], half);
    expect(same).toBe('no');
    expect(words).toContain('it is cut off');
  });
});
