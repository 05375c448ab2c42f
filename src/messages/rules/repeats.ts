/** Of passages that stand in a book twice. */
export const repeatsRules = {
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
} as const;
