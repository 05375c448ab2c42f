/** Of designs, pages and their lines. */
export const layoutRules = {
  'design-unknown': {
    severity: 'error',
    hint: 'Name a design of the press, or write one of your own: “designs/NAME.yaml” in the book’s folder.',
  },
  'design-impossible': {
    severity: 'error',
    hint: 'Change one of the numbers: trim, margins and type have to agree.',
  },
  'design-css': {
    severity: 'error',
    hint: 'Write it with “data:”, or take it out: a book is printed without a network.',
  },
  'layout-unstable': {
    severity: 'error',
    hint: 'The pages would not settle; please report the book that did this.',
  },
  'layout-scaled': {
    severity: 'error',
    hint: 'Something is wider than the page and shrank it; break the line or the table that is.',
  },
  'head-too-long': {
    severity: 'warning',
    hint: 'Give the part a “short” title that fits over the page.',
  },
  'table-smaller': {
    severity: 'info',
    hint: 'Take a column out or make two tables of it, if it should be as large as the others.',
  },
  'table-broken': {
    severity: 'warning',
    hint: 'Make two tables of it, or turn its rows into columns: broken words are hard to read.',
  },
  'picture-smaller': {
    severity: 'info',
    hint: 'Cut the picture, or put it in two parts, if its details matter.',
  },
  'word-broken': {
    severity: 'warning',
    hint: 'Write a space, a hyphen or a half-space where it may be broken.',
  },
  'letter-without-glyph': {
    severity: 'warning',
    hint: 'It is printed as an empty box: write the word in another way, or leave the sign out.',
  },
} as const;
