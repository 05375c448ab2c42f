/** Of received texts: what was refused, and each decision that an editor may overrule. */
export const importRules = {
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
} as const;
