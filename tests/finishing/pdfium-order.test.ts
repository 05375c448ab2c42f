import { expect, it } from 'vitest';
import { forPdfium } from '../../src/finishing/text/pdfium-order.ts';

it.each([
  ['Persian words, from the last letter', 'کتاب ما', 'ام باتک'],
  ['a number as it stands', 'سال ۱۲', '۱۲ لاس'],
  ['brackets the other way round', '(ما)', '(ام)'],
  ['for an ellipsis an upright one, which it writes as an ellipsis', 'ما…', '\uFE19ام'],
  ['the halves of an emoji, which it turns round', 'ما 📚', '\uDCDA\uD83D\uFFFF ام'],
  ['what is no character between them, where it turns nothing', 'abc 📚', ' \uD83D\uFFFE\uDCDAabc'],
])('PDFium is told %s', (_, text, told) => {
  expect(forPdfium(text).join('')).toBe(told);
});
