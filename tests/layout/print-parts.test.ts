import { describe, expect, it } from 'vitest';
import type { FlowReading } from '../../src/layout/pages/flow-reading.ts';
import { printParts } from '../../src/layout/pages/print-parts.ts';
import { flowOf, pageOf } from './flows.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Each of these parts of a book is one atom. */
const flow: FlowReading = flowOf(
  names.map(() => 1),
  { ids: names.map((name, atom) => [name, atom, 0]) },
);

/** Pages that begin with these atoms, at their first line or a later one. */
const pagesOf = (...starts: readonly (number | [atom: number, line: number])[]) =>
  starts.map((start) => {
    const [atom, line] = typeof start === 'number' ? [start, 0] : start;
    return pageOf({ start: { atom, line } });
  });

const rangesOf = (...args: Parameters<typeof printParts>) =>
  printParts(...args).map(({ from, to, begins }) => `${from}-${to} ${begins ?? ''}`.trim());

describe('a book', () => {
  it('that is short is printed at once', () => {
    expect(rangesOf(names, flow, pagesOf(0, 1, 2, 3), 4)).toEqual(['0-4']);
  });

  it('is parted before the last left page that begins with a part and lies near enough', () => {
    const pages = pagesOf(0, 1, 2, 3, 4, 5, 6, 7);
    expect(rangesOf(names, flow, pages, 3)).toEqual(['0-2', '2-4 c', '4-6 e', '6-8 g']);
    expect(rangesOf(names, flow, pages, 5)).toEqual(['0-4', '4-8 e']);
  });

  it('is not parted within a part, nor before a right page or a blank one', () => {
    const pages = pagesOf(0, 1, [1, 5], 2, 3, 4);
    expect(rangesOf(names, flow, pages, 2)).toEqual(['0-4', '4-6 d']);
    const blank = pages.map((page, index) =>
      index === 4 ? { ...page, kind: 'blank' as const } : page,
    );
    expect(rangesOf(names, flow, blank, 2)).toEqual(['0-6']);
  });

  it('is not parted where a note goes on', () => {
    const note = { note: 0, paragraph: 0, from: 0, to: 1, y: 0 };
    const pages = pagesOf(0, 1, 2, 3, 4).map((page, index) =>
      index === 1 || index === 2 ? { ...page, notes: [note] } : page,
    );
    expect(rangesOf(names, flow, pages, 2)).toEqual(['0-4', '4-5 e']);
  });
});
