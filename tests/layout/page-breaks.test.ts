import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageBox } from '../../src/layout/pages/broken-page.ts';
import type { FlowReading } from '../../src/layout/pages/flow-reading.ts';
import { breakPages } from '../../src/layout/pages/page-breaks.ts';
import { rowsOf } from '../../src/layout/pages/rows.ts';
import { flowOf, leading, type PlannedAtom, startsOf } from './flows.ts';

/** Ten lines. */
const box: PageBox = { depth: 100, leading, noteGap: 5 };

const breaksOf = (atoms: readonly (PlannedAtom | number)[], more: Partial<FlowReading> = {}) =>
  startsOf(breakPages(flowOf(atoms, more), box));

describe('pages', () => {
  it('are none of no flow', () => {
    expect(breakPages(flowOf([]), box)).toEqual([]);
  });

  it('are full, but for the last', () => {
    const pages = breakPages(flowOf([27]), box);
    expect(startsOf(pages)).toEqual(['0.0', '0.10', '0.20']);
    expect(pages.map(({ short }) => short)).toEqual([0, 0, 0]);
    expect(pages.map(({ last }) => last)).toEqual([false, false, true]);
  });

  it('begin with no widow', () => {
    expect(breaksOf([11, 8])).toEqual(['0.0', '0.9']);
  });

  it('end with no orphan', () => {
    expect(breaksOf([9, 10])).toEqual(['0.0', '1.0']);
  });

  it('end with no heading, nor with one line below it', () => {
    const heading = { linesAfter: 2, after: 'avoid' } as const;
    expect(breaksOf([8, heading, 9])).toEqual(['0.0', '1.0']);
    expect(breaksOf([9, heading, 9])).toEqual(['0.0', '1.0']);
  });

  it('do not part what belongs together, even if that leaves half a page white', () => {
    const groups = [[1, 8]] as [number, number][];
    expect(breaksOf([6, 1, 1, 1, 1, 1, 1, 1, 2], { groups })).toEqual(['0.0', '1.0']);
  });

  it('do not part what belongs together where nearly the whole page stays white', () => {
    const tall: PageBox = { depth: 300, leading, noteGap: 5 };
    const groups = [[1, 21]] as [number, number][];
    const atoms = [16, ...new Array<number>(20).fill(1), 4];
    expect(startsOf(breakPages(flowOf(atoms, { groups }), tall))).toEqual(['0.0', '1.0']);
  });

  it('keep a title of many lines and its text together', () => {
    const tall: PageBox = { depth: 300, leading, noteGap: 5 };
    const title = { lines: 4, breakable: false, after: 'avoid' } as const;
    const standfirst = { lines: 5, breakable: false, after: 'avoid', linesAfter: 4 } as const;
    const flow = flowOf([18, title, standfirst, 20]);
    expect(startsOf(breakPages(flow, tall))).toEqual(['0.0', '1.0']);
  });

  it('part a group that is longer than a page', () => {
    const groups = [[0, 25]] as [number, number][];
    expect(breaksOf(new Array<number>(25).fill(1), { groups })).toEqual(['0.0', '10.0', '20.0']);
  });

  it('leave more than a line or two for the last page', () => {
    for (const lines of [21, 22, 23, 24, 31, 42]) {
      const rows = new Array<number>(lines).fill(1);
      const last = breakPages(flowOf(rows), box).at(-1);
      expect(lines - (last?.start.atom ?? 0)).toBeGreaterThanOrEqual(5);
    }
  });

  it('end where they have to', () => {
    expect(breaksOf([3, { lines: 3, before: 'page' }, 1])).toEqual(['0.0', '1.0']);
    expect(breaksOf([{ lines: 3, after: 'page' }, 1])).toEqual(['0.0', '1.0']);
  });

  it('are blank before a recto where the one before was a recto', () => {
    const recto = { lines: 3, before: 'recto' } as const;
    expect(breaksOf([recto, recto, recto])).toEqual(['0.0', 'blank', '1.0', 'blank', '2.0']);
    expect(breaksOf([15, recto])).toEqual(['0.0', '0.10', '1.0']);
  });

  it('put lines on the grid again after what is off it, and say by how much', () => {
    const off = { height: 13, onGrid: false };
    const pages = breakPages(flowOf([2, off, 2]), box);
    expect(pages[0]?.moved).toEqual([[2, 7]]);
  });

  it('move nothing at the top of a page, nor what is on the grid', () => {
    const off = { height: 93, onGrid: false };
    expect(breakPages(flowOf([off, 2, 2]), box).flatMap(({ moved }) => moved)).toEqual([]);
  });

  it('drop the space above what begins them', () => {
    const gap = { lines: 10, gap: 20 };
    expect(breaksOf([10, gap, gap])).toEqual(['0.0', '1.0', '2.0']);
  });

  it('leave room for the head that a table repeats', () => {
    const row = { height: 20, onGrid: false, tableHead: 20 };
    const head = { height: 20, onGrid: false, after: 'avoid' } as const;
    expect(breaksOf([head, ...new Array<PlannedAtom>(10).fill(row)])).toEqual([
      '0.0',
      '5.0',
      '9.0',
    ]);
  });

  it('go on with what is higher than one', () => {
    expect(breaksOf([3, { height: 250 }, 3])).toEqual([
      '0.0',
      '1.0',
      'continued',
      'continued',
      '2.0',
    ]);
  });

  it('hold every row once and in order, and no more than they have room for', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, box);
        const rows = rowsOf(flow);
        const starts = pages
          .filter(({ kind }) => kind === 'text')
          .map(({ start }) =>
            rows.findIndex(({ atom, line }) => atom === start.atom && line === start.line),
          );
        expect(starts[0]).toBe(0);
        starts.forEach((start, index) => {
          const end = starts[index + 1] ?? rows.length;
          expect(end).toBeGreaterThan(start);
          const moved = new Map(pages.flatMap((page) => page.moved));
          const height = rows.slice(start, end).reduce((sum, row, nth) => {
            const down = nth > 0 && row.line === 0 ? row.gap + (moved.get(row.atom) ?? 0) : 0;
            return sum + down + row.height;
          }, 0);
          if (end > start + 1) expect(height).toBeLessThanOrEqual(box.depth + 0.3);
          for (const row of rows.slice(start + 1, end)) expect(row.forced).toBeUndefined();
        });
      }),
    );
  });
});

const plannedAtoms: fc.Arbitrary<PlannedAtom> = fc.record({
  lines: fc.integer({ min: 1, max: 25 }),
  gap: fc.constantFrom(0, 0, 5, 10, 20),
  before: fc.constantFrom('auto', 'auto', 'auto', 'auto', 'avoid', 'page', 'recto'),
  after: fc.constantFrom('auto', 'auto', 'avoid'),
  onGrid: fc.boolean(),
  linesAfter: fc.constantFrom(0, 0, 2, 4),
});
const flows = fc.array(plannedAtoms, { minLength: 1, maxLength: 25 }).map((atoms) => flowOf(atoms));
