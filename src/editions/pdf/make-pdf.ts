import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Book } from '../../book/index.ts';
import { copyableText } from '../../finishing/index.ts';
import { pressVersion } from '../../installation.ts';
import type { Pagination } from '../../layout/index.ts';
import { loadPdf } from '../../pdf-objects/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';
import { instantOf } from '../instant.ts';
import { labelPages, readRightToLeft } from './catalog-entries.ts';
import { type OutlineEntry, replaceOutline } from './outline.ts';

/**
 * Finish the PDF for screens from the print that the layout made: what it is
 * called, when it was made (as the manuscript says), its outline, its page labels,
 * the way its pages are turned, and text that can be copied from it.
 */
export async function makePdf(book: Book, pagination: Pagination): Promise<Artifact> {
  const document = await loadPdf(pagination.print.bytes);
  const date = instantOf(book.date);
  document.setTitle(book.title);
  if (book.description) document.setSubject(book.description);
  document.setCreator(`Chapkhaneh ${pressVersion}`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  copyableText(document);
  cutPages(document, pagination);
  labelPages(
    document,
    pagination.pages.map(({ folio }) => folio),
  );
  replaceOutline(document, outlineOf(book));
  if (book.direction === 'rtl') readRightToLeft(document);
  return {
    book: book.id,
    text: book.text,
    file: artifactFile(book, 'pdf'),
    edition: 'pdf',
    mediaType: 'application/pdf',
    bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }),
    pages: pagination.pages.length,
  };
}

/** The page is what lies within its trim; the browser prints on a larger sheet. */
function cutPages(document: PDFDocument, { pages, trim }: Pagination): void {
  document.getPages().forEach((page, index) => {
    const { x, y, width, height } = trim[pages[index]?.side ?? 'left'];
    page.setMediaBox(x, y, width, height);
    page.node.delete(PDFName.of('CropBox'));
  });
}

/** The book's own contents, below a first entry for the page of contents itself. */
function outlineOf(book: Book): OutlineEntry[] {
  const page = book.spine.find(({ kind }) => kind === 'contents');
  const contents = page ? [{ label: page.title, anchor: page.id, children: [] }] : [];
  return [...contents, ...book.contents];
}
