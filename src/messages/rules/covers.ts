/** Of covers. */
export const coversRules = {
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
} as const;
