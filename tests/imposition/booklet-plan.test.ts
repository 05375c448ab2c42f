import { describe, expect, it } from 'vitest';
import { pageMeasures } from '../../src/editions/booklet-measures.ts';
import { planBooklet } from '../../src/imposition/booklet/booklet-plan.ts';
import { edge, fitPage } from '../../src/imposition/booklet/fit-page.ts';
import { cellSize, choosePaper } from '../../src/imposition/booklet/papers.ts';
import { bookletPlaces, type Printed } from '../../src/imposition/booklet/places.ts';
import { type Design, readDesign } from '../../src/layout/index.ts';
import { templates } from '../installation/templates.ts';

const measures = (name: string) => pageMeasures(readDesign(name, templates.designs) as Design);
const a6 = { width: 105, height: 148, white: { outside: 14, head: 10, foot: 10 }, type: 9 };

describe('the paper', () => {
  it.each([
    ['a5', { paper: 'a4', rows: 1, copies: 1 }],
    ['roqei', { paper: 'a4', rows: 1, copies: 1 }],
    ['jibi', { paper: 'a4', rows: 1, copies: 1 }],
    ['vaziri', { paper: 'a3', rows: 1, copies: 1 }],
    ['a4', { paper: 'a3', rows: 1, copies: 1 }],
  ])('of %s is %o', (name, choice) => {
    expect(choosePaper(measures(name), {})).toEqual(choice);
  });

  it('holds a quarter of A4 twice, A5 four times on A3, and A6 on A5', () => {
    expect(choosePaper(a6, {})).toEqual({ paper: 'a4', rows: 2, copies: 2 });
    expect(choosePaper(a6, { paper: 'a5' })).toEqual({ paper: 'a5', rows: 1, copies: 1 });
    expect(choosePaper(measures('a5'), { paper: 'a3' })).toEqual({
      paper: 'a3',
      rows: 2,
      copies: 1,
    });
  });

  it.each([
    ['roqei', 'a4'],
    ['a5', 'letter'],
  ] as const)(
    '%s on %s: white is cut, the type stays, and what is read keeps 8 mm',
    (name, paper) => {
      const page = measures(name);
      const cell = cellSize(paper, 1);
      const fit = fitPage(page, cell, false);
      expect(fit.scale).toBe(1);
      expect(page.width > cell.width || page.height > cell.height).toBe(true);
      const { outside, head, foot } = page.white;
      expect(cell.width - (fit.fromFold + page.width - outside)).toBeGreaterThanOrEqual(edge);
      expect(fit.fromFoot + foot).toBeGreaterThanOrEqual(edge);
      expect(cell.height - (fit.fromFoot + page.height - head)).toBeGreaterThanOrEqual(edge);
    },
  );

  it('that is too small makes pages smaller, as little as it can, and says the type size', () => {
    const plan = planBooklet(8, measures('a4'), 'right', { paper: 'a4' });
    expect(plan.fit.scale).toBeLessThan(1);
    expect(plan.type).toBeCloseTo(12 * plan.fit.scale);
    const { width, white } = plan.page;
    const across = plan.cell.width - plan.fit.scale * (width - white.outside);
    const down = plan.cell.height - plan.fit.scale * (plan.page.height - white.head - white.foot);
    expect(Math.min(across, down / 2)).toBeCloseTo(edge);
  });

  it('as large as the page or larger holds it whole, whatever its margins are', () => {
    const narrow = { width: 148, height: 210, white: { outside: 2, head: 2, foot: 2 }, type: 10 };
    expect(fitPage(narrow, cellSize('a4', 1), false).scale).toBe(1);
  });
});

describe('what is printed at each place', () => {
  const text = (places: readonly Printed[]) => places.map((each) => each ?? '·').join(' ');

  it('without a cover: blanks at the end', () => {
    expect(text(bookletPlaces(6, { whole: 4, cover: 'none' }))).toBe('0 1 2 3 4 5 · ·');
    expect(text(bookletPlaces(3, { whole: 2, cover: 'none' }))).toBe('0 1 2 ·');
  });

  it('with a cover on the outer pages, or apart', () => {
    expect(text(bookletPlaces(5, { whole: 4, cover: 'outer' }))).toBe('front · 0 1 2 3 4 back');
    expect(text(bookletPlaces(6, { whole: 4, cover: 'outer' }))).toBe(
      'front · 0 1 2 3 4 5 · · · back',
    );
    expect(text(bookletPlaces(5, { whole: 4, cover: 'apart' }))).toBe(
      'front · 0 1 2 3 4 · · · · back',
    );
  });

  it('with blanks where the editor puts them', () => {
    const options = { whole: 4, cover: 'none', blanksAfter: 2 } as const;
    expect(text(bookletPlaces(5, options))).toBe('0 1 · · 2 3 4 ·');
  });

  it('has every page once, an odd one at an odd place, and whole sheets', () => {
    for (const whole of [2, 4] as const) {
      for (const cover of ['none', 'outer', 'apart'] as const) {
        for (let pages = 1; pages <= 40; pages += 1) {
          for (const blanksAfter of [undefined, 0, 1, 4, 100]) {
            const places = bookletPlaces(pages, { whole, cover, blanksAfter });
            const said = `${whole} ${cover} ${pages} ${blanksAfter}`;
            expect(places.length % whole, said).toBe(0);
            const numbers = places.filter((each) => typeof each === 'number');
            expect(numbers, said).toEqual(Array.from({ length: pages }, (_, at) => at));
            const sides = numbers.every((page) => places.indexOf(page) % 2 === page % 2);
            expect(sides, said).toBe(true);
          }
        }
      }
    }
  });
});

describe('the proposal', () => {
  const plan = (pages: number, wish = {}) =>
    planBooklet(pages, measures('a5'), 'right', { cover: 'none', ...wish });

  it('is one signature up to 20 sheets of 80 g, and signatures for sewing beyond', () => {
    expect(plan(80).form).toMatchObject({ folding: 'saddle', signatures: [20] });
    expect(plan(81).form).toMatchObject({
      folding: 'signatures',
      signatures: [3, 3, 3, 3, 3, 3, 3],
    });
    expect(plan(96).form.signatures).toEqual([4, 4, 4, 4, 4, 4]);
    expect(plan(80, { gsm: 160 }).form.folding).toBe('signatures');
    expect(plan(200, { staple: 50 }).form.folding).toBe('saddle');
    expect(
      plan(48, { fold: 'signatures', signature: { least: 2, most: 2 } }).form.signatures,
    ).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('says how far the middle stands out, and moves nothing unless the fore-edge is cut', () => {
    expect(plan(80).creep).toBeCloseTo(0.1);
    expect(plan(80).standsOut).toBeCloseTo(1.9);
    expect(plan(80, { creep: 0.2 }).standsOut).toBeCloseTo(3.8);
    expect(plan(80, { fold: 'perfect' }).standsOut).toBe(0);
  });

  it('turns backs round where the printer turns sheets about the other edge', () => {
    expect(plan(8).form.turn).toBe('side');
    expect(plan(8, { flip: 'long-edge' }).form.turn).toBe('head');
    expect(plan(8, { paper: 'a3', up: 4 }).form.turn).toBe('side');
    expect(plan(8, { paper: 'a3', up: 4, flip: 'short-edge' }).form.turn).toBe('head');
  });
});
