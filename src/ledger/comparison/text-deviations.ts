import { type DataOf, type EditionPlace, type Message, message } from '../../messages/index.ts';
import { skeleton } from '../../typography/index.ts';
import { compareSigns, type Deviation } from './compare-signs.ts';
import type { ExpectedText } from './expected-text.ts';
import type { Passage } from './passages.ts';
import { partAt, placeInSource, type Sources } from './place-in-source.ts';
import { excerptOf, type Signs, signsOf } from './signs.ts';

/** Two texts to be held against each other, and how to speak of them. */
export interface TextComparison {
  /** What the file is called in messages. */
  readonly file: string;
  readonly expected: ExpectedText;
  readonly found: readonly Passage[];
  readonly sources: Sources;
  /** Where a place of what was found is in the file. */
  placeOf(place: number): EditionPlace;
}

/** What comparing gave. */
export interface TextFindings {
  readonly sameText: boolean;
  /** Whether the letters and digits are the same, in the same order, whatever the signs. */
  readonly sameLetters: boolean;
  readonly messages: readonly Message[];
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
    told.push(message(file, 'edition-text-changed', { case: 'more', places: rest }));
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
  { file, placeOf }: TextComparison,
  book: Signs,
  edition: Signs,
  nameless: readonly Deviation[],
): Message {
  const [{ expected, found }] = nameless as [Deviation];
  const passage = edition.passages[edition.passageAt[found[0]] ?? -1];
  const few = nameless.length <= book.text.length * mostNameless;
  return message(file, few ? 'edition-box' : 'edition-text-lost', {
    case: 'boxes',
    ...(passage && { at: placeOf(passage.place) }),
    boxes: nameless.length,
    expected: wordsAround(book, expected),
  });
}

function tellDeviation(
  { file, expected, sources, placeOf }: TextComparison,
  book: Signs,
  edition: Signs,
  deviation: Deviation,
  all: readonly Deviation[],
): Message {
  const [at] = deviation.expected;
  const [on] = deviation.found;
  const source = placeInSource(expected, book, at, sources);
  const part = partAt(expected, book, at);
  const passage =
    edition.passages[edition.passageAt[Math.min(on, edition.passageAt.length - 1)] ?? -1];
  const data = {
    ...(passage && { at: placeOf(passage.place) }),
    ...(part && { part: part.id }),
    ...(source && { source }),
    keepsLetters: keepsLetters(book, edition, deviation),
    found: wordsAround(edition, deviation.found),
    expected: wordsAround(book, deviation.expected),
  };
  switch (deviation.kind as Told) {
    case 'lost': {
      const moved = isMovedAway(book, edition, deviation, all);
      return message(file, 'edition-text-lost', { case: moved ? 'moved-away' : 'lost', ...data });
    }
    case 'added':
      return message(file, 'edition-text-added', {
        case: originOf(book, edition, deviation, all),
        ...data,
      });
    case 'changed':
      return message(file, 'edition-text-changed', { case: 'changed', ...data });
    case 'spacing':
      return message(file, 'edition-spacing', { case: 'spacing', ...data });
  }
}

/** Whether what is missing in one place is too many in another. */
function isMovedAway(
  book: Signs,
  edition: Signs,
  { expected }: Deviation,
  all: readonly Deviation[],
): boolean {
  const text = book.text.slice(...expected);
  return all.some(
    (each) => each.kind === 'added' && isSamePassage(text, edition.text.slice(...each.found)),
  );
}

/** What is too many in one place and missing in another was moved; what stands in both is doubled. */
function originOf(
  book: Signs,
  edition: Signs,
  { found }: Deviation,
  all: readonly Deviation[],
): DataOf<'edition-text-added'>['case'] {
  const text = edition.text.slice(...found);
  const lost = all.some(
    (each) => each.kind === 'lost' && isSamePassage(text, book.text.slice(...each.expected)),
  );
  if (lost) return 'moved-here';
  return text.length >= leastMoved && book.text.includes(text) ? 'doubled' : 'added';
}

/** Where a passage was cut out and where it was put in, a few signs at its ends may be anybody's. */
function isSamePassage(text: string, other: string): boolean {
  const [short, long] = text.length < other.length ? [text, other] : [other, text];
  const margin = Math.floor(short.length / 5);
  return short.length >= leastMoved && long.includes(short.slice(margin, short.length - margin));
}

function keepsLetters(book: Signs, edition: Signs, { expected, found }: Deviation): boolean {
  if (expected[0] === expected[1] && found[0] === found[1]) return true;
  return skeleton(book.text.slice(...expected)) === skeleton(edition.text.slice(...found));
}

function wordsAround(signs: Signs, [from, to]: readonly [number, number]): string {
  return excerptOf(signs, from - around, Math.min(to + around, from + longestExcerpt));
}
