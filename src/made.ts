import type { Book } from './book/index.ts';
import type { Artifact } from './editions/index.ts';
import type { ExpectedPages } from './ledger/index.ts';

/** An artifact, and what it was made of. */
export interface Made {
  readonly artifact: Artifact;
  readonly book: Book;
  /** Of the print: what its pages are called and headed, and where they begin. */
  readonly pages?: ExpectedPages | undefined;
}
