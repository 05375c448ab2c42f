import type { NoData, Rules, Unsaid } from '../rule.ts';

/** What the messages are about that are told of covers. */
export interface CoversData {
  'cover-crowded': NoData;
  'cover-unpaginated': { book: string };
}

/** Of covers. */
export const coversRules: Rules<CoversData> & Unsaid<'cover-picture'> = {
  'cover-picture': {
    severity: 'error',
    hint: 'Give a picture 1600 pixels wide and 2560 high, or take it out: the press draws a cover itself.',
  },
  'cover-crowded': {
    severity: 'warning',
    says: () => 'The cover has more words than it has room',
    hint: 'Its words had to be made small; give the cover a shorter title or subtitle.',
  },
  'cover-unpaginated': {
    severity: 'warning',
    says: ({ book }) => `“${book}” has no cover in one piece: it was not paginated`,
    hint: 'The spine is as wide as the pages are thick, and nothing was paginated; build “pdf” with it.',
  },
};
