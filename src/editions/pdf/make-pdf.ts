import type { Book } from '../../book/index.ts';
import { pressVersion } from '../../installation.ts';
import type { Pagination } from '../../layout/index.ts';
import type { Artifact } from '../edition.ts';
import { instantOf } from '../instant.ts';
import { labelPages, readRightToLeft } from './catalog-entries.ts';

/**
 * Finish the PDF for screens from the print that the layout made: what it is
 * called, when it was made (as the manuscript says), its page labels and the way
 * its pages are turned.
 */
export async function makePdf(book: Book, pagination: Pagination): Promise<Artifact> {
  const { document } = pagination.print;
  const date = instantOf(book.date);
  document.setTitle(book.title);
  if (book.description) document.setSubject(book.description);
  document.setCreator(`Chapkhaneh ${pressVersion}`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  labelPages(
    document,
    pagination.pages.map(({ folio }) => folio),
  );
  if (book.direction === 'rtl') readRightToLeft(document);
  return {
    book: book.id,
    file: `${book.id}/${book.id}.pdf`,
    edition: 'pdf',
    mediaType: 'application/pdf',
    bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }),
    pages: pagination.pages.length,
  };
}
