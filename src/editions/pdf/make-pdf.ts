import type { Book } from '../../book/index.ts';
import { finishForScreen, type OutlineEntry } from '../../finishing/index.ts';
import type { Pagination } from '../../layout/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';
import { fileDescription, finishedPages } from '../file-description.ts';
import { linkWords } from './link-words.ts';

/** Finish the PDF for screens from the print that the layout made. */
export async function makePdf(book: Book, pagination: Pagination): Promise<Artifact> {
  const bytes = await finishForScreen({
    bytes: pagination.print.bytes,
    pages: finishedPages(pagination),
    outline: outlineOf(book),
    description: fileDescription(book),
    rightToLeft: book.direction === 'rtl',
    wordsFor: linkWords(book, pagination),
  });
  return {
    book: book.id,
    text: book.text,
    file: artifactFile(book, 'pdf'),
    edition: 'pdf',
    mediaType: 'application/pdf',
    bytes,
    pages: pagination.pages.length,
  };
}

/** The book's own contents, below a first entry for the page of contents itself. */
function outlineOf(book: Book): OutlineEntry[] {
  const page = book.spine.find(({ kind }) => kind === 'contents');
  const contents = page ? [{ label: page.title, anchor: page.id, children: [] }] : [];
  return [...contents, ...book.contents];
}
