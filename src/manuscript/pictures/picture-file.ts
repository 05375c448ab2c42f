import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findWithin } from '../../folders/index.ts';

/** Why a file isn’t handed over. */
export type PictureFileFault = 'missing' | 'outside' | 'unreadable' | 'too large';

/** The most bytes that a picture may have. */
export const mostBytes = 20_000_000;

/**
 * Finds the file of a picture beside its document, in the book’s folder or in the
 * book’s folder `images`, and reads it. Nothing outside the book’s folder is
 * touched, whatever the name says and wherever a link leads; nor are hidden files,
 * which are no part of a book.
 * @param address as the document gives it
 * @param document the document’s own file
 */
export async function readPictureFile(
  address: string,
  document: string,
  book: string,
): Promise<Uint8Array | PictureFileFault> {
  const name = decode(address);
  if (name === undefined || /^[a-z][a-z0-9+.-]*:|^[/\\]|[\\\0]/i.test(name)) return 'outside';
  if (name === '') return 'missing';
  let fault: PictureFileFault = 'missing';
  for (const folder of [dirname(document), book, join(book, 'images')]) {
    const found = await readWithin(join(folder, name), book);
    if (typeof found !== 'string') return found;
    if (found !== 'missing') fault = found;
    if (found === 'unreadable' || found === 'too large') break;
  }
  return fault;
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

async function readWithin(path: string, book: string): Promise<Uint8Array | PictureFileFault> {
  const found = await findWithin(path, book);
  if (found === 'missing' || found === 'outside') return found;
  if (found !== 'file') return 'unreadable';
  try {
    return (await stat(path)).size > mostBytes ? 'too large' : await readFile(path);
  } catch {
    return 'unreadable';
  }
}
