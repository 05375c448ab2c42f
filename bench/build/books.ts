import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLargeBook } from '../../tests/books/index.ts';
import { bareHtml, sumOf } from './frozen/bare-html.ts';

/** How many documents make books of so many pages, about. */
export const documentsFor = { 60: 36, 600: 462, 1080: 848, 5000: 3960 } as const;

/** The pages of the books that are made for measuring. */
export type Size = keyof typeof documentsFor;

/** Write the folder of a book with notes and an index. */
export function writeSizedBook(folder: string, size: Size): Promise<void> {
  return writeLargeBook(folder, { documents: documentsFor[size], seed: 1 });
}

/**
 * What is printed bare of such a book.
 * @throws Error when it isn't what it was when it was frozen: figures couldn't be compared
 */
export async function frozenHtml(folder: string, size: Size): Promise<string> {
  const html = await bareHtml(folder);
  const file = new URL('frozen/sums.json', import.meta.url);
  const sums: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  const sum = sumOf(html);
  if (process.env['FREEZE'] === '1') {
    sums[size] = sum;
    await writeFile(file, `${JSON.stringify(sums, null, 2)}\n`);
  } else if (sums[size] !== sum) {
    throw new Error(`the bare print of ${size} pages isn't the frozen one`);
  }
  return html;
}

/** A copy of the real book in which one word of a message can be changed, and its source with it. */
export async function copyForChange(manuscripts: string, folder: string): Promise<void> {
  await cp(manuscripts, folder, { recursive: true });
}

/** Change one word in a message to congress 11, each time to another one of the same length. */
export async function changeWord(folder: string, from: string, to: string): Promise<void> {
  const source = '000_a990ff2ed8acf3d5.txt';
  const document = join(folder, 'congress-11/19-samir.md');
  await writeFile(document, (await readFile(document, 'utf8')).replace(from, to));
  const path = join(folder, 'sources', source);
  const before = await readFile(path, 'utf8');
  const lines = before.split('\n');
  const at = lines.findIndex((line, index) => index >= 178 && line.includes(from));
  lines[at] = (lines[at] as string).replace(from, to);
  const after = lines.join('\n');
  await writeFile(path, after);
  const yaml = join(folder, 'book.yaml');
  await writeFile(yaml, (await readFile(yaml, 'utf8')).replace(sha256(before), sha256(after)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
