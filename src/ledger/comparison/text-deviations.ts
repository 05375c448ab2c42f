import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type RuleId, tell } from '../../messages/index.ts';
import { skeleton } from '../../typography/index.ts';
import { compareSigns, type Deviation } from './compare-signs.ts';
import type { ExpectedText } from './expected-text.ts';
import type { Passage } from './passages.ts';
import { partAt, placeInSource, type Sources } from './place-in-source.ts';
import { excerptOf, type Signs, signsOf } from './signs.ts';

/** Two texts to be held against each other, and how to speak of them. */
export interface TextComparison {
  readonly file: VFile;
  readonly expected: ExpectedText;
  readonly found: readonly Passage[];
  readonly sources: Sources;
  /** What a place of what was found is called: a page, a file. */
  nameOf(place: number): string;
}

/** What comparing gave. */
export interface TextFindings {
  readonly sameText: boolean;
  /** Whether the letters and digits are the same, in the same order, whatever the signs. */
  readonly sameLetters: boolean;
  readonly messages: readonly VFileMessage[];
}

/** The kinds of deviation that are told one by one. */
type Told = Exclude<Deviation['kind'], 'nameless'>;

const around = 16;
const longestExcerpt = 60;
/** After so many messages on one artifact nobody learns more from the next. */
const mostMessages = 20;
/** Fewer signs than this may be anywhere by chance. */
const leastMoved = 12;

/** Hold what an edition says against what the book says, and tell every difference. */
export function tellDeviations(comparison: TextComparison): TextFindings {
  const { file } = comparison;
  const expected = signsOf(comparison.expected.passages);
  const found = signsOf(comparison.found);
  const all = compareSigns(expected, found);
  const deviations = all.filter(({ kind }) => kind !== 'nameless');
  const told = deviations
    .slice(0, mostMessages)
    .map((deviation) => tellDeviation(comparison, expected, found, deviation, deviations));
  const rest = deviations.length - told.length;
  if (rest > 0) {
    const reason = `The text differs in ${rest} more place${rest === 1 ? '' : 's'}`;
    told.push(tell(file, 'edition-text-changed', reason));
  }
  const nameless = all.filter(({ kind }) => kind === 'nameless');
  if (nameless.length > 0) told.push(tellNameless(comparison, expected, found, nameless));
  return {
    sameText: all.length === 0,
    sameLetters: all.every((deviation) => keepsLetters(expected, found, deviation)),
    messages: told,
  };
}

/** A box here and there is a fault of the fonts; a text of boxes is no text. */
const mostNameless = 0.02;

function tellNameless(
  { file, nameOf }: TextComparison,
  book: Signs,
  edition: Signs,
  nameless: readonly Deviation[],
): VFileMessage {
  const [{ expected, found }] = nameless as [Deviation];
  const passage = edition.passages[edition.passageAt[found[0]] ?? -1];
  const where = passage ? nameOf(passage.place) : 'The file';
  const few = nameless.length <= book.text.length * mostNameless;
  const reason = `${where} is the first that prints a box for a character, ${nameless.length} in all (same text)`;
  return tell(file, few ? 'edition-box' : 'edition-text-lost', reason, {
    expected: [quote(book, expected)],
  });
}

const ruleOf: Readonly<Record<Told, RuleId>> = {
  lost: 'edition-text-lost',
  added: 'edition-text-added',
  changed: 'edition-text-changed',
  spacing: 'edition-spacing',
};

function tellDeviation(
  { file, expected, sources, nameOf }: TextComparison,
  book: Signs,
  edition: Signs,
  deviation: Deviation,
  all: readonly Deviation[],
): VFileMessage {
  const [at] = deviation.expected;
  const [on] = deviation.found;
  const line = placeInSource(expected, book, at, sources);
  const part = partAt(expected, book, at);
  const passage =
    edition.passages[edition.passageAt[Math.min(on, edition.passageAt.length - 1)] ?? -1];
  const where = passage ? nameOf(passage.place) : 'The file';
  const what = part ? ` (“${part.id}”${line ? `, line ${line.line} of “${line.file}”` : ''})` : '';
  const letters = keepsLetters(book, edition, deviation) ? 'same text' : 'same text, same letters';
  const told = moveOf(book, edition, deviation, all) ?? reasons[deviation.kind as Told];
  return tell(file, ruleOf[deviation.kind as Told], `${where}${what}: ${told} (${letters})`, {
    actual: quote(edition, deviation.found),
    expected: [quote(book, deviation.expected)],
  });
}

const reasons: Readonly<Record<Told, string>> = {
  lost: 'words or signs are missing',
  added: 'something stands here that the book doesn’t have',
  changed: 'the text is another',
  spacing: 'a space is missing, or is too many',
};

/** What is missing in one place and too many in another was moved; what stands in both is doubled. */
function moveOf(
  book: Signs,
  edition: Signs,
  { kind, expected, found }: Deviation,
  all: readonly Deviation[],
): string | undefined {
  if (kind === 'added') {
    const text = edition.text.slice(...found);
    const lost = all.some(
      (each) => each.kind === 'lost' && isSamePassage(text, book.text.slice(...each.expected)),
    );
    if (lost) return 'a passage was moved to here';
    if (text.length >= leastMoved && book.text.includes(text))
      return 'a passage stands here a second time';
  }
  if (kind === 'lost') {
    const text = book.text.slice(...expected);
    const added = all.some(
      (each) => each.kind === 'added' && isSamePassage(text, edition.text.slice(...each.found)),
    );
    if (added) return 'a passage was moved away';
  }
  return undefined;
}

/** Where a passage was cut out and where it was put in, a few signs at its ends may be anybody's. */
function isSamePassage(text: string, other: string): boolean {
  const [short, long] = text.length < other.length ? [text, other] : [other, text];
  const margin = Math.floor(short.length / 5);
  return short.length >= leastMoved && long.includes(short.slice(margin, short.length - margin));
}

function keepsLetters(book: Signs, edition: Signs, { expected, found }: Deviation): boolean {
  return skeleton(book.text.slice(...expected)) === skeleton(edition.text.slice(...found));
}

function quote(signs: Signs, [from, to]: readonly [number, number]): string {
  const text = excerptOf(signs, from - around, Math.min(to + around, from + longestExcerpt));
  return text === '' ? 'nothing' : `“${visible(text)}”`;
}

/** What can't be seen would make a message that can't be understood. */
function visible(text: string): string {
  return text.replace(/[\u200B-\u200F\u00AD\u202A-\u202E\u2060-\u2069]/g, (sign) => {
    const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return sign === '\u200C' ? '⟨half-space⟩' : `⟨U+${code}⟩`;
  });
}
