import { expect, it } from 'vitest';
import type { NotePart } from '../../src/layout/pages/broken-page.ts';
import { numberNotes } from '../../src/layout/pages/number-notes.ts';
import type { PagePlan } from '../../src/layout/pages/page-plan.ts';
import type { Page } from '../../src/layout/pagination.ts';
import { flowOf, noteOf, pageOf } from './flows.ts';

const flow = flowOf([1], { notes: ['a', 'b', 'c'].map((id) => noteOf(4, id)) });
const part = (note: number, from = 0, paragraph = 0): NotePart => ({
  note,
  paragraph,
  from,
  to: from + 2,
  y: 0,
});
// Note b goes on at the top of the notes of the second page.
const broken = [
  pageOf({ notes: [part(0), part(0, 0, 1), part(1)] }),
  pageOf({ notes: [part(1, 2), part(2)] }),
];

function marksOf(calls: readonly [call: string, note: string, page: number][]) {
  const plan: PagePlan = {
    pages: ['۱۰', '۱۱'].map((folio, index) => ({ folio, number: index + 1 }) as Page),
    destinations: new Map(calls.map(([call, , page]) => [call, page])),
    folios: new Map(),
  };
  const pairs = calls.map(([call, note]) => [call, note] as const);
  return Object.fromEntries(numberNotes(flow, broken, plan, pairs));
}

it('numbers notes anew on each page, by where they begin', () => {
  expect(marksOf([])).toEqual({ a: '۱', b: '۲', c: '۱' });
});

it('gives a later call on the same page the same number', () => {
  expect(marksOf([['again', 'b', 1]])).toEqual({ a: '۱', b: '۲', c: '۱' });
});

it('names the page of its note to a later call on another page', () => {
  expect(marksOf([['again', 'b', 2]])['again']).toBe('۲ ص ۱۰');
});

it('leaves out what it does not know', () => {
  expect(marksOf([['again', 'nowhere', 2]])).toEqual({ a: '۱', b: '۲', c: '۱' });
});
