import type { Rules } from '../rule.ts';

/** What the messages are about that are told of the index. */
export interface IndexingData {
  'index-entry-twice': { entry: string };
  'index-target-unknown': { target: string };
  'index-see-with-find': { field: string };
  'index-see-circle':
    | { case: 'itself'; entry: string }
    | { case: 'circle'; entries: readonly string[] };
  'index-document-unknown': { document: string };
  'index-entry-unfound': { entry: string };
  'index-phrase-unused': { phrase: string };
}

/** Of the index: its entries, and where they are found. */
export const indexingRules: Rules<IndexingData> = {
  'index-entry-twice': {
    severity: 'error',
    says: ({ entry }) => `The entry “${entry}” is given twice`,
    hint: 'Make one entry of the two, with the forms of both under “find”.',
  },
  'index-target-unknown': {
    severity: 'error',
    says: ({ target }) => `There is no entry “${target}”`,
    hint: 'Name an entry as it stands behind “entry:”, half-spaces and marks included.',
  },
  'index-see-with-find': {
    severity: 'error',
    says: ({ field }) => `The field “${field}”: an entry that only refers is not looked for`,
    hint: 'Take “see” out, or write “see-also”; or take out “find”, “not” and “see-also”.',
  },
  'index-see-circle': {
    severity: 'error',
    says: (data) => {
      if (data.case === 'itself') return `The entry “${data.entry}” refers to itself`;
      const entries = data.entries.map((entry) => `“${entry}”`).join(', ');
      return `${entries}: these entries refer to one another in a circle`;
    },
    hint: 'Let one of them have places of its own: take its “see” out.',
  },
  'index-document-unknown': {
    severity: 'error',
    says: ({ document }) => `There is no document “${document}”`,
    hint: 'Name a document by its chapter’s folder and its file, with a hyphen between and without “.md”.',
  },
  'index-entry-unfound': {
    severity: 'warning',
    says: ({ entry }) => `“${entry}” is nowhere in the text`,
    hint: 'It isn’t printed. Give the forms that the text has under “find”, or take the entry out.',
  },
  'index-phrase-unused': {
    severity: 'info',
    says: ({ phrase }) => `The phrase “${phrase}” keeps nothing out of the index`,
    hint: 'Write the phrase as the text has it, the form included, or take it out.',
  },
};
