import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { bookIdIn } from '../manuscript/index.ts';

/** The id of a book, and where it can’t be read its folder’s name: what is wrong is told when the book is read. */
export async function bookId(book: string): Promise<string> {
  const yaml = await readFile(join(book, 'book.yaml'), 'utf8');
  return bookIdIn(yaml) ?? basename(resolve(book));
}
