import type { Rules } from '../rule.ts';

/** What the messages are about that are told of letters, in sources and in finished files. */
export interface LedgerData {
  /** The sources that the book declares. */
  'source-undeclared': { source: string; declared: readonly string[] };
  'source-lines':
    | { case: 'beyond'; source: string; line: number; lines: number }
    | { case: 'no-lines' | 'no-passages'; field: string; value?: string | number | boolean };
  'source-line-unclaimed': { source: string; from: number; to: number; text: string };
  /** By which document; none when the line is declared as omitted. */
  'source-line-twice': { source: string; line: number; document?: string };
  'letters-differ': { source: string; line: number; found: Excerpt; expected: Excerpt };
  /** SHA-256 */
  'edition-bytes-differ': { found: string; expected: string };
  /** `detail`: what in it is damaged, or isn’t read; words of the press. */
  'edition-unreadable': {
    file: string;
    case: 'no-form' | 'no-tags' | 'cut' | 'encrypted' | 'foreign' | 'damaged' | 'too-much';
    detail?: string;
  };
  'edition-text-lost': ({ case: 'lost' | 'moved-away' } & Deviation) | Boxes;
  'edition-text-added': { case: 'added' | 'moved-here' | 'doubled' } & Deviation;
  /** `more`: so many other places. */
  'edition-text-changed': ({ case: 'changed' } & Deviation) | { case: 'more'; places: number };
  'edition-spacing': { case: 'spacing' } & Deviation;
  'edition-box': Boxes | { case: 'box'; page: number; expected: string };
  /** What nothing stands for is left out, here and below. */
  'edition-furniture':
    | { case: 'missing'; page: number; found: readonly string[]; expected: string }
    | { case: 'stray'; page?: number; found?: string; expected?: string };
  'edition-glyphs': { case: 'stray' | 'spelling'; page: number; drawn: string; said: string };
  'edition-order': { line: number };
  /** Of a booklet or a leaflet: a side of its file, or a page of what is folded of it. */
  'edition-sheets': { case: 'turned' | 'place' | 'order' | 'copy' | 'beside'; page: number };
  'edition-letters-differ':
    | { case: 'order'; found?: string; expected?: string }
    | { case: 'foreign'; source: string }
    | { case: 'letters'; source: string; found: string; expected: string };
  'edition-navigation':
    | { case: NavigationFault; found?: string; expected?: string }
    | { case: 'head'; name: string; found?: string; expected?: string };
}

/** Words round a letter; `ends`: the letter would stand behind them. */
export type Excerpt = { text: string; ends: boolean };

/** A place of a finished file: a page by its number and what it calls itself, a file of an EPUB, a line. */
export type EditionPlace =
  | { in: 'page'; page: number; label?: string }
  | { in: 'file'; name: string }
  | { in: 'line'; line: number };

/** Where a text is another, and where that stands in the book and its source. */
type Deviation = {
  at?: EditionPlace;
  part?: string;
  source?: { file: string; line: number };
  keepsLetters: boolean;
  /** With a few words around; empty where nothing stands. */
  found: string;
  expected: string;
};

/** Characters that were printed as boxes, how many, and what the first stands for. */
type Boxes = { case: 'boxes'; at?: EditionPlace; boxes: number; expected: string };

type NavigationFault =
  | 'title'
  | 'identifier'
  | 'ncx'
  | 'landmark'
  | 'spine'
  | 'ncx-pages'
  | 'page-break'
  | 'active'
  | 'folio'
  | 'folio-name';

/** Of letters: those of the sources in the book, and those of the book in a finished file. */
export const ledgerRules: Rules<LedgerData> = {
  'source-undeclared': {
    severity: 'error',
    says: ({ source }) => `The book declares no source “${source}”`,
    expected: ({ declared }) => declared,
    hint: 'Name the source under “sources” in book.yaml, with its SHA-256.',
  },
  'source-lines': {
    severity: 'error',
    says: (data) => {
      if (data.case === 'beyond') return `“${data.source}” has no line ${data.line}`;
      const what = data.case === 'no-lines' ? 'no lines' : 'no two passages';
      return `The field “${data.field}”: these are ${what} of a source`;
    },
    found: (data) => {
      if (data.case === 'beyond' || data.value === undefined) return undefined;
      return typeof data.value === 'string' ? `“${data.value}”` : String(data.value);
    },
    expected: (data) => {
      if (data.case === 'beyond') return [`at most ${data.lines}`];
      return [data.case === 'no-lines' ? 'lines such as 28-41' : 'lines such as 186, 188'];
    },
    hint: 'Give the lines as “from-to” in the digits 0–9, counted from 1, within the source.',
  },
  'source-line-unclaimed': {
    severity: 'error',
    says: ({ source, from, to }) =>
      from === to
        ? `Line ${from} of “${source}” is in no document`
        : `Lines ${from} to ${to} of “${source}” are in no document`,
    found: ({ text }) => `“${text}”`,
    hint: 'Let a document claim the line, or declare it under “omitted” in book.yaml with the reason.',
  },
  'source-line-twice': {
    severity: 'error',
    says: ({ source, line, document }) => {
      const other = document === undefined ? '“omitted” in book.yaml' : `“${document}”`;
      return `Line ${line} of “${source}” is claimed by ${other} too`;
    },
    hint: 'A line belongs to one document only; mend the ranges.',
  },
  'letters-differ': {
    severity: 'error',
    says: ({ source, line }) =>
      `From here on, the letters are not those of “${source}”, line ${line}`,
    found: ({ found }) => excerpt(found),
    expected: ({ expected }) => [excerpt(expected)],
    hint: 'Restore the words of the source, or declare what is to be printed: “{~~source~>printed~~}{>>why<<}”. Lines that are none of the text are left out under “omitted” in book.yaml, and the lines of a text with others between them are written “lines: 3, 7-9”.',
  },
  'edition-bytes-differ': {
    severity: 'error',
    says: () => 'The file is not the one in the manifest (same bytes)',
    found: ({ found }) => found,
    expected: ({ expected }) => [expected],
    hint: 'The file was changed after it was built; hand on the one that the manifest lists, or build it again.',
  },
  'edition-unreadable': {
    severity: 'error',
    says: ({ file, case: why, detail = unreadable[why] }) => `“${file}” can’t be read: ${detail}`,
    hint: 'The file is damaged, or it is no EPUB, PDF, web edition or text; get another copy.',
  },
  'edition-text-lost': {
    severity: 'error',
    says: (data) => (data.case === 'boxes' ? boxes(data) : deviation(data, deviations[data.case])),
    found: (data) => (data.case === 'boxes' ? undefined : words(data.found)),
    expected: ({ expected }) => [words(expected)],
    hint: 'This copy is not complete; get another one.',
  },
  'edition-text-added': {
    severity: 'error',
    says: (data) => deviation(data, deviations[data.case]),
    found: ({ found }) => words(found),
    expected: ({ expected }) => [words(expected)],
    hint: 'This copy says what the book doesn’t; get another one.',
  },
  'edition-text-changed': {
    severity: 'error',
    says: (data) => {
      if (data.case === 'changed') return deviation(data, deviations.changed);
      return `The text differs in ${data.places} more place${data.places === 1 ? '' : 's'}`;
    },
    found: (data) => (data.case === 'more' ? undefined : words(data.found)),
    expected: (data) => (data.case === 'more' ? [] : [words(data.expected)]),
    hint: 'This copy was altered, or made from another state of the book.',
  },
  'edition-spacing': {
    severity: 'error',
    says: (data) => deviation(data, deviations.spacing),
    found: ({ found }) => words(found),
    expected: ({ expected }) => [words(expected)],
    hint: 'The letters are all there, but words were joined or parted.',
  },
  'edition-box': {
    severity: 'warning',
    says: (data) =>
      data.case === 'boxes'
        ? boxes(data)
        : `Page ${data.page} prints a box for a character (same text)`,
    expected: (data) => [data.case === 'boxes' ? words(data.expected) : `“${data.expected}”`],
    hint: 'Write the word in another way, or leave the sign out: no font of the press has it.',
  },
  'edition-furniture': {
    severity: 'error',
    says: (data) => {
      if (data.case === 'missing') {
        return `Page ${data.page}: the running head or the folio is missing or wrong (same text)`;
      }
      const where = data.page === undefined ? 'The last pages' : `Page ${data.page}`;
      return `${where}: what stands here without tags is no head, folio or mark of a list (same text)`;
    },
    found: (data) => {
      if (data.case === 'stray') return orNothing(data.found);
      return data.found.length === 0 ? 'nothing' : data.found.map((text) => `“${text}”`).join(', ');
    },
    expected: ({ expected }) => [orNothing(expected)],
    hint: 'The text itself is another matter; this is about running heads, folios and the marks of lists.',
  },
  'edition-glyphs': {
    severity: 'error',
    says: ({ case: what, page }) =>
      what === 'stray'
        ? `Page ${page}: a glyph that its font doesn’t know stands under a text (same letters)`
        : `Page ${page}: the file gives its glyphs a text that their font doesn’t (same letters)`,
    found: ({ drawn }) => `“${drawn}”`,
    expected: ({ said }) => [`“${said}”`],
    hint: 'What is seen on the page and what can be copied from it are not the same: the file was tampered with.',
  },
  'edition-order': {
    severity: 'error',
    says: ({ line }) => `Line ${line}: signs that nobody sees put it in another order (same text)`,
    hint: 'What is read in this line is not what the book says, though its letters are there: the file was tampered with.',
  },
  'edition-sheets': {
    severity: 'error',
    says: ({ case: what, page }) => sheetFaults[what](page),
    hint: 'Printed and folded, it would not read as the book does: build it again, and print no other.',
  },
  'edition-letters-differ': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'order':
          return 'The documents are not those of the book, in its order (same letters)';
        case 'foreign':
          return `A document claims to be from “${data.source}”, which isn’t of this book (same letters)`;
        case 'letters':
          return `The letters of a document are not those of “${data.source}” (same letters)`;
      }
    },
    found: (data) => {
      if (data.case === 'foreign') return undefined;
      return data.case === 'order' ? (data.found ?? 'nothing') : `“${data.found}”`;
    },
    expected: (data) => {
      if (data.case === 'foreign') return [];
      return [data.case === 'order' ? (data.expected ?? 'nothing') : `“${data.expected}”`];
    },
    hint: 'A document of this copy doesn’t hold the letters of its source.',
  },
  'edition-navigation': {
    severity: 'error',
    says: (data) =>
      data.case === 'head'
        ? `The title in the head of “${data.name}” is another (same text)`
        : `${navigation[data.case]} (same text)`,
    found: ({ found }) => orNothing(found),
    expected: (data) => [
      data.case === 'folio-name' ? 'the name of a page' : orNothing(data.expected),
    ],
    hint: 'The menus of a reading system would show something else than the book’s contents.',
  },
};

const unreadable = {
  'no-form': 'it is neither EPUB nor PDF nor web edition nor text',
  'no-tags': 'it has no tags, without which nobody knows the order of its text',
  cut: 'it is cut off: its end is missing',
  encrypted: 'it is encrypted; a copy that was encrypted is none that the press made',
  foreign: 'it is written in a way that isn’t read here',
  damaged: 'it is damaged',
  'too-much': 'reading it would take far more than any honest file of its size takes',
} as const;

const deviations = {
  lost: 'words or signs are missing',
  'moved-away': 'a passage was moved away',
  added: 'something stands here that the book doesn’t have',
  'moved-here': 'a passage was moved to here',
  doubled: 'a passage stands here a second time',
  changed: 'the text is another',
  spacing: 'a space is missing, or is too many',
} as const;

const navigation: Readonly<Record<NavigationFault, string>> = {
  title: 'The title that the file gives itself is another',
  identifier: 'The identifier that the file gives itself is another',
  ncx: 'The NCX is not the book’s contents',
  landmark: 'A landmark is none that the press sets',
  spine: 'The spine doesn’t lead to a file that has text',
  'ncx-pages': 'The NCX lists other pages than the navigation',
  'page-break': 'A page break of the text is not the one that is listed',
  active: 'The page would fetch, send or run something that is not its own',
  folio: 'The pages are not those of the print',
  'folio-name': 'The pages are not those of the print',
};

function deviation({ at, part, source, keepsLetters }: Deviation, what: string): string {
  const line = source ? `, line ${source.line} of “${source.file}”` : '';
  const inBook = part === undefined ? '' : ` (“${part}”${line})`;
  const questions = keepsLetters ? 'same text' : 'same text, same letters';
  return `${placeName(at)}${inBook}: ${what} (${questions})`;
}

function boxes({ at, boxes: count }: Boxes): string {
  return `${placeName(at)} is the first that prints a box for a character, ${count} in all (same text)`;
}

function placeName(at: EditionPlace | undefined): string {
  switch (at?.in) {
    case 'page':
      return at.label === undefined ? `Page ${at.page}` : `Page ${at.page} (“${at.label}”)`;
    case 'file':
      return `“${at.name}”`;
    case 'line':
      return `Line ${at.line}`;
    default:
      return 'The file';
  }
}

function excerpt({ text, ends }: Excerpt): string {
  if (text === '') return 'nothing';
  return ends ? `“${text}” and no more` : `“${text}”`;
}

function orNothing(text: string | undefined): string {
  return text === undefined ? 'nothing' : `“${text}”`;
}

function words(text: string): string {
  return text === '' ? 'nothing' : `“${visible(text)}”`;
}

/** What can't be seen would make a message that can't be understood. */
function visible(text: string): string {
  return text.replace(/[\u200B-\u200F\u00AD\u202A-\u202E\u2060-\u2069]/g, (sign) => {
    const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return sign === '\u200C' ? '⟨half-space⟩' : `⟨U+${code}⟩`;
  });
}

const sheetFaults: Readonly<
  Record<LedgerData['edition-sheets']['case'], (page: number) => string>
> = {
  turned: (side) => `Side ${side} of the sheets: a page stands on its head (same text)`,
  place: (side) =>
    `Side ${side} of the sheets: a page lies more than 0.1 mm off its place (same text)`,
  order: (page) =>
    `Page ${page} of the folded booklet is read before the page in front of it (same text)`,
  copy: (side) => `Side ${side} of the sheets: the two copies are not the same (same text)`,
  beside: (side) => `Side ${side} of the sheets: something is said beside the pages (same text)`,
};
