/** Of the index: its entries, and where they are found. */
export const indexingRules = {
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
} as const;
