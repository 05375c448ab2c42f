import { sha256 } from '../digests/index.ts';
import type { BookLines } from '../layout/index.ts';
import type { ArtifactAccount } from '../ledger/index.ts';

/** One finished file, not yet written. */
export interface Artifact {
  /** Its path below the output folder, with forward slashes. */
  readonly file: string;
  /** The book's id, and so the folder that it goes into. */
  readonly book: string;
  /** The edition's name, as `book.yaml` and the command line have it. */
  readonly edition: string;
  /** Which text of the book it has: `reading` or `diplomatic`. */
  readonly text: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** How many pages it has, or marks; `none` where it would mark them if a browser had printed. */
  readonly pages?: number | 'none' | undefined;
  /** What reading it back gave; of a file that has no text none. */
  readonly account?: EntryAccount | undefined;
  /** How its lines came out, where they were measured. */
  readonly lines?: BookLines | undefined;
}

/** What reading a file back gave, as its entry keeps it. */
export type EntryAccount = Pick<ArtifactAccount, 'form' | 'letters' | 'digits' | 'answers'>;

/** An artifact as the manifest lists it: all that is known of it but its bytes. */
export interface ArtifactEntry extends Omit<Artifact, 'bytes'> {
  readonly bytes: number;
  readonly sha256: string;
}

/** A listing as the manifest lists it. */
export interface ListingEntry {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** List an artifact. */
export function entryOf({ bytes, ...known }: Artifact): ArtifactEntry {
  return { ...known, bytes: bytes.length, sha256: sha256(bytes) };
}
