import type { Book } from '../../book/index.ts';
import type { OutlineEntry, ScreenFile } from '../../finishing/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';

/** The finished file for screens. */
export function screenArtifact(book: Book, { bytes }: ScreenFile, pages: number): Artifact {
  const file = artifactFile(book, 'pdf');
  const mediaType = 'application/pdf';
  return { book: book.id, text: book.text, file, edition: 'pdf', mediaType, bytes, pages };
}

/** The book's own contents, below a first entry for the page of contents itself. */
export function outlineOf(book: Book): OutlineEntry[] {
  const page = book.spine.find(({ kind }) => kind === 'contents');
  const contents = page ? [{ label: page.title, anchor: page.id, children: [] }] : [];
  return [...contents, ...book.contents];
}
