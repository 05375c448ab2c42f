import type { Rules } from '../rule.ts';

/** What the messages are about that are told of passages that stand in a book twice. */
export interface RepeatsData {
  /**
   * The longest of the passages, by its words, and where it stands before: a line of a file. Then
   * how many more the two documents share, the id of the first, and whether both are one.
   */
  'repeat-undeclared': {
    words: number;
    file: string;
    line: number;
    more: number;
    document: string;
    within: boolean;
  };
  'repeat-missing': { document: string };
  'repeat-unknown': { document: string };
}

/** Of passages that stand in a book twice. */
export const repeatsRules: Rules<RepeatsData> = {
  'repeat-undeclared': {
    severity: 'warning',
    says: ({ words, file, line, more }) => {
      const others = more > 0 ? `, and ${more} more passages of the two` : '';
      return `${words} words stand here that are those of line ${line} of “${file}”${others}`;
    },
    hint: ({ document, within }) => {
      const lines = within ? ' and “lines:” with the two lines of the source' : '';
      return `Write “repeats:” into the front matter, and below it “  - document: ${document}”${lines}; all texts stay, and both get a cross-reference.`;
    },
  },
  'repeat-missing': {
    severity: 'warning',
    says: ({ document }) => `Nothing is found that “${document}” repeats`,
    hint: 'Take it out, or name the document that was meant.',
  },
  'repeat-unknown': {
    severity: 'error',
    says: ({ document }) => `There is no document “${document}”`,
    hint: 'The id of a document is its chapter’s id, a hyphen and the name of its file without “.md”.',
  },
};
