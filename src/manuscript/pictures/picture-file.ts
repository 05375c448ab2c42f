import { posix } from 'node:path';
import { type BookFile, type BookFolder, fileAt } from '../../book-folder/index.ts';

/** Why a file isn’t handed over. */
export type PictureFileFault = 'missing' | 'outside' | 'unreadable' | 'too-large' | 'too-many';

/**
 * Finds the file of a picture beside its document, in the book’s folder or in the
 * book’s folder `images`. Nothing outside the book’s folder is found, whatever the
 * name says and wherever a link leads; nor are hidden files, which are no part of a book.
 * @param address as the document gives it
 * @param document the document’s own path in the book’s folder
 */
export function findPictureFile(
  { book, document }: { readonly book: BookFolder; readonly document: string },
  address: string,
): Uint8Array | PictureFileFault {
  const name = decode(address);
  if (name === undefined || /^[a-z][a-z0-9+.-]*:|^[/\\]|[\\\0]/i.test(name)) return 'outside';
  if (name === '') return 'missing';
  let fault: PictureFileFault = 'missing';
  for (const folder of [posix.dirname(document), '.', 'images']) {
    const path = posix.join(folder, name);
    const found = isWithin(path) ? contentOf(fileAt(book, path)) : 'outside';
    if (typeof found !== 'string') return found;
    if (found === 'missing') continue;
    fault = found;
    if (found !== 'outside') break;
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

function isWithin(path: string): boolean {
  return !path.split('/').some((step) => step.startsWith('.'));
}

function contentOf(file: BookFile | undefined): Uint8Array | PictureFileFault {
  if (!file) return 'missing';
  if ('bytes' in file) return file.bytes;
  if ('fault' in file) return file.fault;
  return file.closed === 'not-utf8' ? 'unreadable' : file.closed;
}
