import type { Book } from '../../book/index.ts';
import type { OutlineEntry } from '../../finishing/index.ts';

/** The book's own contents, below a first entry for the page of contents itself. */
export function outlineOf(book: Book): OutlineEntry[] {
  const page = book.spine.find(({ kind }) => kind === 'contents');
  const contents = page ? [{ label: page.title, anchor: page.id, children: [] }] : [];
  return [...contents, ...book.contents];
}
