import type { Book } from '../../book/index.ts';
import { type CoverSheet, drawPdf } from '../../covers/index.ts';
import type { Artifact } from '../edition.ts';

/** The cover of a book in one piece, for the press. */
export async function makeCoverPdf(book: Book, sheet: CoverSheet): Promise<Artifact> {
  const mark = book.text === 'diplomatic' ? `-${book.text}` : '';
  return {
    book: book.id,
    text: book.text,
    file: `${book.id}/${book.id}-cover${mark}.pdf`,
    edition: 'cover',
    mediaType: 'application/pdf',
    bytes: await drawPdf(book, sheet),
    pages: 1,
  };
}
