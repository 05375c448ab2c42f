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
  'file-unreadable': {
    severity: 'error',
    hint: 'See to it that you may read the file, and that it is one.',
  },
  'book-changed': {
    severity: 'error',
    hint: 'Build it again: what was printed is neither the old book nor the new one.',
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

  'date-written': {
    severity: 'warning',
    hint: 'Put right what was misread; if the source itself errs, leave it and say so in a note.',
  },

  // Repeats
  'repeat-undeclared': {
    severity: 'warning',
    hint: 'Declare it under “repeats” in the front matter of one of the two; all texts stay.',
  },
  'repeat-missing': {
    severity: 'warning',
    hint: 'Take it out, or name the document that was meant.',
  },
  'repeat-unknown': {
    severity: 'error',
    hint: 'The id of a document is its chapter’s id, a hyphen and the name of its file without “.md”.',
  },
  'editor-note-plain': {
    severity: 'error',
    hint: 'Say it in the running text of the editor’s note.',
  },
  'isbn-wrong': {
    severity: 'error',
    hint: 'Copy it again from the agency’s letter: a wrong number on a printed cover can’t be taken back.',
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
    hint: 'Restore the words of the source, or declare what is to be printed: “{~~source~>printed~~}{>>why<<}”.',
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
    severity: 'warning',
    hint: 'Write Markdown, or HTML that docs/manuscript.md lists; put a backslash before “<” if the sign itself is meant.',
  },
  'markdown-html-attribute': {
    severity: 'warning',
    hint: 'Take it out, or give it a value that docs/manuscript.md allows.',
  },
  'markdown-html-nesting': {
    severity: 'warning',
    hint: 'Give each element its start and its end, one inside the other, in one passage.',
  },
  'markdown-picture': {
    severity: 'error',
    hint: 'Write “![what is to be seen](name.png "caption")” in a paragraph of its own.',
  },
  'picture-missing': {
    severity: 'error',
    hint: 'Put the file beside the document or into the book’s folder “images”, and give its name as it is spelt there.',
  },
  'picture-outside': {
    severity: 'error',
    hint: 'Put a copy into the book’s folder: nothing is fetched, and nothing read from elsewhere.',
  },
  'picture-unreadable': {
    severity: 'error',
    hint: 'Save it anew as PNG or JPEG with an image editor.',
  },
  'picture-too-large': {
    severity: 'error',
    hint: 'Make it smaller: 300 dots to the inch at the width of the page are enough.',
  },
  'picture-turned': {
    severity: 'error',
    hint: 'Open it in an image editor, turn it upright there, and save it.',
  },
  'picture-without-words': {
    severity: 'warning',
    hint: 'Say between “![” and “]” what is to be seen, for readers who can’t see it.',
  },
  'markdown-code': {
    severity: 'warning',
    hint: 'Four spaces before a line make it code; take them away if it is a paragraph.',
  },
  'markdown-heading-empty': {
    severity: 'error',
    hint: 'Write the heading behind the signs “##”, or take them out.',
  },
  'markdown-heading-space': {
    severity: 'warning',
    hint: 'Put a space behind the signs “##”, or a backslash before them if they are meant.',
  },
  'markdown-list-sign': {
    severity: 'warning',
    hint: 'Put a backslash before the sign if it is meant; begin the items of a list with “- ”.',
  },
  'yaml-comment': {
    severity: 'warning',
    hint: 'Put the value between single quotes if the sign “#” is meant.',
  },
  'markdown-link': {
    severity: 'error',
    hint: 'Give the whole address; put a backslash before “[” if the sign itself is meant.',
  },
  'markdown-too-deep': {
    severity: 'error',
    hint: 'Take out signs such as “>” that stand there in great number.',
  },
  'control-character': {
    severity: 'error',
    hint: 'Delete the character; it can’t be seen, but no edition can hold it.',
  },
  'markdown-numbered-list': {
    severity: 'error',
    hint: 'Begin each item with “- ” and then the numeral as the source has it: “- ۱- …”.',
  },
  'markdown-note-uncalled': {
    severity: 'error',
    hint: 'Put “[^…]” where the note belongs, or take the note out.',
  },
  'markdown-mark': {
    severity: 'error',
    hint: 'Write “{~~source~>printed~~}{>>why<<}”, “{++added++}”, “{--deleted--}” or “{==doubtful==}” on one line, one beside the other; put a backslash before “{” or “}” if the signs themselves are meant.',
  },
  'markdown-mark-reason': {
    severity: 'warning',
    hint: 'Put “{>>why<<}” right behind it: the reason stands in the appendix.',
  },
  'markdown-mark-empty': {
    severity: 'error',
    hint: 'Say what the source has and what is to be printed, or take the mark out.',
  },
  'markdown-mark-place': {
    severity: 'error',
    hint: 'Marks stand in Markdown of the document’s own text: write the passage without HTML, or take the mark out.',
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
    hint: 'Name a design of the press, or write one of your own: “designs/NAME.yaml” in the book’s folder.',
  },
  'design-impossible': {
    severity: 'error',
    hint: 'Change one of the numbers: trim, margins and type have to agree.',
  },
  'design-css': {
    severity: 'error',
    hint: 'Write it with “data:”, or take it out: a book is printed without a network.',
  },
  'layout-unstable': {
    severity: 'error',
    hint: 'The pages would not settle; please report the book that did this.',
  },
  'layout-scaled': {
    severity: 'error',
    hint: 'Something is wider than the page and shrank it; break the line or the table that is.',
  },
  'head-too-long': {
    severity: 'warning',
    hint: 'Give the part a “short” title that fits over the page.',
  },
  'table-smaller': {
    severity: 'info',
    hint: 'Take a column out or make two tables of it, if it should be as large as the others.',
  },
  'table-broken': {
    severity: 'warning',
    hint: 'Make two tables of it, or turn its rows into columns: broken words are hard to read.',
  },
  'picture-smaller': {
    severity: 'info',
    hint: 'Cut the picture, or put it in two parts, if its details matter.',
  },
  'word-broken': {
    severity: 'warning',
    hint: 'Write a space, a hyphen or a half-space where it may be broken.',
  },
  'letter-without-glyph': {
    severity: 'warning',
    hint: 'It is printed as an empty box: write the word in another way, or leave the sign out.',
  },
  'cover-picture': {
    severity: 'error',
    hint: 'Give a picture 1600 pixels wide and 2560 high, or take it out: the press draws a cover itself.',
  },
  'cover-crowded': {
    severity: 'warning',
    hint: 'Its words had to be made small; give the cover a shorter title or subtitle.',
  },
  'cover-unpaginated': {
    severity: 'warning',
    hint: 'The spine is as wide as the pages are thick, and nothing was paginated; build “pdf” with it.',
  },
  'epub-letter-without-face': {
    severity: 'warning',
    hint: 'Reading systems show a box, or what they happen to have: write the word in another way, or leave the sign out.',
  },
  'epub-over-budget': {
    severity: 'warning',
    hint: 'Make the pictures smaller or leave some out, or raise “epub.budget” in book.yaml.',
  },
  'epub-without-pages': {
    severity: 'info',
    hint: 'Build “pdf” and “epub” together, and readers can find the pages of the print in the EPUB.',
  },
  'artifact-stale': {
    severity: 'warning',
    hint: 'The file stays where it is but is not in the manifest; build it again to hand it on.',
  },

  // The index
  'index-entry-twice': {
    severity: 'error',
    hint: 'Make one entry of the two, with the forms of both under “find”.',
  },
  'index-target-unknown': {
    severity: 'error',
    hint: 'Name an entry as it stands behind “entry:”, half-spaces and marks included.',
  },
  'index-see-with-find': {
    severity: 'error',
    hint: 'Take “see” out, or write “see-also”; or take out “find”, “not” and “see-also”.',
  },
  'index-see-circle': {
    severity: 'error',
    hint: 'Let one of them have places of its own: take its “see” out.',
  },
  'index-document-unknown': {
    severity: 'error',
    hint: 'Name a document by its chapter’s folder and its file, with a hyphen between and without “.md”.',
  },
  'index-entry-unfound': {
    severity: 'warning',
    hint: 'It isn’t printed. Give the forms that the text has under “find”, or take the entry out.',
  },
  'index-phrase-unused': {
    severity: 'info',
    hint: 'Write the phrase as the text has it, the form included, or take it out.',
  },

  // Import
  'import-refused': {
    severity: 'error',
    hint: 'Nothing of the file was read; half a text is worse than none.',
  },
  'import-exists': {
    severity: 'error',
    hint: 'Import overwrites nothing: rename the file that you bring, or take the other one away yourself.',
  },
  'import-known': {
    severity: 'warning',
    hint: 'Nothing was written. To make its documents anew, take the old ones and the source out of the book first.',
  },
  'import-letters': {
    severity: 'error',
    hint: 'Nothing was written, for a letter would have been lost; please report the text that did this.',
  },
  'import-changed': {
    severity: 'warning',
    hint: 'Nothing was written. Mend the document by hand, put the new file in the place of the old one, and give its SHA-256 and the new lines.',
  },
  'import-not-kept': {
    severity: 'warning',
    hint: 'It is no part of the running text; where it belongs to the book, put it into a text of its own and import that.',
  },
  'import-line-mode': {
    severity: 'info',
    hint: 'Overrule it with --wrapped or --paragraph-per-line.',
  },
  'import-join': {
    severity: 'info',
    hint: 'If they are two paragraphs, put an empty line between them in the document.',
  },
  'import-boundary': {
    severity: 'info',
    hint: 'Overrule it with --split-at and the lines at which documents begin, or with --one-document.',
  },
  'import-title': {
    severity: 'info',
    hint: 'Give it another under “title” in the document.',
  },
  'import-head': {
    severity: 'info',
    hint: 'If it is an ordinary paragraph, take away the lines of “:::” around it.',
  },
  'import-heading': {
    severity: 'info',
    hint: 'If it is none, take away the “##” before it.',
  },
  'import-salutation': {
    severity: 'info',
    hint: 'If it is an ordinary paragraph, take away the lines of “:::” around it.',
  },
  'import-signature': {
    severity: 'info',
    hint: 'See that the names under “authors” are those who signed.',
  },
  'import-date': {
    severity: 'info',
    hint: 'See that it is the date of the text, and not one that the text speaks of.',
  },
  'import-slogans': {
    severity: 'info',
    hint: 'If it is an ordinary paragraph, take away the lines of “:::” around it.',
  },
  'import-list': {
    severity: 'info',
    hint: 'If it is none, take away the “-” before each line.',
  },
  'import-verse': {
    severity: 'info',
    hint: 'If it is prose, take away the lines of “:::” around it.',
  },
  'import-contact': {
    severity: 'info',
    hint: 'See that nobody’s private number is among them.',
  },
  'import-picture': {
    severity: 'info',
    hint: 'Ask for the picture, or say in a note that it is lost.',
  },
  'import-break': {
    severity: 'info',
    hint: 'If a new document begins behind it, name the line with --split-at.',
  },
  'import-repeat': {
    severity: 'info',
    hint: 'A cross-reference may help the reader; which of them is the better text is yours to decide.',
  },

  // Ledger
  'edition-bytes-differ': {
    severity: 'error',
    hint: 'The file was changed after it was built; hand on the one that the manifest lists, or build it again.',
  },
  'edition-unreadable': {
    severity: 'error',
    hint: 'The file is damaged, or it is no EPUB, PDF or text; get another copy.',
  },
  'edition-of-no-book': {
    severity: 'error',
    hint: 'Name the folder of its book with --book.',
  },
  'edition-text-lost': {
    severity: 'error',
    hint: 'This copy is not complete. A copy that the press has just made itself is a fault of the press: please report it.',
  },
  'edition-text-added': {
    severity: 'error',
    hint: 'This copy says what the book doesn’t. A copy that the press has just made itself is a fault of the press: please report it.',
  },
  'edition-text-changed': {
    severity: 'error',
    hint: 'This copy was altered, or made from another state of the book. A copy that the press has just made itself is a fault of the press: please report it.',
  },
  'edition-spacing': {
    severity: 'error',
    hint: 'The letters are all there, but words were joined or parted.',
  },
  'edition-box': {
    severity: 'warning',
    hint: 'Write the word in another way, or leave the sign out: no font of the press has it.',
  },
  'edition-furniture': {
    severity: 'error',
    hint: 'The text itself is another matter; this is about running heads, folios and the marks of lists.',
  },
  'edition-glyphs': {
    severity: 'error',
    hint: 'What is seen on the page and what can be copied from it are not the same: the file was tampered with.',
  },
  'edition-letters-differ': {
    severity: 'error',
    hint: 'A document of this copy doesn’t hold the letters of its source.',
  },
  'edition-navigation': {
    severity: 'error',
    hint: 'The menus of a reading system would show something else than the book’s contents.',
  },

  // Typography
  'typography-quotes': {
    severity: 'warning',
    hint: 'Write the pair as « and »: the press doesn’t guess where a quotation begins or ends.',
  },
  'typography-words': {
    severity: 'info',
    hint: 'If they are two, put a space between them; the press parts no words.',
  },
  'typography-hamza': {
    severity: 'warning',
    hint: 'If هٔ is meant, declare it as a correction: a hamza is a letter of the source.',
  },
} as const;

/** A rule's id, as it stands in brackets behind each message. */
export type RuleId = keyof typeof rules;
