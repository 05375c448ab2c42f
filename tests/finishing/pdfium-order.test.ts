import { expect, it } from 'vitest';
import { forPdfium } from '../../src/finishing/text/pdfium-order.ts';

it.each([
  ['Persian words, from the last letter', 'کتاب ما', 'ام باتک'],
  ['a number as it stands', 'سال ۱۲', '۱۲ لاس'],
  ['brackets the other way round', '(ما)', '(ام)'],
  ['for an ellipsis an upright one, which it writes as an ellipsis', 'ما…', '\uFE19ام'],
  ['an emoji between marks, in halves', 'ما 📚', '\u200F\uD83D\uFFFE\uDCDA\u200E ام'],
  ['the same after Latin letters', 'abc 📚', '\u200F\uD83D\uFFFE\uDCDA\u200E abc'],
  [
    'two of them each by itself',
    '𝔊𐭀',
    '\u200F\uD802\uFFFE\uDF40\u200E\u200F\uD835\uFFFE\uDD0A\u200E',
  ],
  ['between marks what it would take apart', 'ما™ ≠', '\u200F≠\u200E \u200F™\u200Eام'],
  [
    'between marks what Unicode doesn’t take apart, but it does',
    'ما ⓫®',
    '\u200F®\u200E\u200F⓫\u200E ام',
  ],
  ['what it doesn’t turn as it stands', 'ABC™', '™ABC'],
])('PDFium is told %s', (_, text, told) => {
  expect(forPdfium(text).join('')).toBe(told);
});
