import type { Book } from '../../book/index.ts';
import { finishForPress, type PressSettings } from '../../finishing/index.ts';
import type { Pagination } from '../../layout/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';
import { fileDescription, finishedPages } from '../file-description.ts';

/** The file for the press, and which page of the pagination each of its pages is. */
export interface PressArtifact {
  readonly artifact: Artifact;
  /** Undefined for the blank pages that fill the last signature up. */
  readonly order: readonly (number | undefined)[];
}

/** Finish the PDF for the press from the print that the layout made. */
export async function makePrint(
  book: Book,
  pagination: Pagination,
  settings: PressSettings,
): Promise<PressArtifact> {
  const { bytes, order } = await finishForPress(
    {
      bytes: pagination.print.bytes,
      pages: finishedPages(pagination),
      description: fileDescription(book),
      rightToLeft: book.direction === 'rtl',
    },
    settings,
  );
  const artifact = {
    book: book.id,
    text: book.text,
    file: artifactFile(book, 'pdf', 'print'),
    edition: 'print',
    mediaType: 'application/pdf',
    bytes,
    pages: order.length,
  };
  return { artifact, order };
}
