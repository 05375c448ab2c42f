/** Of letters: those of the sources in the book, and those of the book in a finished file. */
export const ledgerRules = {
  'source-undeclared': {
    severity: 'error',
    hint: 'Name the source under “sources” in book.yaml, with its SHA-256.',
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
  'edition-bytes-differ': {
    severity: 'error',
    hint: 'The file was changed after it was built; hand on the one that the manifest lists, or build it again.',
  },
  'edition-unreadable': {
    severity: 'error',
    hint: 'The file is damaged, or it is no EPUB, PDF or text; get another copy.',
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
} as const;
