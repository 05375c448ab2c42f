import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Book, PartKind, SpineItem } from '../../src/book/index.ts';
import type { Design } from '../../src/layout/index.ts';
import { planPages } from '../../src/layout/page-plan.ts';

const design = { folio: { size: 9, front: 'alef-ba' } } as Design;

describe('a plan of pages', () => {
  // A chapter with three documents, printed without blank pages: title 1, chapter 2, b 3, c 4.
  const book = bookOf([
    part('title-page', 'title-page', 'front'),
    part('chapter', 'chapter'),
    part('a', 'document'),
    part('b', 'document'),
    part('c', 'document'),
  ]);
  const printed = {
    pageCount: 5,
    destinations: new Map([
      ['title-page', 1],
      ['chapter', 2],
      ['a', 2],
      ['b', 3],
      ['c', 4],
    ]),
    heights: new Map([
      ['title-page', 500],
      ['chapter', 500],
      ['a', 200],
      ['b', 250],
      ['c', 500],
    ]),
  };
  const plan = planPages(book, design, printed);

  it('puts a blank page before a chapter that would open on an even one', () => {
    expect(plan.blanksBefore).toEqual(['chapter']);
    expect(plan.pages.map(({ blank }) => blank)).toEqual([false, true, false, false, false, false]);
    expect(Object.fromEntries(plan.destinations)).toEqual({
      'title-page': 1,
      chapter: 3,
      a: 3,
      b: 4,
      c: 5,
    });
  });

  it('counts the front in letters and the body from 1, and hides both on displays and blanks', () => {
    expect(plan.pages.map(({ folio }) => folio)).toEqual(['الف', 'ب', '۱', '۲', '۳', '۴']);
    expect(plan.pages.map(({ showsFolio }) => showsFolio)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(plan.folios.get('c')).toBe('۳');
  });

  it('heads even pages with the book, odd ones with the part at their top, openings not at all', () => {
    const heads = plan.pages.map(({ head }) => head);
    // c begins at the very top of page 5, so the page is c’s and not b’s.
    expect(heads).toEqual([undefined, undefined, undefined, 'book', 'c', 'book']);
  });

  it('is the same when the blank page is already in the print', () => {
    const again = planPages(
      book,
      design,
      {
        pageCount: 6,
        destinations: plan.destinations,
        heights: printed.heights,
      },
      plan.blanksBefore,
    );
    expect(again).toEqual(plan);
  });
});

function part(id: string, kind: PartKind, division: 'front' | 'body' = 'body'): SpineItem {
  return { id, kind, division, title: id, runningHead: id, content: h('section', { id }) };
}

function bookOf(spine: readonly SpineItem[]): Book {
  return {
    id: 'book',
    title: 'book',
    language: 'fa',
    direction: 'rtl',
    contributors: [],
    date: '2026-01-01',
    identifier: 'urn:uuid:0',
    design: 'a5',
    spine,
    contents: [],
  };
}
