import { expect, test } from 'vitest';
import { ean13Bars } from '../../src/covers/ean13.ts';
import { backboneWidth, leafThickness } from '../../src/covers/paper.ts';

const modules = (digits: string): string => {
  const row = Array.from({ length: 95 }, () => '0');
  for (const { at, width } of ean13Bars(digits)) row.fill('1', at, at + width);
  return row.join('');
};

test('bars are those of the standard', () => {
  // The example that is printed everywhere, digit by digit: 5 901234 123457.
  expect(modules('5901234123457')).toBe(
    [
      '101',
      '0001011 0100111 0110011 0010011 0111101 0011101',
      '01010',
      '1100110 1101100 1000010 1011100 1001110 1000100',
      '101',
    ]
      .join('')
      .replaceAll(' ', ''),
  );
});

test('guards are the outer and the middle bars', () => {
  const guards = ean13Bars('9786001190001').filter(({ guard }) => guard);
  expect(guards.map(({ at }) => at)).toEqual([0, 2, 46, 48, 92, 94]);
});

test('a backbone is as wide as its leaves are thick', () => {
  expect(leafThickness({ gsm: 80, bulk: 1.25 })).toBeCloseTo(0.1);
  expect(backboneWidth(300, { gsm: 80, bulk: 1.25 })).toBe(15);
  expect(backboneWidth(299, { thickness: 0.1 })).toBe(15);
  expect(backboneWidth(64, { gsm: 70, bulk: 1.8 })).toBe(4.03);
});
