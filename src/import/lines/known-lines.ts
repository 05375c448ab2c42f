import type { Verse } from '../verse/find-verses.ts';
import type { Line } from './line.ts';

/** What other rules know of lines. */
export interface KnownLines {
  verseOf(line: Line): Verse | undefined;
  isContact(line: Line): boolean;
  /** Whether the source marks its headings itself, so that none has to be guessed. */
  readonly marksHeadings: boolean;
  /** By how much its headings lie lower than it marks them: one where several are of the first level. */
  readonly headingShift: number;
}
