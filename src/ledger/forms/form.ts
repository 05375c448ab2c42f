import type { Book } from '../../book/index.ts';
import type { EditionPlace, Message } from '../../messages/index.ts';
import type { ExpectedText } from '../comparison/expected-text.ts';
import type { Passage } from '../comparison/passages.ts';
import type { Sources } from '../comparison/place-in-source.ts';
import type { ExpectedPages } from './expected-pages.ts';
import type { PrintReader } from './pdf/print-reading.ts';

/** What an artifact is held against, beside its book. */
export interface VerifyOptions {
  readonly sources: Sources;
  readonly readPrint: PrintReader;
  /** How deep the design prints the contents; 3 levels when it isn't said. */
  readonly contentsDepth?: number | undefined;
  /** Of a print that was made just now: what its pages are called and headed, and where they begin. */
  readonly pages?: ExpectedPages | undefined;
}

/** The questions that what is found beside the text can speak against. */
export type FurtherQuestion = 'same-text' | 'same-letters';

/** What was found beside the text, and the questions that are answered with no if there is any. */
export interface FurtherFindings {
  readonly against: readonly FurtherQuestion[];
  readonly messages: readonly Message[];
}

/**
 * A form of artifact: how such a file is known, how it is read back by nothing that makes
 * such files, and what a book ought to say in it. All that the ledger has to know of a form.
 */
export interface Form<Reading> {
  /** Whether a file has this form, by its bytes alone. */
  matches(bytes: Uint8Array): boolean;
  /**
   * Read a file back from its bytes.
   * @param other a file that it is read together with: the other side of a booklet’s sheets
   * @throws If it is damaged or lacks what it can’t be read without.
   */
  read(
    bytes: Uint8Array,
    options: Pick<VerifyOptions, 'readPrint'>,
    other?: Uint8Array,
  ): Promise<Reading>;
  /** The identifier of a book that a file carries beside its text. */
  identifier(reading: Reading): string | undefined;
  /** How many pages it has; undefined for what has none. */
  pageCount(reading: Reading): number | undefined;
  /** What the book ought to say in it. */
  expected(reading: Reading, book: Book, options: VerifyOptions): ExpectedText;
  /**
   * All that it says, in the order of reading.
   * @param expected what the book says, for what can be read in two ways
   */
  passages(reading: Reading, expected?: readonly Passage[]): readonly Passage[];
  /** Where a place of its passages is in the file: a page, a file, a line. */
  placeOf(reading: Reading, place: number): EditionPlace;
  /**
   * What is wrong with it beside its text.
   * @param file what it is called in messages
   */
  further(
    reading: Reading,
    file: string,
    book: Book,
    options: VerifyOptions,
  ): readonly FurtherFindings[];
}
