import { describe, expect, it } from 'vitest';
import { reachingFar, reachOfPage } from '../../src/finishing/text/full-width.ts';
import type { Line } from '../../src/finishing/text/line-parts.ts';
import { paintOrder } from '../../src/finishing/text/paint-order.ts';
import type { Matrix } from '../../src/pdf-objects/index.ts';
import { lineOf, paintedLine } from './painted-line.ts';

/** A line on a page, so many points from its lower left corner. */
function at(line: Line, x: number, y: number): { line: Line; matrix: Matrix } {
  return { line, matrix: [1, 0, 0, 1, x, y] };
}

const word = lineOf(paintedLine('کتاب', 'rtl'));
const folio = lineOf(paintedLine('۱۲', 'rtl'));
const list = Array.from({ length: 20 }, (_, index) => at(word, 300, 500 - 20 * index));

describe('PDFium would take for written from the top down', () => {
  it('a long list: its folio reaches as far as the list', () => {
    expect(reachOfPage([...list, at(folio, 10, 50)], 600)).toEqual({ line: folio, right: 310 });
  });

  it('no page that is filled, or has two lines, or runs another way', () => {
    const wide = lineOf(paintedLine(Array(60).fill('کتاب').join(' '), 'rtl'));
    expect(reachOfPage([...list, at(wide, 10, 50)], 600)).toBeUndefined();
    expect(reachOfPage([at(word, 300, 500), at(word, 300, 482)], 600)).toBeUndefined();
    const turned = list.map(({ line }) => ({ line, matrix: [0, 1, -1, 0, 9, 9] as Matrix }));
    expect(reachOfPage(turned, 600)).toBeUndefined();
  });
});

describe('a line that reaches far', () => {
  it.each([
    ['abc XY abc', 'ltr'],
    ['کتاب ما با', 'rtl'],
    ['کتاب abc', 'rtl'],
    ['کتاب abc ', 'rtl'],
    ['۱۲', 'rtl'],
  ] as const)('«%s» (%s) is painted in the order in which it was', (text, base) => {
    const line = lineOf(paintedLine(text, base));
    const pieces = paintOrder(line);
    for (const reach of [
      { line, left: -50 },
      { line, right: 500 },
    ]) {
      const far = reachingFar(pieces, reach);
      expect(far.flatMap(said)).toEqual(pieces.flatMap(said));
      const places = far.flatMap(({ signs }) => signs.map(({ x }) => x));
      expect(places).toContain(reach.left ?? reach.right);
    }
  });
});

/** What a piece says, sign by sign, in the order of reading. */
function said({
  signs,
  reversed,
}: {
  signs: readonly { text: string }[];
  reversed: boolean;
}): string[] {
  const texts = signs.map(({ text }) => text).filter((text) => text !== '');
  return reversed ? texts.reverse() : texts;
}
