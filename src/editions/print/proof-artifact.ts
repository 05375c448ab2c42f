import type { Book } from '../../book/index.ts';
import type { ProofFile } from '../../imposition/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';

/** The pages of the file for the press on sheets to look at. */
export function proofArtifact(book: Book, { bytes, sheets }: ProofFile): Artifact {
  return {
    book: book.id,
    text: book.text,
    file: artifactFile(book, 'pdf', 'proof'),
    edition: 'proof',
    mediaType: 'application/pdf',
    bytes,
    pages: sheets,
  };
}
