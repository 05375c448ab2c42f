import type { NoData, Rules } from '../rule.ts';

/** What the messages are about that are told of EPUBs, and of files that an earlier build made. */
export interface EditionsData {
  /** In bytes; what is over the budget is the sum of the four. */
  'epub-over-budget': {
    budget: number;
    size: number;
    text: number;
    fonts: number;
    pictures: number;
    rest: number;
  };
  'epub-picture-smaller': { part: string; from: PixelSize; to: PixelSize };
  'epub-without-pages': NoData;
  /** Points; what the type of the text gets on the paper. */
  'booklet-small-type': { paper: string; type: number; least: number };
  'booklet-scaled': { paper: string; percent: number; type: number };
  'leaflet-too-long': { document: string; title: string; kind?: string };
  'artifact-stale': NoData;
  'shelf-file-changed': NoData;
  'shelf-file-left': NoData;
  /** Of a folder; the other one that has it too. */
  'shelf-same-identifier': { identifier: string; other: string };
  'journal-ignored': { doubt: JournalDoubt; name: string };
  'edition-unknown': { name: string; known: readonly string[] };
  /** What went wrong, in the words of whatever failed. */
  'edition-failed': { edition: string; said: string };
  /** What it calls itself, and why the pinned one isn’t used. */
  'browser-not-pinned': { browser: string; reason: string };
}

/** Of EPUBs, and of files that an earlier build made. */
export const editionsRules: Rules<EditionsData> = {
  'epub-over-budget': {
    severity: 'warning',
    says: ({ text, fonts, pictures, rest }) => {
      const shares = Object.entries({ text, fonts, pictures, 'all else': rest }).map(
        ([kind, bytes]) => `${kind} ${kilobytes(bytes)}`,
      );
      return `The EPUB is larger than its budget (${shares.join(', ')})`;
    },
    found: ({ size }) => kilobytes(size),
    expected: ({ budget }) => [`at most ${kilobytes(budget)}`],
    hint: 'Make the pictures smaller or leave some out, or raise “epub.budget” in book.yaml.',
  },
  'epub-picture-smaller': {
    severity: 'info',
    says: ({ part }) =>
      `A picture of “${part}” is larger than e-readers show; the EPUB has it smaller`,
    found: ({ from }) => pixels(from),
    expected: ({ to }) => [pixels(to)],
    hint: 'The print has it as it is. Raise “epub.longestSide” in book.yaml if its details matter on screens too.',
  },
  'epub-without-pages': {
    severity: 'info',
    says: () => 'No pages of the print are marked in it: the book was not paginated',
    hint: 'Name “pdf” or “print” among the editions in book.yaml, and readers can find the pages of the print in the EPUB and in the web edition.',
  },
  'booklet-small-type': {
    severity: 'error',
    says: ({ paper }) =>
      `On ${paper} the booklet’s pages have to be so small that its text can hardly be read`,
    found: ({ type }) => `${Math.round(type * 10) / 10} pt`,
    expected: ({ least }) => [`at least ${least} pt`],
    hint: 'Name a larger paper or fewer pages to a side in “booklet”, or say “smallType: true” there.',
  },
  'booklet-scaled': {
    severity: 'info',
    says: ({ paper, percent }) =>
      `The booklet’s pages are larger than ${paper} holds; they are printed at ${percent}%`,
    found: ({ type }) => `text of ${Math.round(type * 10) / 10} pt`,
    hint: 'Name a larger paper in “booklet”, if it should be as large as in the book.',
  },
  'leaflet-too-long': {
    severity: 'error',
    says: ({ title, kind }) =>
      `“${title}” is too long for ${kind === undefined ? 'any leaflet' : `a leaflet of the kind “${kind}”`}`,
    hint: ({ document, kind }) => {
      const booklet = `chap build --only ${document} --edition booklet`;
      return kind === undefined
        ? `Make a booklet of it: “${booklet}”.`
        : `Say another “kind” in “leaflet”, or none, or make a booklet of it: “${booklet}”.`;
    },
  },
  'edition-unknown': {
    severity: 'error',
    says: ({ name }) => `There is no edition “${name}”`,
    expected: ({ known }) => known,
    hint: 'Correct its name, or take it out of the list.',
  },
  'artifact-stale': {
    severity: 'warning',
    says: () => 'The file was not made by this build',
    hint: 'The file stays where it is but is not in the manifest; build it again to hand it on.',
  },
  'shelf-file-changed': {
    severity: 'error',
    says: () => 'The file is not as the manifest of its folder lists it, or is gone',
    hint: 'Build the book again. The shelf was left as it was.',
  },
  'shelf-file-left': {
    severity: 'warning',
    says: () => 'It is on the shelf no more',
    hint: 'It stays where it is, and nothing leads to it; take it away if nobody is to find it there.',
  },
  'shelf-same-identifier': {
    severity: 'warning',
    says: ({ identifier, other }) =>
      `Its book has the identifier of the one in “${other}”, “${identifier}”: catalogues take both for one`,
    hint: 'Give one of them another “identifiers.uuid” in its book.yaml, and build it again.',
  },
  'edition-failed': {
    severity: 'error',
    says: ({ edition, said }) => `The edition “${edition}” could not be made: ${said}`,
    hint: 'This is a fault of the press and not of the book; please report it, with the book that did this and what is said with CHAP_DEBUG=1 before the command.',
  },
  'browser-not-pinned': {
    severity: 'warning',
    says: ({ browser, reason }) =>
      `The pages were printed by ${browser}, not by the browser that comes with the press (${reason})`,
    hint: 'They are right, but their bytes are those of that browser. “chap doctor” says what was looked for.',
  },
  'journal-ignored': {
    severity: 'warning',
    says: ({ doubt, name }) =>
      `The journal of a build that was cut off is not believed: ${doubts[doubt](`“${name}”`)}`,
    hint: 'It was taken away, and nothing that it names was touched. If the folder isn’t your own, look at who gave it to you.',
  },
};

type JournalDoubt =
  | 'kind'
  | 'size'
  | 'form'
  | 'place'
  | 'way'
  | 'staged-kind'
  | 'staged-gone'
  | 'staged-other'
  | 'changed';

/** What is wrong with a journal that was found in a folder. */
const doubts: Readonly<Record<JournalDoubt, (name: string) => string>> = {
  kind: () => 'it is a link, or no file',
  size: () => 'it is larger than any build’s',
  form: () => 'it is not written as this press writes it',
  place: (name) => `it would write ${name}`,
  way: (name) => `it would write ${name}, where a link or a folder stands`,
  'staged-kind': (name) => `what it has for ${name} is no file`,
  'staged-gone': (name) => `what it has for ${name} is gone`,
  'staged-other': (name) => `what it has for ${name} is not what it says`,
  changed: (name) => `${name} was changed since`,
};

type PixelSize = { width: number; height: number };

function pixels({ width, height }: PixelSize): string {
  return `${width} × ${height} pixels`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
