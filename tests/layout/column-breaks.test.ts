import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageBox } from '../../src/layout/pages/broken-page.ts';
import { breakColumns } from '../../src/layout/pages/column-breaks.ts';
import { breakPages } from '../../src/layout/pages/page-breaks.ts';
import { type Row, rowsOf } from '../../src/layout/pages/rows.ts';
import { flowOf, leading, type PlannedAtom } from './flows.ts';

/** Entries of one line. */
const entries = (count: number): PlannedAtom[] => new Array(count).fill({ lines: 1 });
const rows = (...atoms: (PlannedAtom | number)[]): Row[] => rowsOf(flowOf(atoms));
const box = { count: 2, depth: 10 * leading, firstDepth: 10 * leading };

describe('columns', () => {
  it('are filled one after the other', () => {
    expect(breakColumns(rows(...entries(40)), box)).toEqual([0, 10, 20, 30]);
  });

  it('are shorter on a page on which something stands above them', () => {
    const starts = breakColumns(rows(...entries(40)), { ...box, firstDepth: 6 * leading });
    expect(starts.slice(0, 3)).toEqual([0, 6, 12]);
  });

  it('are of one depth on the last page', () => {
    expect(breakColumns(rows(...entries(26)), box)).toEqual([0, 10, 20, 23]);
    expect(breakColumns(rows(...entries(6)), box)).toEqual([0, 3]);
  });

  it('never end on a letter that heads what follows', () => {
    const letter = { lines: 1, after: 'avoid' } as const;
    const starts = breakColumns(rows(...entries(9), letter, ...entries(30)), box);
    expect(starts[1]).toBe(9);
  });

  it('part no single line from its entry', () => {
    const starts = breakColumns(rows(...entries(9), 4, ...entries(30)), box);
    expect(starts[1]).toBe(9);
  });

  it('drop the space above what begins them', () => {
    const spaced = { lines: 1, gap: leading };
    const starts = breakColumns(rows(...entries(10), spaced, ...entries(9), ...entries(20)), box);
    expect(starts).toEqual([0, 10, 20, 30]);
  });

  it('hold all rows in order, and no more than they have room for', () => {
    const atoms = fc.array(
      fc.record({
        lines: fc.integer({ min: 1, max: 14 }),
        gap: fc.constantFrom(0, 0, leading / 2, leading),
        after: fc.constantFrom('auto' as const, 'auto' as const, 'avoid' as const),
      }),
      { minLength: 1, maxLength: 80 },
    );
    const depths = fc.integer({ min: 3, max: 10 }).map((lines) => lines * leading);
    fc.assert(
      fc.property(atoms, depths, fc.integer({ min: 1, max: 3 }), (given, firstDepth, count) => {
        const all = rows(...given);
        const starts = breakColumns(all, { count, depth: box.depth, firstDepth });
        expect(starts[0]).toBe(0);
        starts.forEach((start, column) => {
          const end = starts[column + 1] ?? all.length;
          expect(end).toBeGreaterThan(start);
          const height = all
            .slice(start, end)
            .reduce((sum, row, nth) => sum + row.height + (nth > 0 ? row.gap : 0), 0);
          const depth = column < count ? firstDepth : box.depth;
          if (end > start + 1) expect(height).toBeLessThanOrEqual(depth + 0.3);
        });
      }),
    );
  });
});

describe('pages with columns', () => {
  const page: PageBox = { depth: 10 * leading, leading, noteGap: leading / 2 };

  it('begin below what stands above them, and end their page', () => {
    const atoms = [{ lines: 2, before: 'page' } as const, ...entries(24), 3];
    const flow = flowOf(atoms, { columns: [{ start: 1, end: 25, count: 2 }] });
    const pages = breakPages(flow, page);
    expect(
      pages.map(({ start, columns }) => [start.atom, ...columns.map(({ atom }) => atom)]),
    ).toEqual([[0, 9], [17, 21], [25]]);
  });

  it('begin a page of their own where a heading leaves no room for them', () => {
    const flow = flowOf([9, ...entries(4)], { columns: [{ start: 1, end: 5, count: 2 }] });
    const pages = breakPages(flow, page);
    expect(
      pages.map(({ start, columns }) => [start.atom, ...columns.map(({ atom }) => atom)]),
    ).toEqual([[0], [1, 3]]);
  });
});
