import { withoutSoftHyphens, withoutZeroWidthSpaces } from '../../../typography/index.ts';
import type { ExpectedText } from '../../comparison/expected-text.ts';
import { gap, type Passage } from '../../comparison/passages.ts';
import type { PrintedLine } from './print-reading.ts';

/**
 * The lines of a print as passages; the place of each is its page.
 * @param expected what the book says: a line that can be read in more ways than one, which only
 *   its paragraph could tell apart, is read in the one in which the book says it
 */
export function printPassages(
  lines: readonly PrintedLine[],
  expected: readonly Passage[] = [],
): Passage[] {
  let wholes: readonly string[] | undefined;
  const parted = (passage: Passage): string =>
    (passage.gap === gap.block ? ' ' : '') + passage.text;
  let searches = 0;
  /** @param at with the spaces between words, or without any: a line ends at one, or doesn’t */
  const isInBook = (text: string, at: 0 | 1): boolean => {
    wholes ??= forms.map((form) => form(expected.map(parted).join('')));
    const whole = wholes[at] as string;
    searches += 1;
    if (searches > leastSearches + whole.length / leastLine) return false;
    const pieces = forms[at](text).split(box);
    return pieces.length === 1
      ? whole.includes(pieces[0] as string)
      : new RegExp(pieces.map(escaped).join('.'), 'su').test(whole);
  };
  let before = '';
  const asMeant = (line: PrintedLine): string => {
    const { text, fromLeft, continues } = line;
    if (fromLeft === undefined && !('others' in line)) return text;
    const behind = continues ? before : `${before} `;
    const likeliest = fromLeft === undefined ? [text] : [text, fromLeft];
    const isBehind = (at: 0 | 1) => (reading: string) => isInBook(behind + reading, at);
    const known = likeliest.find(isBehind(0));
    if (known !== undefined) return known;
    // How else it may be read is asked for only now: it takes longest to find out.
    const all = [...likeliest, ...(line.others ?? [])];
    if (all.length === 1) return text;
    // «ب (a)» stands somewhere, but not behind these words.
    const found = all.find(isBehind(0)) ?? all.find(isBehind(1));
    return found ?? all.find((reading) => isInBook(reading, 1)) ?? text;
  };
  return lines.map((line) => {
    const text = plain(asMeant(line));
    before = `${before}${line.continues ? '' : ' '}${text}`.slice(-contextLength);
    return { text, gap: line.continues ? gap.mark : gap.line, place: line.page };
  });
}

/** How much of what was read before a line tells what it says, UTF-16. */
const contextLength = 16;

/**
 * Each looks through the whole book, so there are no more of them than a book has lines, of so
 * many signs at least: a file with more lines that run both ways was made of them.
 */
const leastSearches = 4000;
const leastLine = 5;

/**
 * Marks that only order a line (UAX #9): they have no width, so nobody can say of a print
 * where in a line they stand.
 */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** With its soft hyphens, which say where a line may end. */
function kept(text: string): string {
  return withoutZeroWidthSpaces(text.replace(controls, ''));
}

function plain(text: string): string {
  return withoutSoftHyphens(kept(text));
}

/** What a book says, without the marks that can't be read back from a print. */
export function withoutControls(expected: ExpectedText): ExpectedText {
  const passages = expected.passages.map((passage) => ({
    ...passage,
    text: kept(passage.text),
    softHyphens: true,
  }));
  return { ...expected, passages };
}

/** Stands for a character that no face has; nothing is known of it but that it is there. */
const box = '\uFFFC';

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A text with its spaces, and without. */
const forms = [
  (text: string): string => plain(text).normalize('NFC').replace(/\s+/g, ' '),
  (text: string): string => plain(text).normalize('NFC').replace(/\s+/g, ''),
] as const;
