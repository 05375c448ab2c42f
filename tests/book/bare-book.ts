import type { Book } from '../../src/book/index.ts';

/** A book of which nothing is known but what every book has to say. */
export const bareBook: Book = {
  id: 'book',
  text: 'reading',
  title: 'book',
  language: 'fa',
  direction: 'rtl',
  contributors: [],
  subjects: [],
  sources: [],
  date: '2026-01-01',
  identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  isbn: {},
  cover: {
    below: [],
    figures: [],
    ground: 'petrol',
    accent: 'saffron',
    backbone: 'head-to-foot',
    print: { paper: { gsm: 80, bulk: 1.25 }, inks: 'cmyk' },
  },
  spine: [],
  contents: [],
  index: [],
  pictures: new Map(),
};
