import { expect, it } from 'vitest';
import type { PrintReading } from '../../src/ledger/forms/pdf/print-reading.ts';
import { tellSpellings } from '../../src/ledger/forms/pdf/print-spellings.ts';

function tells(said: string, drawn: string): boolean {
  const reading = { spellings: [{ said, drawn, page: 1 }] } as unknown as PrintReading;
  return tellSpellings('a.pdf', reading).length > 0;
}

it.each([
  ['کتاب', 'کتاب<'],
  ['کتاب', '< کتاب'],
  ['‌ها', '<‌ها'],
  ['خَیْرُ', '<خَیْرُ'],
  ['رَيْبَ', '\u2060\u2060رَيْبَ<\u2060'],
  ['نcafé', 'ن\u0301cafe\uFFFE'],
])('a sign that viewers drop may stand with «%s»: “%s”', (said, drawn) => {
  expect(tells(said, drawn)).toBe(false);
});

it.each([
  ['', '<'],
  ['caf', 'ن\u0301cafe\uFFFE'],
  ['cafe', 'cafe\u0301\uFFFE'],
  ['x', 'x<'],
  ['5', '<5'],
  ['ab', '<<ab'],
  ['کتاب', 'کت<اب'],
  ['کتاب', 'کتاب<<<'],
])('what is drawn and not said of «%s» is told: “%s”', (said, drawn) => {
  expect(tells(said, drawn)).toBe(true);
});
