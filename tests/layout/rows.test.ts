import { describe, expect, it } from 'vitest';
import { costs, rowsOf } from '../../src/layout/pages/rows.ts';
import { flowOf, type PlannedAtom } from './flows.ts';

const costsOf = (atoms: readonly (PlannedAtom | number)[], groups: [number, number][] = []) =>
  rowsOf(flowOf(atoms, { groups })).map(({ cost }) => cost);

describe('rows', () => {
  it('are the lines of a paragraph, and one for what has none', () => {
    const rows = rowsOf(flowOf([2, { height: 70, gap: 5 }, { lines: 3, breakable: false }]));
    expect(rows.map(({ atom, line }) => [atom, line])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
    expect(rows.map(({ height }) => height)).toEqual([10, 10, 70, 30]);
    expect(rows.map(({ gap }) => gap)).toEqual([0, 0, 5, 0]);
  });

  it('cost an orphan before the second, a widow before the last', () => {
    expect(costsOf([5])).toEqual([0, costs.orphan, 0, 0, costs.widow]);
    expect(costsOf([3])).toEqual([0, costs.orphan, costs.widow]);
  });

  it('cost more the more orphans are asked for', () => {
    expect(costsOf([{ lines: 6, orphans: 3, widows: 1 }])).toEqual([
      0,
      costs.orphan * 2,
      costs.orphan,
      0,
      0,
      0,
    ]);
  });

  it('keep so many lines after a heading with it', () => {
    const heading = { linesAfter: 2, after: 'avoid' } as const;
    expect(costsOf([heading, 6]).slice(1)).toEqual([
      costs.stranded,
      costs.linesAfter,
      0,
      0,
      0,
      costs.widow,
    ]);
    // The lines may be those of several paragraphs.
    expect(costsOf([{ linesAfter: 2 }, 1, 1, 1])).toEqual([0, costs.stranded, costs.linesAfter, 0]);
  });

  it('count the lines after a title through the headings that follow, and anew from the next title', () => {
    const title = { linesAfter: 4, after: 'avoid' } as const;
    const heading = { linesAfter: 1 };
    const { stranded, linesAfter } = costs;
    expect(costsOf([title, 1, heading, 1, 1, 1])).toEqual([
      0,
      stranded,
      linesAfter,
      stranded,
      linesAfter,
      0,
    ]);
    expect(costsOf([title, 1, title, 1])).toEqual([0, stranded, 0, stranded]);
  });

  it('cost something between atoms of a group, not before it or after it', () => {
    expect(costsOf([1, 1, 1, 1, 1], [[1, 4]])).toEqual([0, 0, costs.group, costs.group, 0]);
  });

  it('cost something where a break is to be avoided, after or before', () => {
    expect(costsOf([{ after: 'avoid' }, 1, { before: 'avoid' }])).toEqual([
      0,
      costs.avoid,
      costs.avoid,
    ]);
  });

  it('are forced to a page by what ends before them or begins with them', () => {
    const forced = rowsOf(
      flowOf([1, { before: 'page' }, { after: 'recto' }, 1, { before: 'recto' }, 1]),
    ).map((row) => row.forced);
    expect(forced).toEqual(['page', 'page', undefined, 'recto', 'recto', undefined]);
  });

  it('have the notes of their own line; a row that has no lines has all', () => {
    const notes = [
      { note: 0, line: 0 },
      { note: 1, line: 2 },
    ];
    const lines = rowsOf(flowOf([{ lines: 3, notes }]));
    expect(lines.map((row) => row.notes)).toEqual([[0], [], [1]]);
    const whole = rowsOf(flowOf([{ lines: 3, notes, breakable: false }]));
    expect(whole.map((row) => row.notes)).toEqual([[0, 1]]);
  });

  it('of a table that cells join part only where no page holds them', () => {
    const row = { kind: 'tr', height: 20 } as const;
    const flow = flowOf([row, row, { ...row, joined: true }, { ...row, joined: true }, row]);
    const costOf = (depth: number) => rowsOf(flow, depth).map(({ cost }) => cost);
    expect(costOf(60)).toEqual([0, 0, costs.joined, costs.joined, 0]);
    expect(costOf(50)).toEqual([0, 0, 0, 0, 0]);
  });
});
