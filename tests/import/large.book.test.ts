import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';
import { emptyBook, write } from './folder.ts';

/** In megabytes; a letter has two bytes. */
const size = repetitions(4, 20);
/** In megabytes: one gigabyte for twenty, and of it what the press takes by itself. */
const memory = 50 + 50 * size;

/** Proposes a file in a program of its own, which ends when it takes more memory. */
async function propose(book: string, file: string): Promise<string> {
  const program = `
    import { proposeTexts } from ${JSON.stringify(join(root, 'dist/production.js'))};
    const [book, file] = process.argv.slice(1);
    const { documents, messages } = await proposeTexts({ book, chapter: 'one', files: [file] });
    console.log(documents.length, messages.filter(({ rule }) => rule === 'import-letters').length);`;
  const node = [`--max-old-space-size=${memory}`, '--input-type=module', '-e', program];
  return (await promisify(execFile)(process.execPath, [...node, book, file])).stdout.trim();
}

it.each([
  ['words', 'large.txt', 'سلام بر شما که می خوانید '],
  ['one word', 'large.txt', 'ا'],
  ['words of Markdown', 'large.md', 'سلام بر شما که می خوانید '],
  ['words of a web page', 'large.html', 'سلام بر شما که می خوانید '],
])('one line is imported within a gigabyte for 20 MB: %s', async (_, name, words) => {
  const book = await emptyBook();
  const text = words.repeat(Math.ceil((size * 1_000_000) / Buffer.byteLength(words)));
  expect(await propose(book, await write(join(book, name), text))).toBe('1 0');
});
