import { describe, expect, it } from 'vitest';
import { type Design, readDesign } from '../../src/layout/index.ts';
import { planPages, positionFinder } from '../../src/layout/pages/page-plan.ts';
import { templates } from '../installation/templates.ts';
import { flowOf, noteOf, pageOf } from './flows.ts';
import { bookOf, part } from './small-books.ts';

const design = readDesign('a5', templates.designs) as Design;

/** A title page, a blank, a chapter with `a` on its first page, `b` in the middle of one, `c` at the top of one. */
const book = bookOf([
  part('title-page', 'title-page', 'front'),
  part('chapter', 'chapter'),
  part('a', 'document'),
  part('b', 'document'),
  part('c', 'document'),
]);
const flow = flowOf([1, 1, { lines: 20 }, { lines: 8 }, 5], {
  ids: [
    ['title-page', 0, 0],
    ['chapter', 1, 0],
    ['a', 2, 0],
    ['call', 2, 15],
    ['b', 3, 0],
    ['c', 4, 0],
  ],
  notes: [noteOf(1, 'note')],
});
const broken = [
  pageOf({ start: { atom: 0, line: 0 } }),
  pageOf({ start: { atom: 1, line: 0 }, kind: 'blank' }),
  pageOf({ start: { atom: 1, line: 0 } }),
  pageOf({
    start: { atom: 2, line: 10 },
    notes: [{ note: 0, paragraph: 0, from: 0, to: 1, y: 500 }],
  }),
  pageOf({ start: { atom: 4, line: 0 } }),
];
const plan = planPages(book, design, flow, broken);

describe('a plan of pages', () => {
  it('knows on which page everything begins', () => {
    expect(Object.fromEntries(plan.destinations)).toEqual({
      'title-page': 1,
      chapter: 3,
      a: 3,
      call: 4,
      b: 4,
      c: 5,
      note: 4,
    });
  });

  it('orders the line of a head in which something is read from left to right', () => {
    const spine = book.spine.map((each) =>
      each.id === 'chapter' || each.kind === 'document'
        ? { ...each, runningHead: 'نسخهٔ 2: A (b)', foreign: [{ text: '2: A (b)' }] }
        : each,
    );
    const headed = planPages({ ...book, title: 'زبان C++', spine }, design, flow, broken);
    const shown = headed.pages.flatMap(({ head, orderedHead }) =>
      head ? [[head, orderedHead]] : [],
    );
    expect(shown).toContainEqual(['زبان C++', 'زبان \u2066C++\u2069']);
    expect(shown).toContainEqual(['نسخهٔ 2: A (b)', 'نسخهٔ \u20662: A (b)\u2069']);
  });

  it('knows the page of a place in a note, also in a part of it that goes over', () => {
    const paragraph = (...ids: [string, number][]) => ({ lines: 4, height: 20, paragraph: 0, ids });
    const note = {
      id: 'note',
      paragraphs: [paragraph(['note', 0], ['in-line-3', 2]), paragraph(['second', 0])],
    };
    const parted = [
      pageOf({
        start: { atom: 0, line: 0 },
        notes: [{ note: 0, paragraph: 0, from: 0, to: 2, y: 500 }],
      }),
      pageOf({
        start: { atom: 1, line: 0 },
        notes: [
          { note: 0, paragraph: 0, from: 2, to: 4, y: 500 },
          { note: 0, paragraph: 1, from: 0, to: 4, y: 520 },
        ],
      }),
    ];
    const { destinations, folios } = planPages(book, design, { ...flow, notes: [note] }, parted);
    const ids = ['note', 'in-line-3', 'second'];
    expect(ids.map((id) => destinations.get(id))).toEqual([1, 2, 2]);
    expect(ids.every((id) => folios.has(id))).toBe(true);
  });

  it('counts the front in letters and the body from 1, and hides both on displays and blanks', () => {
    expect(plan.pages.map(({ folio }) => folio)).toEqual(['الف', 'ب', '۱', '۲', '۳']);
    expect(plan.pages.map(({ showsFolio }) => showsFolio)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(plan.folios.get('c')).toBe('۳');
  });

  it('heads even pages with the book, odd ones with the part at their top, openings not at all', () => {
    // c begins at the very top of page 5, so the page is c’s and not b’s.
    expect(plan.pages.map(({ head }) => head)).toEqual([
      undefined,
      undefined,
      undefined,
      'book',
      'c',
    ]);
  });

  it('heads a page with the part that runs on to it, not with one that begins below', () => {
    const later = broken.with(4, pageOf({ start: { atom: 3, line: 4 } }));
    expect(planPages(book, design, flow, later).pages[4]?.head).toBe('b');
  });

  it('shows of a head that is too long what fits', () => {
    const fitted = planPages(book, design, flow, broken, new Map([['book', 'bo…']]));
    expect(fitted.pages[3]?.head).toBe('bo…');
  });

  it('has no heads where the design has none', () => {
    const bare = { ...design, head: { ...design.head, shown: false } };
    const { pages } = planPages(book, bare, flow, broken);
    expect(pages.flatMap(({ head }) => head ?? [])).toEqual([]);
  });

  it('puts odd pages on the left', () => {
    expect(plan.pages.map(({ side }) => side)).toEqual(['left', 'right', 'left', 'right', 'left']);
  });
});

describe('the place of a line', () => {
  const pageAt = positionFinder(broken);

  it('is the page that begins last before it', () => {
    expect(pageAt(2, 9)).toBe(3);
    expect(pageAt(2, 10)).toBe(4);
    expect(pageAt(3, 7)).toBe(4);
    expect(pageAt(4, 4)).toBe(5);
  });

  it('is no page without text', () => {
    expect(pageAt(0, 5)).toBe(1);
    expect(pageAt(1, 0)).toBe(3);
  });
});
