import { createHash } from 'node:crypto';
import type { BookFolder } from './book-folder.ts';

/** What a book is made from. */
export interface BookState {
  /** One hash for all of it, SHA-256 in hexadecimal. */
  readonly hash: string;
  /** The hash of each file that the press may read, by its path in the book's folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** The names and hashes of all that the press may read of a book's folder. */
export function bookState({ files }: BookFolder): BookState {
  const hashes = [...files].flatMap(([path, file]): [string, string][] =>
    'sha256' in file ? [[path, file.sha256]] : [],
  );
  const state = createHash('sha256');
  for (const [path, hash] of hashes) state.update(`${path}\0${hash}\n`);
  return { hash: state.digest('hex'), files: Object.fromEntries(hashes) };
}
