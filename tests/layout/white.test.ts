import { describe, expect, it } from 'vitest';
import type { PageBox } from '../../src/layout/pages/broken-page.ts';
import { breakPages } from '../../src/layout/pages/page-breaks.ts';
import { flowOf, leading, type PlannedAtom, startsOf } from './flows.ts';

/** Ten lines. */
const box: PageBox = { depth: 100, leading, noteGap: 5 };
const title = { kind: 'title', gap: 2 * leading, linesAfter: 2, after: 'avoid' } as const;
const heading = { kind: 'h3', gap: leading, linesAfter: 2, after: 'avoid' } as const;
const whole = { breakable: false } as const;

/** Pages: where each begins, and what has white above it. */
const pagesOf = (...atoms: readonly (PlannedAtom | number)[]) => {
  const pages = breakPages(flowOf(atoms), box);
  return { starts: startsOf(pages), white: pages.map(({ moved }) => moved), pages };
};

describe('a page that would be short', () => {
  const picture: PlannedAtom = { height: 80, lines: 1, ...whole };

  it('has half a line more above a heading and below it', () => {
    const { starts, white, pages } = pagesOf(2, heading, 5, picture, 9);
    expect(starts.slice(0, 2)).toEqual(['0.0', '3.0']);
    expect(white[0]).toEqual([
      [1, leading / 2],
      [2, leading / 2],
    ]);
    expect(pages[0]).toMatchObject({ short: 0, filled: 10 });
  });

  it('has a line more above a title, and never more than two', () => {
    expect(pagesOf(2, title, 4, picture, 9).white[0]).toEqual([[1, leading]]);
    const { white, pages } = pagesOf(1, title, 2, picture, 9);
    expect(white[0]).toEqual([[1, 2 * leading]]);
    expect(pages[0]).toMatchObject({ short: 2 });
  });

  it('shares white out where it is seen least', () => {
    const block = { lines: 1, gap: leading, ...whole };
    // Nine lines: a title takes the one that is left.
    expect(pagesOf(1, block, title, 3, picture, 9).white[0]).toEqual([[2, leading]]);
  });

  it('opens no white between a title and its text, within verse, nor at its own head', () => {
    for (const atoms of [
      [title, { lines: 5, gap: leading }, picture],
      [3, { lines: 5, gap: leading, kind: 'verse' }, picture],
      [{ ...heading, gap: 0 }, 7, picture],
    ]) {
      expect(pagesOf(...atoms, 9).white[0]).toEqual([]);
    }
  });

  it('ends a text as it is: the last page of a chapter has its own depth', () => {
    expect(pagesOf(1, heading, 3).white).toEqual([[]]);
  });
});

describe('the two pages of a spread', () => {
  it('are more alike in depth than two sides of a leaf', () => {
    const block = { lines: 6, ...whole };
    const lines = Array<number>(30).fill(1);
    const full = { lines: 10, ...whole };
    const shortOf = (...before: readonly PlannedAtom[]): number[] =>
      pagesOf(...before, block, block, ...lines)
        .pages.slice(before.length, before.length + 2)
        .map(({ short }) => short);
    // Pages 2 and 3 face one another; 3 and 4 don’t.
    expect(shortOf(full)).toEqual([4, 1]);
    expect(shortOf(full, full)).toEqual([4, 0]);
  });
});
