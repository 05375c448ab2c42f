import type { Rules } from '../rule.ts';

/** What the messages are about that are told of received texts. */
export interface ImportData {
  'import-refused': ImportRefusal;
  'import-exists': { file: string };
  'import-known': { case: 'file' | 'text'; source: string };
  'import-letters':
    | { case: 'lost'; from: number; to: number; found: string; expected: string }
    | { case: 'unclaimed' };
  'import-changed':
    | ({ case: 'lines'; document?: string; added?: SomeLines; removed?: SomeLines } & {
        from: number;
        to: number;
      })
    | { case: 'moved'; document: string; from: number; to: number; start: number; end: number };
  'import-undone': { was: string; readAs: string };
  /** What is left is named by its case; of an element, by its tag. */
  'import-not-kept':
    | { case: LeftKind; letters: number; text: string }
    | { case: 'element'; name: string; letters: number; text: string }
    | { case: 'pictures'; pictures: number };
  'import-line-mode': Decided<
    { wrapped: boolean } & (
      | { case: 'demanded' }
      | { case: 'apart' }
      | { case: 'counted'; open: number; total: number; full: number }
    )
  >;
  'import-join': Decided<{ from: number; to: number; why: readonly JoinReason[] }>;
  'import-boundary': Decided<
    | { case: 'whole'; why: WholeReason }
    | { case: 'begins'; why: BoundaryReason; ending?: Ending; blank?: number }
  >;
  'import-title': Decided<{ title: string; why: TitleReason }>;
  'import-head': Decided<{ case: 'byline' | 'epigraph' | 'subtitle' }>;
  'import-heading': Decided<{ case: 'marked' | 'short' | 'poem' }>;
  'import-salutation': Decided<NoCase>;
  'import-signature': Decided<
    { case: 'signed'; names: number; short: boolean } | { case: 'unsigned' }
  >;
  'import-date': Decided<{ written: string; jalali: string; gregorian: string; guessed: boolean }>;
  'import-slogans': Decided<NoCase>;
  'import-list': Decided<{ case: 'items' | 'addressees'; items: number }>;
  'import-verse': Decided<
    { case: 'verse'; form: keyof typeof verses; lines: number } | { case: 'odd'; half: string }
  >;
  'import-omitted': Decided<{ case: keyof typeof omissions; lines: number; text: string }>;
  'import-contact': Decided<NoCase>;
  'import-picture': Decided<{ case: 'inside' | 'outside' }>;
  'import-break': Decided<NoCase>;
  'import-repeat': Decided<
    | { case: 'twin'; line: number }
    | ({ case: 'version' | 'shared'; words: number; more: number } & (
        | { document: string }
        | { from: number; to: number }
      ))
  >;
}

/** Whether an editor need not look at a decision. */
type Decided<Data> = Data & { readonly sure: boolean };

type NoCase = { readonly case?: never };

/** Why a file, or all that was asked of it, is refused. */
export type ImportRefusal =
  | { readonly case: keyof typeof refusals }
  | { readonly case: 'cut-off' | 'damaged-text'; readonly encoding: string }
  | { readonly case: 'other-kind' | 'foreign'; readonly kind: string }
  | { readonly case: 'two-readings'; readonly expected: number; readonly found: number }
  | { readonly case: 'no-line'; readonly line: number; readonly lines: number };

type SomeLines = { readonly from: number; readonly count: number; readonly text: string };

/** What a document holds beside its text. */
export type LeftKind = keyof typeof leftKinds;

/** Why two lines are one paragraph. */
export type JoinReason = keyof typeof joinReasons;

/** Why a source stays in one piece. */
export type WholeReason = keyof typeof wholeReasons;

/** What a document begins with. */
export type BoundaryReason = keyof typeof boundaryReasons | 'blank-lines';

/** What a document ends with. */
export type Ending = keyof typeof endings;

/** Why a document is called what it is called. */
export type TitleReason = keyof typeof titleReasons;

const askAgain = 'Ask for the file again, or export it once more, and compare its size.';
const resave = 'Open it in LibreOffice or Word, save it as .docx, and import that.';

const refusals = {
  pdf: [
    'This is a PDF: its letters stand where they look right, not in the order of reading',
    'Import the text that the PDF was made from. Of a scanned one, make text with a program that recognises Persian letters, read it through, and import that.',
  ],
  latex: [
    'This is LaTeX',
    'Turn it into a DOCX with pandoc (pandoc -f latex -t docx), read it through, and import that.',
  ],
  json: [
    'This is JSON, and no export of Telegram',
    'Import the texts that are in it as plain text.',
  ],
  xml: [
    'This is XML of a kind that the press does not know: it reads FictionBook, TEI, exports of MediaWiki and of WordPress',
    'Save the text as .docx or HTML with the program that made it, and import that.',
  ],
  'xml-damaged': ['The XML is damaged or cut off', 'ask-again'],
  'mht-damaged': [
    'There is no page in the file that can be read',
    'Open it in a browser, save the page as “HTML only”, and import that.',
  ],
  'other-plan': [
    'The plan was made for another version of the file',
    'Make a plan of this one with --plan, and carry over what you decided.',
  ],
  'lock-file': [
    'This is what a word processor leaves beside a document while it is open; there is no text in it',
    'Close the document, and import the file of the same name without “~$”.',
  ],
  doc: ['This is a document of an old word processor (.doc)', 'resave'],
  rtf: ['This is a Rich Text file', 'resave'],
  empty: ['The file is empty', 'ask-again'],
  encoding: [
    'The encoding of the file is none that the press knows: neither UTF-8, UTF-16, Windows-1256, ISO-8859-6 nor Mac Farsi',
    'Open it where it can be read (texts of Iran System, Zarnegar or InPage in a converter made for them) and save it as plain text in UTF-8.',
  ],
  'no-text': ['This is not text', 'Import the text itself, in UTF-8, DOCX or HTML.'],
  'letters-lost': [
    'Letters were lost before the file came here: it holds “\uFFFD” in their place',
    'Ask for the file as it was before it was converted.',
  ],
  'letters-replaced': [
    'Letters were lost before the file came here: “?” stands in their place',
    'Nothing can bring them back. Ask for the file as it was before it was saved in an old encoding, which has no ی, پ, چ, ژ or گ.',
  ],
  mojibake: [
    'The text was read in a wrong encoding before it came here (“Ø³Ù„Ø§Ù…” for «سلام»), and some of it can’t be undone',
    'Ask for the file as it was before; do not open and save it in an editor that shows it like this.',
  ],
  'no-letters': ['There is not a letter in the file', 'ask-again'],
  'visual-order': [
    'The letters stand in visual order: each line runs backwards',
    'Nothing but a person can put such a text right. Ask for the document that it was taken from, or have the pages recognised anew.',
  ],
  'no-file': ['There is no such file, or it can’t be opened', 'Look at its name and place.'],
  'file-name': [
    'No file of a book can have this name on every disk',
    'Give it a name without control characters, backslashes and spaces at its ends.',
  ],
  'archive-damaged': [
    'The file is a packed document that is damaged or cut off',
    'Ask for the file again, and compare its size.',
  ],
  archive: ['This is an archive of files', 'Unpack it, and import the texts that are in it.'],
  'docx-damaged': ['The DOCX is damaged', 'resave'],
  'too-deep': [
    'What is in the file is nested thousands of levels deep',
    'Copy its text into a plain text, and import that.',
  ],
  'no-document': ['There is no text in the file', 'Import the text itself.'],
} as const;

const leftKinds = {
  boxes: 'text boxes',
  headers: 'headers and footers',
  comments: 'comments',
  deleted: 'words that a tracked change deletes',
  inserted: 'words that a tracked change adds (these are kept)',
  formulas: 'formulas',
  around: 'what stands around the article',
  matter: 'fields above the text',
  html: 'HTML',
} as const;

const joinReasons = {
  'no-end': 'the sentence has no end before the line’s',
  'carries-on': 'the next line carries the sentence on',
  'no-verb': 'the last sentence has neither a verb nor an end',
  'runs-on': 'the sentence runs on',
  'runs-across': 'the sentence runs on across the blank line',
  'carries-across': 'the next line carries the sentence on across the blank line',
  'verb-across': 'the sentence has no verb yet and runs on across the blank line',
  hyphen: 'a hyphen parts a word',
  width: 'the line ends where the width of the page does',
} as const;

const wholeReasons = {
  page: 'a page is one text',
  notes: 'its notes stand at the end',
} as const;

const boundaryReasons = {
  demanded: 'you said so',
  'kept-apart': 'the source keeps it apart',
  poem: 'a poem, a gap and a title',
  'symbols-greeting': 'a line of symbols and a greeting',
  symbols: 'a line of symbols',
  'gap-greeting': 'a run of blank lines and a greeting',
  'gap-date': 'a run of blank lines and a date',
  picture: 'a lost picture',
  greets: 'the next line greets',
  opens: 'the next line opens a text',
} as const;

const endings = {
  contact: 'an address',
  date: 'a date',
  slogan: 'a slogan',
  closing: 'a closing courtesy',
  signature: 'a signature',
} as const;

const titleReasons = {
  own: 'the text’s own headline',
  signature: 'by the signature',
  headline: 'the headline',
  given: 'by what the source says beside the text',
  hemistich: 'the first half of its first couplet, for it has no title',
  plan: 'the plan says so',
  head: 'by its running head, for it has no title',
  words: 'neither headline nor signature: the first words',
} as const;

const headings = {
  marked: 'the source marks it as a heading',
  short: 'a short line without an end or a verb, and a paragraph follows',
  poem: 'a short line above a poem',
} as const;

const verses = {
  couplets: 'couplets',
  hemistichs: 'verse in rhyming lines',
  lines: 'lines of one rhyme',
  free: 'free verse',
  demanded: 'verse: you said so',
} as const;

const omissions = {
  head: 'running head',
  folio: 'number of a page',
  mark: 'mark of a page',
  catchword: 'catchword',
  contents: 'the source’s own contents, whose numbers are those of other pages',
  collection: 'title of the collection; each of its texts has its own',
  service: 'message of a program',
  picture: 'place of a picture',
  separator: 'line of symbols',
} as const;

const heads = {
  byline: 'a name under the title',
  epigraph: 'a motto above the text',
  subtitle: 'a second headline',
} as const;

const paragraph = 'If it is an ordinary paragraph, take away the lines of “:::” around it.';

/** Of received texts: what was refused, and each decision that an editor may overrule. */
export const importRules: Rules<ImportData> = {
  'import-refused': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'cut-off':
          return `The file is ${data.encoding} and ends in the middle of a letter`;
        case 'damaged-text':
          return data.encoding === 'UTF-8'
            ? 'The file is UTF-8 with damaged places in it'
            : `The file begins as ${data.encoding} and is damaged further down`;
        case 'other-kind':
          return `This is a document of the kind ${data.kind}`;
        case 'foreign':
          return `The press can’t read files “${data.kind}”`;
        case 'two-readings':
          return `Two ways of reading the file don’t find the same letters: ${data.expected} and ${data.found}`;
        case 'no-line':
          return `There is no line ${data.line}`;
        default:
          return refusals[data.case][0];
      }
    },
    hint: (data) => {
      switch (data.case) {
        case 'cut-off':
        case 'damaged-text':
          return askAgain;
        case 'other-kind':
          return resave;
        case 'foreign':
          return 'Open it in the program that made it, save the text as .docx, HTML or plain text in UTF-8 (of InPage and Zarnegar by way of a converter made for them), and import that.';
        case 'two-readings':
          return 'Save it as plain text in UTF-8 with the program that made it, and import that.';
        case 'no-line':
          return `The text has ${data.lines} lines; give the numbers of lines that it has.`;
        default: {
          const [, hint] = refusals[data.case];
          return hint === 'resave' ? resave : hint === 'ask-again' ? askAgain : hint;
        }
      }
    },
  },
  'import-exists': {
    severity: 'error',
    says: ({ file }) => `There is another file “${file}” already`,
    hint: 'Import overwrites nothing: rename the file that you bring, or take the other one away yourself.',
  },
  'import-known': {
    severity: 'warning',
    says: (data) =>
      data.case === 'file'
        ? `The book has this very file already, as “sources/${data.source}”`
        : `The book has this text already, as “sources/${data.source}”: no line differs`,
    hint: 'Nothing was written. To make its documents anew, take the old ones and the source out of the book first.',
  },
  'import-letters': {
    severity: 'error',
    says: (data) =>
      data.case === 'lost'
        ? `The letters of lines ${data.from} to ${data.to} would not all be kept`
        : 'The line would be in no document',
    found: (data) => (data.case === 'lost' ? `“${data.found}”` : undefined),
    expected: (data) => (data.case === 'lost' ? [`“${data.expected}”`] : []),
    hint: 'Nothing was written, for a letter would have been lost; please report the text that did this.',
  },
  'import-changed': {
    severity: 'warning',
    says: (data) => {
      if (data.case === 'moved') {
        return `“${data.document}”, lines ${data.from} to ${data.to}, would be lines ${data.start} to ${data.end}`;
      }
      const { from, to, added, removed, document } = data;
      const owner = document === undefined ? '' : `; it belongs to “${document}”`;
      const which = removed?.count === 1 ? `line ${from}` : `lines ${from} to ${to}`;
      if (!removed)
        return `Behind line ${from - 1} of the source in the book, lines were added${owner}`;
      return added
        ? `In the source in the book, ${which} read otherwise${owner}`
        : `The source in the book has ${which}, this one hasn’t${owner}`;
    },
    found: (data) => {
      if (data.case === 'moved') return undefined;
      return data.added ? someLines(data.added) : 'nothing';
    },
    expected: (data) => (data.case === 'lines' && data.removed ? [someLines(data.removed)] : []),
    hint: 'Nothing was written. Mend the document by hand, put the new file in the place of the old one, and give its SHA-256 and the new lines.',
  },
  'import-undone': {
    severity: 'warning',
    says: ({ was, readAs }) =>
      `The letters had been mistaken before: ${was.toUpperCase()} was read as ${readAs}. That was undone, and no letter was lost by it`,
    hint: 'The file is kept as it came, with its text beside it; read some of it through all the same.',
  },
  'import-not-kept': {
    severity: 'warning',
    says: (data) => {
      if (data.case === 'pictures') return `Not in the text: pictures: ${data.pictures}`;
      const what = data.case === 'element' ? `<${data.name}>` : leftKinds[data.case];
      return `Not in the text: ${what}: ${data.letters} letters, “${data.text}”`;
    },
    hint: 'It is no part of the running text; where it belongs to the book, put it into a text of its own and import that.',
  },
  'import-line-mode': {
    severity: 'info',
    says: (data) => {
      const what = data.wrapped
        ? 'lines are hard-wrapped, sentences run on from one to the next'
        : 'each line is a paragraph';
      return decided(data, `${what}: ${lineCount(data)}`);
    },
    hint: 'Overrule it with --wrapped or --paragraph-per-line.',
  },
  'import-join': {
    severity: 'info',
    says: (data) => {
      const why = data.why.map((each) => joinReasons[each]).join('; ');
      return decided(data, `lines ${data.from} to ${data.to} are one paragraph: ${why}`);
    },
    hint: 'If they are two paragraphs, put an empty line between them in the document.',
  },
  'import-boundary': {
    severity: 'info',
    says: (data) =>
      decided(
        data,
        data.case === 'whole'
          ? `this is one document: ${wholeReasons[data.why]}`
          : `a document begins here: ${beginning(data)}`,
      ),
    hint: 'Overrule it with --split-at and the lines at which documents begin, or with --one-document.',
  },
  'import-title': {
    severity: 'info',
    says: (data) =>
      decided(data, `the document is called “${data.title}”: ${titleReasons[data.why]}`),
    hint: 'Give it another under “title” in the document.',
  },
  'import-head': {
    severity: 'info',
    says: (data) => decided(data, heads[data.case]),
    hint: paragraph,
  },
  'import-heading': {
    severity: 'info',
    says: (data) => decided(data, headings[data.case]),
    hint: 'If it is none, take away the “##” before it.',
  },
  'import-salutation': {
    severity: 'info',
    says: (data) => decided(data, 'a greeting on a line of its own'),
    hint: paragraph,
  },
  'import-signature': {
    severity: 'info',
    says: (data) => {
      if (data.case === 'unsigned') {
        return decided(data, 'this text greets somebody, but no signature was found under it');
      }
      const what = data.names > 1 ? `${data.names} names sign` : 'this is the signature';
      const why = data.short
        ? 'short, without a verb or an end, and the text ends here'
        : 'the text ends with it';
      return decided(data, `${what}: ${why}`);
    },
    hint: 'See that the names under “authors” are those who signed.',
  },
  'import-date': {
    severity: 'info',
    says: (data) => {
      const { written, jalali, gregorian, guessed } = data;
      const date = `“${written}” is ${jalali} in the Jalali calendar, ${gregorian} in the Gregorian`;
      return decided(data, guessed ? `${date}; the century is a guess` : date);
    },
    hint: 'See that it is the date of the text, and not one that the text speaks of.',
  },
  'import-slogans': {
    severity: 'info',
    says: (data) => decided(data, 'slogans, each on a line of its own'),
    hint: paragraph,
  },
  'import-list': {
    severity: 'info',
    says: (data) =>
      decided(
        data,
        data.case === 'items'
          ? `a list of ${data.items} items`
          : `a list of ${data.items} short lines, most of which end in a comma`,
      ),
    hint: 'If it is none, take away the “-” before each line.',
  },
  'import-verse': {
    severity: 'info',
    says: (data) =>
      decided(
        data,
        data.case === 'odd'
          ? `the poem that begins with “${data.half}” has a half too many or too few`
          : `these ${data.lines} lines are ${verses[data.form]}`,
      ),
    hint: 'If it is prose, take away the lines of “:::” around it; --verse says that all of a text is verse.',
  },
  'import-omitted': {
    severity: 'info',
    says: (data) => {
      const many = data.lines > 1 ? `${data.lines} lines from here on` : 'this line';
      return decided(data, `${many}, “${data.text}”, left out: ${omissions[data.case]}`);
    },
    hint: 'They stand under “omitted” in book.yaml; take away those that are text, and put them into the document.',
  },
  'import-contact': {
    severity: 'info',
    says: (data) => decided(data, 'addresses and numbers'),
    hint: 'See that nobody’s private number is among them.',
  },
  'import-picture': {
    severity: 'info',
    says: (data) =>
      decided(
        data,
        data.case === 'inside'
          ? 'a lost picture stood here, inside the document; its placeholder stays as text'
          : 'a lost picture stood here; it is left out and listed under “omitted”',
      ),
    hint: 'Ask for the picture, or say in a note that it is lost.',
  },
  'import-break': {
    severity: 'info',
    says: (data) => decided(data, 'this line of symbols parts two sections of one document'),
    hint: 'If a new document begins behind it, name the line with --split-at.',
  },
  'import-repeat': {
    severity: 'info',
    says: (data) => {
      if (data.case === 'twin') {
        return decided(data, `the words of line ${data.line} stand here again; both stay`);
      }
      const how =
        data.case === 'version' ? 'is another version of' : `shares ${data.words} words with`;
      const other =
        'document' in data
          ? `“${data.document}”`
          : `the document of lines ${data.from} to ${data.to}`;
      const further = data.more > 0 ? `, and some with ${data.more} more` : '';
      return decided(data, `this document ${how} ${other}${further}; all stay`);
    },
    hint: 'A cross-reference may help the reader; which of them is the better text is yours to decide.',
  },
};

function decided({ sure }: { readonly sure: boolean }, reason: string): string {
  return sure ? reason : `Perhaps: ${reason}`;
}

function lineCount(data: ImportData['import-line-mode']): string {
  if (data.case === 'demanded') return 'you said so';
  if (data.case === 'apart') return 'no two lines stand together';
  return `${data.open} of the ${data.total} lines that another follows directly end without the end of a sentence, ${data.full} of them at the right length`;
}

function beginning({
  why,
  ending,
  blank,
}: Extract<ImportData['import-boundary'], { case: 'begins' }>): string {
  const reason = why === 'blank-lines' ? `${blank} blank lines` : boundaryReasons[why];
  if (ending === undefined) return reason;
  return why === 'greets' || why === 'opens'
    ? `${endings[ending]}, and ${reason}`
    : `${endings[ending]} and ${reason}`;
}

function someLines({ from, count, text }: SomeLines): string {
  const more = count > 1 ? ` (${count} lines)` : '';
  return `“${text.slice(0, 60)}${text.length > 60 ? '…' : ''}” in line ${from}${more}`;
}
