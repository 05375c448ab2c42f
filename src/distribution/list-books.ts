import { purposes } from '../book/index.ts';
import type { ArtifactEntry } from './artifact.ts';
import type { ListedBook } from './listed-book.ts';

/** What is known of a book beside its files. */
export type KnownBook = Omit<ListedBook, 'files' | 'front'>;

const order = Object.keys(purposes);

/** The books of a folder with their files: those that have any, in the order in which they are known. */
export function listBooks(
  entries: readonly ArtifactEntry[],
  known: readonly KnownBook[],
): ListedBook[] {
  return known.flatMap((book): ListedBook[] => {
    const files = entries
      .filter((entry) => entry.book === book.id)
      .sort((a, b) => place(a) - place(b) || (a.file < b.file ? -1 : 1));
    if (files.length === 0) return [];
    return [{ ...book, files, front: files.find(isFront) }];
  });
}

/** The reading text before the other one, and what readers want before what printers want. */
function place(entry: ArtifactEntry): number {
  const { edition, text } = entry;
  const at = order.indexOf(isFront(entry) ? 'front' : edition);
  return (text === 'reading' ? 0 : 1_000) + (at < 0 ? order.length : at);
}

function isFront({ mediaType }: ArtifactEntry): boolean {
  return mediaType.startsWith('image/');
}

/** What a folder is of: the whole book, and where there are no files of it, whatever there is. */
export function standing(books: readonly ListedBook[]): ListedBook[] {
  const whole = books.filter(({ kind }) => kind === 'whole');
  return whole.length > 0 ? whole : [...books];
}
