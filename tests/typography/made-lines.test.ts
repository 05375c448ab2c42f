import { expect, test } from 'vitest';
import { repetitions } from '../repetitions.ts';
import { madeLines } from './made-lines.ts';
import { asMarked, asTyped, isolated, visualOrder } from './visual-order.ts';

test('lines of bibliographies, code, units, formulas, files, versions, numbers and addresses are set as they belong together, whatever plain UAX #9 makes of them', () => {
  const lines = madeLines(repetitions(2000, 20_000));
  let mended = 0;
  const wrong = lines.filter((line) => {
    const typed = asTyped(line);
    const meant = visualOrder(asMarked(line));
    const right = visualOrder(isolated(typed)) === meant;
    if (right && visualOrder(typed) !== meant) mended += 1;
    return !right;
  });
  expect(wrong).toEqual([]);
  // Of every five lines plain UAX #9 has three wrong.
  expect(mended).toBeGreaterThan(lines.length / 2);
});
