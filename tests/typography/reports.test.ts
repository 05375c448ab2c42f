import { expect, test } from 'vitest';
import { findReports } from '../../src/typography/index.ts';

const told = (text: string): string[] =>
  findReports(text).map(({ rule, found, meant }) => [rule, found, meant].filter(Boolean).join(' '));

test.each([
  ['او گفت "سلام', ['quotes-unbalanced "']],
  ['«سلام و بدرود', ['quotes-unbalanced «']],
  ['سلام» و «بدرود»', ['quotes-unbalanced »']],
  ['"او گفت "سلام" و رفت"', ['quotes-unbalanced "']],
  ['همهء مردم', ['hamza-after-heh هء هٔ']],
  ['کنگره ما، درکنگره ما', ['words-run-together درکنگره در کنگره']],
  ['منجر به آن منجرشد', ['words-run-together منجرشد منجر شد']],
] as const)('%s', (text, reports) => {
  expect(told(text)).toEqual(reports);
});

test.each(['او گفت «سلام» و "بدرود"', 'درآمد آمد و درخواست خواست و باشد شد', 'درکنگره', 'code "x'])(
  'nothing is told of “%s”',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
