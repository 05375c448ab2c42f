/** Of the typography of a text, where the press puts nothing right by itself. */
export const normalisationRules = {
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
