import type { NoData, Rules } from '../rule.ts';

/** What the messages are about that are told of a book’s folder. */
export interface ManuscriptData {
  'file-missing':
    | { case: 'book' }
    | { case: 'chapter'; chapter: string }
    | { case: 'document'; name: string };
  'file-unlisted': { case: 'document' | 'chapter'; name: string };
  'not-utf8': { case: 'text' } | { case: 'source'; name: string };
  'yaml-syntax': { case: Exclude<YamlFault, 'begins'> } | { case: 'begins'; sign: string };
  'yaml-comment': { comment: string };
  'front-matter-missing': { case: 'none' | 'open' };
  'field-missing': { case: 'missing' | 'empty' | 'day'; field: string } | { case: 'repeat-lines' };
  'field-unknown': { field: string; known: readonly string[] };
  'field-wrong':
    | { case: 'no-list' }
    | { case: 'no-fields' }
    /** A list or fields have no value that can be shown. */
    | { case: 'value'; field: string; value?: FieldValue; is?: 'list' | 'fields'; wanted: Wanted }
    | { case: FieldFault; field: string; value?: FieldValue };
  'file-unreadable': { case: 'text' | 'link' } | { case: 'source'; name: string };
  'book-changed': NoData;
  'id-repeated':
    | { case: 'list'; of: 'chapter' | 'document' | 'source' }
    | { case: 'book'; id: string }
    | { case: 'taken'; field: string; value?: FieldValue }
    /** A book or a chapter, and another whose files would be called as its own. */
    | { case: 'files'; id: string; other: string }
    /** Two documents, or a document and a chapter. */
    | { case: 'shared'; id: string; document: string; other: string; of: 'document' | 'chapter' };
  'date-impossible': { calendar: 'jalali' | 'gregorian'; field: string; value?: FieldValue };
  'date-disagrees': { field: string; value?: FieldValue };
  'date-written': { written: string; given: string };
  'sign-without-face': FacelessSign;
  'sign-without-face-on-screens': FacelessSign;
  'sign-unseen': { sign: string; code: string; name: string; count: number };
  'letter-mistyped': { sign: string; code: string; name: string; count: number };
  'date-weekday': { written: readonly string[]; given: readonly string[] };
  'editor-note-plain': { holds: 'notes' | 'fields' | 'pictures' };
  'isbn-wrong': { field: string; value?: FieldValue } & IsbnFault;
  'source-missing': { name: string };
  /** SHA-256 */
  'source-altered': { name: string; sha256: string };
  'picture-missing': { address: string };
  'picture-outside': { address: string };
  'picture-unreadable': { address: string } & UnreadablePicture;
  'picture-too-large': { address: string } & LargePicture;
  'picture-turned': { address: string };
  'picture-without-words': NoData;
}

/** What an editor wrote as the value of a field, where it is one. */
export type FieldValue = string | number | boolean;

/** What a field ought to have. */
export type Wanted =
  | { readonly type: keyof typeof types }
  | { readonly choices: readonly string[] }
  | { readonly least: number }
  | { readonly most: number }
  | { readonly form: ValueForm }
  | { readonly any: true };

/** Values that have to be of a certain form. */
export type ValueForm = keyof typeof forms;

/** What is wrong with the syntax of YAML; `begins`: a value that begins with a sign. */
export type YamlFault =
  | 'begins'
  | 'second-colon'
  | 'text-behind'
  | 'bad-start'
  | 'given-twice'
  | 'tab'
  | 'column'
  | 'no-field'
  | 'quotation-open'
  | 'bracket-open'
  | 'brackets'
  | 'second-text'
  | 'backslash'
  | 'unknown';

/** What is wrong with fields that don’t agree, or have a value that means nothing. */
export type FieldFault =
  | 'design'
  | 'figure'
  | 'leaf'
  | 'signature'
  | 'leaflet-kind'
  | 'letter-fold'
  | 'authority'
  | 'spacing';

/** Why a number is no ISBN that can be printed. */
export type IsbnFault =
  | { readonly case: 'signs' | 'prefix' | 'old-wrong' }
  | { readonly case: 'length'; readonly length: number }
  | { readonly case: 'check'; readonly digit: string }
  | { readonly case: 'old'; readonly isbn13: string };

/** Why a file is no picture that can be printed. */
export type UnreadablePicture =
  | { readonly case: 'closed' | 'damaged' | 'jpeg-kind' | 'no-picture' }
  | { readonly case: 'format'; readonly format: PictureFormat };

/** Formats that a book can’t hold. */
export type PictureFormat = keyof typeof pictureFormats;

/** What a picture has too much of; `most` in bytes or pixels. */
export type LargePicture =
  | { readonly case: 'bytes' | 'together'; readonly most: number }
  | {
      readonly case: 'pixels';
      readonly width: number;
      readonly height: number;
      readonly most: number;
    };

const quotes = 'Put the text between single quotes.';
const columns = 'Let fields that belong together begin in the same column.';
const syntax = 'Put text that holds “: ”, “#” or quotation marks between single quotes.';

const yamlFaults: Readonly<Record<Exclude<YamlFault, 'begins'>, readonly [string, string?]>> = {
  'second-colon': ['The value holds a second “: ”'],
  'text-behind': ['The value has ended, and more text follows it'],
  'bad-start': ['A value cannot begin with this sign', quotes],
  'given-twice': ['The field is given twice', 'Keep one of them.'],
  tab: ['A tab stands here', 'Put spaces in its place.'],
  column: ['The line begins in a wrong column', columns],
  'no-field': [
    'A line is not of the form “name: value”, or begins in a wrong column',
    `Write a colon and a space behind the field’s name. ${columns}`,
  ],
  'quotation-open': [
    'A quotation mark is opened and never closed',
    'Close the value with the same quotation mark.',
  ],
  'bracket-open': [
    'A bracket is opened and never closed',
    'Close the list with “]”, or put the text between single quotes.',
  ],
  brackets: [
    'What stands between brackets is no list and no fields',
    'Write each item on a line of its own, as “- value”, or put the text between single quotes.',
  ],
  'second-text': ['A second text begins at this “---”', 'Take out the line of hyphens.'],
  backslash: [
    'Between double quotes, a backslash begins a sign, and this one is none',
    'Put the text between single quotes, where a backslash is one.',
  ],
  unknown: ['These fields can’t be read from here on'],
};

/** The types of values, in words for an editor. */
const types = {
  text: ['text'],
  number: ['a number'],
  integer: ['a whole number'],
  switch: ['true or false'],
  list: ['a list'],
  fields: ['fields of its own'],
  'text-or-number': ['text', 'a number'],
} as const;

const forms = {
  line: 'one line, without control characters',
  words: 'one word or more',
  id: 'a–z, 0–9 and single hyphens between them, a letter first',
  'document-name': 'a file name of a–z, 0–9 and hyphens that ends in .md',
  'source-name': 'the name of a file in the folder “sources”',
  'design-name': 'letters, digits and single hyphens',
  size: 'a size such as 250 kB or 2 MB',
  sha256: '64 hexadecimal digits, in small letters',
  address: 'an address such as https://example.org',
  place: 'a document’s file and a line of it: letters/01-first.md:12',
  'folder-address': 'the address of a folder, without ? and #',
  uuid: 'a UUID of the book’s own (“node -p crypto.randomUUID()” makes one)',
} as const;

/** Whether a schema’s message names a form. */
export function isValueForm(name: string): name is ValueForm {
  return Object.hasOwn(forms, name);
}

const fieldFaults: Readonly<Record<FieldFault, readonly [string, string?]>> = {
  design: ['this is neither a name nor fields', 'a name such as a5'],
  figure: [
    'what stands large on a cover is a number, or a few letters',
    '1 to 4 digits or letters',
  ],
  signature: ['“least” is no more than “most”'],
  'leaflet-kind': [
    'only a leaflet of panels is folded',
    '“kind: panel”, or no “panels” and “fold”',
  ],
  'letter-fold': ['a letter fold has three panels', '“panels: 3”'],
  leaf: ['a leaf is as thick as “thickness” says, or as “gsm” and “bulk” say'],
  authority: ['a code and the authority whose it is go together'],
  spacing: [
    'only spaces and half-spaces may differ',
    'the same letters; other letters are a correction, {~~old~>new~~}',
  ],
};

const pictureFormats = {
  GIF: 'a GIF',
  WebP: 'a WebP',
  HEIC: 'a HEIC or AVIF',
  TIFF: 'a TIFF',
  BMP: 'a BMP',
  PDF: 'a PDF',
  SVG: 'an SVG, which can hold more than a picture',
} as const;

/** Of a book’s folder: its files, their fields, its dates, sources and pictures. */
export const manuscriptRules: Rules<ManuscriptData> = {
  'file-missing': {
    severity: 'error',
    says: (data) => {
      if (data.case === 'book') return 'There is no “book.yaml”';
      return data.case === 'chapter'
        ? `There is no “${data.chapter}/chapter.yaml”`
        : `There is no file “${data.name}”`;
    },
    hint: (data) =>
      data.case === 'book'
        ? 'A book is a folder with a “book.yaml” that gives its title, chapters and sources.'
        : 'Write the file, or take its name out of the list that names it.',
  },
  'file-unlisted': {
    severity: 'warning',
    says: (data) =>
      data.case === 'chapter'
        ? `The chapter “${data.name}” is in the folder but in no edition`
        : `“${data.name}” is in the folder but in no edition`,
    hint: (data) =>
      data.case === 'chapter'
        ? 'Name the chapter under “chapters” in book.yaml, or move its folder away.'
        : 'Name the file in the chapter’s list of documents, or move it out of the folder.',
  },
  'not-utf8': {
    severity: 'error',
    says: (data) =>
      data.case === 'source' ? `“sources/${data.name}” is not UTF-8` : 'The file is not UTF-8',
    hint: 'Save the file as UTF-8; a source in another encoding has to be imported first.',
  },
  'yaml-syntax': {
    severity: 'error',
    says: (data) =>
      data.case === 'begins'
        ? `A value cannot begin with “${data.sign}”`
        : yamlFaults[data.case][0],
    hint: (data) => (data.case === 'begins' ? quotes : (yamlFaults[data.case][1] ?? syntax)),
  },
  'yaml-comment': {
    severity: 'warning',
    says: ({ comment }) => `What stands behind the sign “#” is not read: “${comment}”`,
    hint: 'Put the value between single quotes if the sign “#” is meant.',
  },
  'front-matter-missing': {
    severity: 'error',
    says: (data) =>
      data.case === 'open'
        ? 'The front matter is never ended'
        : 'The document does not begin with front matter',
    hint: (data) =>
      data.case === 'open'
        ? 'Put a line of three hyphens below the last field.'
        : 'Begin the document with a block between two lines of three hyphens that gives its title, kind and source.',
  },
  'field-missing': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'missing':
          return `The field “${data.field}” is missing`;
        case 'empty':
          return `The field “${data.field}” is empty`;
        case 'day':
          return `The field “${data.field}”: the day of this edition is needed, in one calendar at least`;
        case 'repeat-lines':
          return 'Which lines of the document repeat one another isn’t said';
      }
    },
    hint: (data) => {
      if (data.case === 'repeat-lines') return 'Name them under “lines”, as “lines: 186, 188”.';
      return data.case === 'empty'
        ? 'Give it a value, or take the field out if the book can do without it.'
        : 'Add the field.';
    },
  },
  'field-unknown': {
    severity: 'error',
    says: ({ field }) => `There is no field “${field}”`,
    expected: ({ known }) => known,
    hint: 'Correct the name of the field, or take it out; nothing would read it.',
  },
  'field-wrong': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'no-list':
          return 'This is no list';
        case 'no-fields':
          return 'These are no fields';
        case 'value':
          return `The field “${data.field}” has a wrong value`;
        default:
          return `The field “${data.field}”: ${fieldFaults[data.case][0]}`;
      }
    },
    found: (data) => {
      if (data.case === 'no-list' || data.case === 'no-fields') return undefined;
      if (data.case === 'value' && data.is) return types[data.is][0];
      return foundValue(data);
    },
    expected: (data) => {
      if (data.case === 'no-list' || data.case === 'no-fields') return [];
      if (data.case === 'value') return inWords(data.wanted);
      return fieldFaults[data.case].slice(1) as string[];
    },
    hint: (data) => {
      switch (data.case) {
        case 'no-list':
          return 'Begin each with “- ” and its first field, the others below it in the same column.';
        case 'no-fields':
          return 'Write each field on a line of its own, as “name: value”.';
        case 'value':
          return 'type' in data.wanted && data.wanted.type === 'text'
            ? 'A number, a date, “true” and the like become text between quotation marks.'
            : kind;
        default:
          return kind;
      }
    },
  },
  'file-unreadable': {
    severity: 'error',
    says: (data) => {
      if (data.case === 'source') return `“sources/${data.name}” can’t be read`;
      return data.case === 'link'
        ? 'The file is a link that leads out of the book’s folder'
        : 'The file can’t be read';
    },
    hint: (data) =>
      data.case === 'link'
        ? 'Put the file itself there: nothing outside the book’s folder is read.'
        : 'See to it that you may read the file, and that it is one.',
  },
  'book-changed': {
    severity: 'error',
    says: () => 'The book was changed while it was printed',
    hint: 'Build it again: what was printed is neither the old book nor the new one.',
  },
  'id-repeated': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'list':
          return `The ${data.of} is listed twice`;
        case 'book':
          return `A chapter has the book’s own id “${data.id}”`;
        case 'taken':
          return `The field “${data.field}”: the press has a part of this name itself`;
        case 'files':
          return `Files of “${data.id}” would have the names of files of “${data.other}”, such as “${data.id}.pdf”`;
        case 'shared': {
          const other = data.of === 'chapter' ? `the chapter “${data.other}”` : `“${data.other}”`;
          return `“${data.document}” and ${other} have the same id “${data.id}”`;
        }
      }
    },
    found: (data) => (data.case === 'taken' ? foundValue(data) : undefined),
    hint: (data) => {
      if (data.case === 'list') return 'Take it out of the list in one of the two places.';
      return data.case === 'shared'
        ? 'The folder’s name and the file’s name make the id: rename one of them.'
        : 'Give each of them a name of its own.';
    },
  },
  'date-impossible': {
    severity: 'error',
    says: ({ field, calendar }) =>
      `The field “${field}”: this is no ${calendar === 'jalali' ? 'Jalali' : 'Gregorian'} date`,
    found: foundValue,
    expected: () => ['YYYY-MM-DD'],
    hint: 'Write YYYY-MM-DD, YYYY-MM or YYYY in the digits 0–9; an interval as two that are equally exact, the earlier first, with “/” between. Count the days of the month.',
  },
  'date-disagrees': {
    severity: 'error',
    says: ({ field }) => `The field “${field}”: the two calendars name different days`,
    found: foundValue,
    hint: 'One of the two calendars is wrong; put the one right that the source doesn’t give.',
  },
  'date-written': {
    severity: 'warning',
    says: () => 'What the source has is another date than the fields give',
    found: ({ written }) => `“${written}”`,
    expected: ({ given }) => [given],
    hint: 'Put right what was misread; if the source itself errs, leave it and say so in a note.',
  },
  'sign-without-face': {
    severity: 'error',
    says: (data) => `No face of the press has ${signOf(data)}; printed editions would show a box`,
    hint: ({ allow }) =>
      allow.length === 0
        ? 'Write it in another way, or allow it as the others.'
        : `Write it in another way, or let the box stand: put  signs: { allow: [${allow.join(', ')}] }  into “book.yaml”.`,
  },
  'sign-without-face-on-screens': {
    severity: 'warning',
    says: (data) => `No face of the press has ${signOf(data)}; a reader’s device may lack it too`,
    hint: ({ allow }) =>
      allow.length === 0
        ? 'Write it in another way, or allow it as the others.'
        : `Write it in another way, or say that it is meant: put  signs: { allow: [${allow.join(', ')}] }  into “book.yaml”.`,
  },
  'sign-unseen': {
    severity: 'warning',
    says: ({ code, name, count }) =>
      `A sign stands here that nobody sees: ${code} ${name}${times(count)}`,
    hint: 'Where a half-space is meant, write one (U+200C); else take the sign out.',
  },
  'letter-mistyped': {
    severity: 'warning',
    says: ({ sign, code, name, count }) =>
      `“${sign}” (${code} ${name}) is no letter of Persian${times(count)}`,
    hint: 'Declare what is meant as a correction; round words of another language write <span lang="…">…</span>.',
  },
  'date-weekday': {
    severity: 'warning',
    says: () => 'The day of the week that the source has isn’t that of the date in the fields',
    found: ({ written }) => `“${written.join('، ')}”`,
    expected: ({ given }) => [...given],
    hint: 'Put right what was misread; if the source itself errs, leave it and say so in a note.',
  },
  'editor-note-plain': {
    severity: 'error',
    says: ({ holds }) => `The editor’s note holds no ${holds} of its own`,
    hint: 'Say it in the running text of the editor’s note.',
  },
  'isbn-wrong': {
    severity: 'error',
    says: (data) => `The field “${data.field}”: ${isbnFault(data)}`,
    found: foundValue,
    expected: (data) => (data.case === 'old' ? [data.isbn13] : []),
    hint: 'Copy it again from the agency’s letter: a wrong number on a printed cover can’t be taken back.',
  },
  'source-missing': {
    severity: 'error',
    says: ({ name }) => `There is no “sources/${name}”`,
    hint: 'Put the source file into the book’s folder “sources”, byte for byte as it came.',
  },
  'source-altered': {
    severity: 'error',
    says: ({ name }) => `“sources/${name}” is not the file that was declared`,
    found: ({ sha256 }) => sha256,
    hint: 'Restore the file as it came. A newer version of a source is a new source.',
  },
  'picture-missing': {
    severity: 'error',
    says: () => 'There is no such picture',
    found: foundAddress,
    hint: 'Put the file beside the document or into the book’s folder “images”, and give its name as it is spelt there.',
  },
  'picture-outside': {
    severity: 'error',
    says: () => 'This is no file in the book’s folder',
    found: foundAddress,
    hint: 'Put a copy into the book’s folder: nothing is fetched, and nothing read from elsewhere.',
  },
  'picture-unreadable': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'closed':
          return 'The file can’t be read';
        case 'damaged':
          return 'The file is damaged or cut off';
        case 'jpeg-kind':
          return 'It is a JPEG of a kind that browsers and e-readers don’t show';
        case 'no-picture':
          return 'The file is no picture';
        case 'format':
          return `The file is ${pictureFormats[data.format]}`;
      }
    },
    found: foundAddress,
    hint: 'Save it anew as PNG or JPEG with an image editor.',
  },
  'picture-too-large': {
    severity: 'error',
    says: (data) => {
      const most = `${data.most / 1e6} million`;
      switch (data.case) {
        case 'bytes':
          return `The file has more than ${most} bytes`;
        case 'together':
          return `The pictures in the book’s folder have more than ${most} bytes together`;
        case 'pixels':
          return `It has ${data.width} × ${data.height} pixels; ${most} are the most`;
      }
    },
    found: foundAddress,
    hint: 'Make it smaller: 300 dots to the inch at the width of the page are enough.',
  },
  'picture-turned': {
    severity: 'error',
    says: () => 'The picture is stored turned or mirrored',
    found: foundAddress,
    hint: 'Open it in an image editor, turn it upright there, and save it.',
  },
  'picture-without-words': {
    severity: 'warning',
    says: () => 'Nothing says what this picture shows',
    hint: 'Say between “![” and “]” what is to be seen, for readers who can’t see it.',
  },
};

const kind = 'Give the field a value of the kind that is expected.';

/** A value as a message shows it. */
function foundValue({ value }: { readonly value?: FieldValue }): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? `“${value}”` : String(value);
}

/** An address as a message shows it. */
function foundAddress({ address }: { readonly address: string }): string {
  return `“${address.slice(0, 80)}”`;
}

function inWords(wanted: Wanted): readonly string[] {
  if ('type' in wanted) return types[wanted.type];
  if ('choices' in wanted) return wanted.choices;
  if ('least' in wanted) return [`at least ${wanted.least}`];
  if ('most' in wanted) return [`at most ${wanted.most}`];
  return 'form' in wanted ? [forms[wanted.form]] : [];
}

function isbnFault(data: IsbnFault): string {
  switch (data.case) {
    case 'signs':
      return 'an ISBN has digits and hyphens only';
    case 'length':
      return `an ISBN has 13 digits, and this one ${data.length}`;
    case 'prefix':
      return 'an ISBN begins with 978 or 979';
    case 'check':
      return `its last digit would have to be ${data.digit}: one of the digits is wrong`;
    case 'old-wrong':
      return 'an ISBN has 13 digits; this one has 10, and one is wrong';
    case 'old':
      return 'an ISBN has 13 digits; this one has 10';
  }
}

/** A sign, its name in Unicode, how often it stands in the file; with the first, all that the book would have to allow. */
type FacelessSign = {
  sign: string;
  code: string;
  name: string;
  count: number;
  allow: readonly string[];
};

function signOf({ sign, code, name, count }: FacelessSign): string {
  return `“${sign}” (${code} ${name})${times(count)}`;
}

function times(count: number): string {
  return count === 1 ? '' : `, ${count} times in this file`;
}
