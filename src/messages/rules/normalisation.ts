import type { Rules } from '../rule.ts';

/** What the messages are about that are told of the typography of a text. */
export interface NormalisationData {
  'typography-quotes': Passage;
  'typography-words': Passage;
  'typography-hamza': Passage;
  'typography-language': Passage;
  'accepted-nowhere': { find: string };
}

/** What stands there, and what may be meant. */
type Passage = { found: string; meant?: string };

const passage = {
  found: ({ found }: Passage) => `“${found}”`,
  expected: ({ meant }: Passage) => (meant === undefined ? [] : [`“${meant}”`]),
} as const;

/** Of the typography of a text, where the press puts nothing right by itself. */
export const normalisationRules: Rules<NormalisationData> = {
  'typography-quotes': {
    ...passage,
    severity: 'warning',
    says: () => 'It isn’t sure which quotation mark belongs to this one',
    hint: 'Write the pair as « and »: the press doesn’t guess where a quotation begins or ends.',
  },
  'typography-words': {
    ...passage,
    severity: 'info',
    says: () => 'Two words may have run together',
    hint: 'If they are two, put a space between them; the press parts no words.',
  },
  'typography-hamza': {
    ...passage,
    severity: 'warning',
    says: () => 'A hamza stands behind ه, not over it',
    hint: 'If هٔ is meant, declare it as a correction: a hamza is a letter of the source.',
  },
  'typography-language': {
    ...passage,
    severity: 'warning',
    says: () => 'This may be Arabic or Persian, and was left as it is',
    hint: 'Write <span lang="ar">…</span> round what is Arabic, and <span lang="fa">…</span> round what is Persian.',
  },
  'accepted-nowhere': {
    severity: 'warning',
    says: () => 'What was accepted here stands nowhere in the text',
    found: ({ find }) => `“${find}”`,
    hint: 'Take it out of “accept”, or write it as the reading text has it: “chap suggest” shows how.',
  },
};
