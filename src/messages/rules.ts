/**
 * How much a message weighs: an `error` stops the build, a `warning` is
 * something an editor ought to look at, an `info` is only to be known.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What the catalogue says of a rule: its weight, and what the author can do about it. */
export interface Rule {
  readonly severity: Severity;
  readonly hint: string;
}

/**
 * The one catalogue of all that can be said to an author, by rule id. Ids never
 * change once released: editors search for them, and other tools filter by them.
 */
export const rules = {
  // Files and YAML
  'file-missing': {
    severity: 'error',
    hint: 'Write the file, or take its name out of the list that names it.',
  },
  'file-unlisted': {
    severity: 'warning',
    hint: 'Name the file in the chapter’s list of documents, or move it out of the folder.',
  },
  'not-utf8': {
    severity: 'error',
    hint: 'Save the file as UTF-8; a source in another encoding has to be imported first.',
  },
  'yaml-syntax': {
    severity: 'error',
    hint: 'Put text that holds “: ”, “#” or quotation marks between single quotes.',
  },
  'front-matter-missing': {
    severity: 'error',
    hint: 'Begin the document with a block between two lines of three hyphens that gives its title, kind and source.',
  },
  'field-missing': { severity: 'error', hint: 'Add the field.' },
  'field-unknown': {
    severity: 'error',
    hint: 'Correct the name of the field, or take it out; nothing would read it.',
  },
  'field-wrong': {
    severity: 'error',
    hint: 'Give the field a value of the kind that is expected.',
  },
  'id-repeated': { severity: 'error', hint: 'Give each of them a name of its own.' },

  // Dates
  'date-impossible': {
    severity: 'error',
    hint: 'Write YYYY-MM-DD, YYYY-MM or YYYY in the digits 0–9; an interval as two that are equally exact, the earlier first, with “/” between. Count the days of the month.',
  },
  'date-disagrees': {
    severity: 'error',
    hint: 'One of the two calendars is wrong; put the one right that the source doesn’t give.',
  },

  // Sources and letters
  'source-missing': {
    severity: 'error',
    hint: 'Put the source file into the book’s folder “sources”, byte for byte as it came.',
  },
  'source-undeclared': {
    severity: 'error',
    hint: 'Name the source under “sources” in book.yaml, with its SHA-256.',
  },
  'source-altered': {
    severity: 'error',
    hint: 'Restore the file as it came. A newer version of a source is a new source.',
  },
  'source-lines': {
    severity: 'error',
    hint: 'Give the lines as “from-to” in the digits 0–9, counted from 1, within the source.',
  },
  'source-line-unclaimed': {
    severity: 'error',
    hint: 'Let a document claim the line, or declare it under “omitted” in book.yaml with the reason.',
  },
  'source-line-twice': {
    severity: 'error',
    hint: 'A line belongs to one document only; mend the ranges.',
  },
  'letters-differ': {
    severity: 'error',
    hint: 'Restore the words of the source: what it says is never changed in the manuscript.',
  },

  // Markdown
  'markdown-block-unknown': {
    severity: 'error',
    hint: 'Use one of the blocks that the press knows, or plain paragraphs.',
  },
  'markdown-block-fence': {
    severity: 'error',
    hint: 'A block begins with a line of “:::” and its name, nothing else, and ends with a line of “:::”.',
  },
  'markdown-html': {
    severity: 'error',
    hint: 'Write Markdown; put a backslash before “<” if the sign itself is meant.',
  },
  'markdown-picture': {
    severity: 'error',
    hint: 'Pictures cannot be printed yet: describe the picture in words, or leave it out.',
  },
  'markdown-code': {
    severity: 'warning',
    hint: 'Four spaces before a line make it code; take them away if it is a paragraph.',
  },
  'markdown-numbered-list': {
    severity: 'error',
    hint: 'Begin each item with “- ” and then the numeral as the source has it: “- ۱- …”.',
  },
  'markdown-note-uncalled': {
    severity: 'error',
    hint: 'Put “[^…]” where the note belongs, or take the note out.',
  },
  'title-twice': {
    severity: 'error',
    hint: 'A document has one title: use “##” for the headings inside it.',
  },
  'title-late': {
    severity: 'error',
    hint: 'The “#” title of a document is its first line.',
  },

  // Editions
  'design-unknown': {
    severity: 'error',
    hint: 'Name a design of “templates/designs”, for example a5.',
  },
  'layout-unstable': {
    severity: 'error',
    hint: 'The pages would not settle; please report the book that did this.',
  },
  'layout-scaled': {
    severity: 'error',
    hint: 'Something is wider than the page and shrank it; break the line or the table that is.',
  },
  'letter-without-glyph': {
    severity: 'warning',
    hint: 'It is printed as an empty box: write the word in another way, or leave the sign out.',
  },
  'artifact-stale': {
    severity: 'warning',
    hint: 'The file stays where it is but is not in the manifest; build it again to hand it on.',
  },
} as const;

/** A rule's id, as it stands in brackets behind each message. */
export type RuleId = keyof typeof rules;
