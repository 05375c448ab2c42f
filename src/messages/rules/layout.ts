import type { Rules } from '../rule.ts';

/** What the messages are about that are told of designs, pages and their lines. */
export interface LayoutData {
  /** The designs that might have been meant. */
  'design-unknown': { name: string; designs: readonly string[] };
  'design-impossible':
    | { case: 'circle'; designs: readonly string[] }
    /** mm */
    | { case: 'measure' | 'head' | 'folio'; is: number; least: number }
    | { case: 'lines'; is: number; least: number }
    /** pt */
    | { case: 'size'; field: string; is: number; most: number };
  'design-css': { case: 'outside' | 'page' | 'font-face' | 'html'; found: string };
  'layout-unstable':
    | { case: 'page'; title: string; anchor: string; page: number; planned: number }
    | { case: 'count'; title: string; pages: number; planned: number };
  'layout-scaled': { page: number; scales: readonly number[]; scale: number };
  'head-too-long': { head: string; printed: string };
  'table-smaller': InPart;
  'table-broken': InPart;
  'picture-smaller': InPart;
  /** The line up to where its word is broken. */
  'word-broken': { part: string; line: string };
  'letter-without-glyph':
    | { case: 'print'; book: string }
    | { case: 'cover'; signs: readonly string[] };
}

/** Which of the tables or pictures of a part, counted from 1. */
type InPart = { book: string; part: string; number: number };

/** Of designs, pages and their lines. */
export const layoutRules: Rules<LayoutData> = {
  'design-unknown': {
    severity: 'error',
    says: ({ name }) => `There is no design “${name}”`,
    expected: ({ designs }) => designs,
    hint: 'Name a design of the press, or write one of your own: “designs/NAME.yaml” in the book’s folder.',
  },
  'design-impossible': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'circle': {
          const designs = data.designs.map((each) => `“${each}”`).join(', ');
          return `${designs}: these designs are based on one another in a circle`;
        }
        case 'size':
          return `“${data.field}” is larger than the leading has room for: lines would run into one another`;
        default:
          return noRoom[data.case];
      }
    },
    found: (data) => {
      if (data.case === 'circle') return undefined;
      if (data.case === 'size') return `${data.is} pt`;
      if (data.case === 'lines') return data.is > 0 ? `${data.is} lines` : 'none';
      return `${Number(data.is.toFixed(1))} mm`;
    },
    expected: (data) => {
      if (data.case === 'circle') return [];
      if (data.case === 'size') return [`at most ${data.most} pt`];
      return [`at least ${data.least} ${data.case === 'lines' ? 'lines' : 'mm'}`];
    },
    hint: (data) =>
      data.case === 'circle'
        ? 'Let the last of them be based on a design of the press, or say everything itself.'
        : 'Change one of the numbers: trim, margins and type have to agree.',
  },
  'design-css': {
    severity: 'error',
    says: (data) => refusedCss[data.case].reason,
    found: ({ found }) => `“${found}”`,
    hint: (data) => refusedCss[data.case].hint,
  },
  'layout-unstable': {
    severity: 'error',
    says: ({ title }) => `The pages of “${title}” did not come out as they were planned`,
    found: (data) =>
      data.case === 'page' ? `“${data.anchor}” on page ${data.page}` : `${data.pages} pages`,
    expected: (data) => [data.case === 'page' ? `page ${data.planned}` : `${data.planned} pages`],
    hint: 'The pages would not settle; please report the book that did this.',
  },
  'layout-scaled': {
    severity: 'error',
    says: ({ page }) => `The text of page ${page} is not set at its size`,
    found: ({ scales }) => scales.join(', '),
    expected: ({ scale }) => [String(scale)],
    hint: 'Something is wider than the page and shrank it; break the line or the table that is.',
  },
  'head-too-long': {
    severity: 'warning',
    says: ({ head }) => `The running head “${head}” is longer than the line`,
    found: ({ printed }) => `“${printed}” in its place`,
    hint: 'Give the part a “short” title that fits over the page.',
  },
  'table-smaller': {
    severity: 'info',
    says: (data) => `Table ${inPart(data)}, is wider than the page; it is set smaller`,
    hint: 'Take a column out or make two tables of it, if it should be as large as the others.',
  },
  'table-broken': {
    severity: 'warning',
    says: (data) =>
      `Table ${inPart(data)}, is wider than the page; it is set smaller, and its words are broken`,
    hint: 'Make two tables of it, or turn its rows into columns: broken words are hard to read.',
  },
  'picture-smaller': {
    severity: 'info',
    says: (data) => `Picture ${inPart(data)}, is taller than the page; it is printed smaller`,
    hint: 'Cut the picture, or put it in two parts, if its details matter.',
  },
  'word-broken': {
    severity: 'warning',
    says: ({ part }) => `A word of “${part}” is wider than a line; it is broken`,
    found: ({ line }) => `“…${line}”`,
    hint: 'Write a space, a hyphen or a half-space where it may be broken.',
  },
  'letter-without-glyph': {
    severity: 'warning',
    says: (data) => {
      if (data.case === 'print') return `“${data.book}” has a character that Vazirmatn lacks`;
      const signs = data.signs.map((sign) => `“${sign}”`).join(', ');
      return `No font of the press has ${signs} on the cover`;
    },
    hint: 'It is printed as an empty box: write the word in another way, or leave the sign out.',
  },
};

const noRoom = {
  measure: 'The margins leave no room for a line',
  lines: 'The margins leave no room for a page of text',
  head: 'The running head would be cut off at the edge of the page',
  folio: 'The folio would be cut off at the edge of the page',
} as const;

const refusedCss = {
  outside: {
    reason: 'A style sheet can fetch nothing',
    hint: 'Write it with “data:”, or take it out: a book is printed without a network.',
  },
  page: {
    reason: 'The press makes the pages itself',
    hint: 'Give trim, margins, heads and folios in the design’s YAML.',
  },
  'font-face': {
    reason: 'The press measures lines with faces of its own',
    hint: 'Take the rule out; weights and sizes may be chosen.',
  },
  html: { reason: 'This is HTML, and no CSS', hint: 'Write nothing but CSS.' },
} as const;

function inPart({ number, book, part }: InPart): string {
  return `${number} of “${book}”, in “${part}”`;
}
