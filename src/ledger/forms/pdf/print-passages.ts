import type { ExpectedText } from '../../comparison/expected-text.ts';
import { gap, type Passage } from '../../comparison/passages.ts';
import type { PrintedLine } from './print-reading.ts';

/**
 * The lines of a print as passages; the place of each is its page.
 * @param expected what the book says: a line that can be read in two directions, which only
 *   its paragraph could tell apart, is read in the one in which the book says it
 */
export function printPassages(
  lines: readonly PrintedLine[],
  expected: readonly Passage[] = [],
): Passage[] {
  let whole: string | undefined;
  let searches = 0;
  const isInBook = (text: string): boolean => {
    whole ??= bare(expected.map((passage) => passage.text).join(''));
    searches += 1;
    if (searches > leastSearches + whole.length / leastLine) return false;
    const pieces = bare(text).split(box);
    return pieces.length === 1
      ? whole.includes(pieces[0] as string)
      : new RegExp(pieces.map(escaped).join('.'), 'su').test(whole);
  };
  return lines.map(({ page, text, fromLeft, continues }) => ({
    text: plain(fromLeft !== undefined && !isInBook(text) && isInBook(fromLeft) ? fromLeft : text),
    gap: continues ? gap.mark : gap.line,
    place: page,
  }));
}

/**
 * Each looks through the whole book, so there are no more of them than a book has lines, of so
 * many signs at least: a file with more lines that run both ways was made of them.
 */
const leastSearches = 1000;
const leastLine = 5;

/**
 * Marks that only order a line (UAX #9): they have no width, so nobody can say of a print
 * where in a line they stand.
 */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

function plain(text: string): string {
  return text.replace(controls, '');
}

/** What a book says, without the marks that can't be read back from a print. */
export function withoutControls(expected: ExpectedText): ExpectedText {
  const passages = expected.passages.map((passage) => ({ ...passage, text: plain(passage.text) }));
  return { ...expected, passages };
}

/** Stands for a character that no face has; nothing is known of it but that it is there. */
const box = '\uFFFC';

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function bare(text: string): string {
  return plain(text).normalize('NFC').replace(/\s+/g, '');
}
