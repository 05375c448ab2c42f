import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';
import { emptyBook, write } from './folder.ts';

/** Proposes a file in a program of its own, which ends when it takes more than a gigabyte. */
async function propose(book: string, file: string): Promise<string> {
  const program = `
    import { proposeTexts } from ${JSON.stringify(join(root, 'dist/production.js'))};
    const [book, file] = process.argv.slice(1);
    const { documents, messages } = await proposeTexts({ book, chapter: 'one', files: [file] });
    console.log(documents.length, messages.filter(({ rule }) => rule === 'import-letters').length);`;
  const words = ['--max-old-space-size=1000', '--input-type=module', '-e', program, book, file];
  return (await promisify(execFile)(process.execPath, words)).stdout.trim();
}

/** In bytes; a letter has two. */
const size = repetitions(4, 20) * 1_000_000;

it.each([
  ['words', 'سلام بر شما که می خوانید '],
  ['one word', 'ا'],
])('a text of one line is imported within a gigabyte: %s', async (_, words) => {
  const book = await emptyBook();
  const text = words.repeat(Math.ceil(size / Buffer.byteLength(words)));
  expect(await propose(book, await write(join(book, 'large.txt'), text))).toBe('1 0');
});
