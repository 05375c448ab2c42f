import { sha256 } from '../digests/index.ts';
import type { BookFolder } from './book-folder.ts';

/** What a book is made from. */
export interface BookState {
  /** One hash for all of it, SHA-256 in hexadecimal. */
  readonly hash: string;
  /** The hash of each file that the press may read, by its path in the book's folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** The names and hashes of all that the press may read of a book's folder. */
export function bookState({ files, again }: BookFolder): BookState {
  const hashes = [...files].flatMap(([path, file]): [string, string][] =>
    'sha256' in file ? [[path, file.sha256]] : [],
  );
  const links = [...again].map(([path, listed]) => [`${path}/`, listed] as const);
  const lines = [...hashes, ...links].map(([path, what]) => `${path}\0${what}\n`);
  return { hash: sha256(lines.join('')), files: Object.fromEntries(hashes) };
}
