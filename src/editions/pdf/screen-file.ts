import type { Book } from '../../book/index.ts';
import type { OutlineEntry, ScreenWanted } from '../../finishing/index.ts';
import type { Pagination } from '../../layout/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';
import { linkWords } from './link-words.ts';

/** What the file for screens has of its book beside the pages. */
export function screenWanted(book: Book, pagination: Pagination): ScreenWanted {
  return { outline: outlineOf(book), wordsFor: linkWords(book, pagination) };
}

/** The finished file for screens. */
export function screenFile(book: Book, bytes: Uint8Array, pages: number): Artifact {
  const file = artifactFile(book, 'pdf');
  const mediaType = 'application/pdf';
  return { book: book.id, text: book.text, file, edition: 'pdf', mediaType, bytes, pages };
}

/** The book's own contents, below a first entry for the page of contents itself. */
function outlineOf(book: Book): OutlineEntry[] {
  const page = book.spine.find(({ kind }) => kind === 'contents');
  const contents = page ? [{ label: page.title, anchor: page.id, children: [] }] : [];
  return [...contents, ...book.contents];
}
