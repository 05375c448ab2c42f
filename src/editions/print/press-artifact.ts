import type { Book } from '../../book/index.ts';
import type { PressFile } from '../../finishing/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';

/** The file for the press, and which page of the pagination each of its pages is. */
export interface PressArtifact {
  readonly artifact: Artifact;
  /** Undefined for the blank pages that fill the last signature up. */
  readonly order: readonly (number | undefined)[];
}

/** The finished file for the press. */
export function pressArtifact(book: Book, { bytes, order }: PressFile): PressArtifact {
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
