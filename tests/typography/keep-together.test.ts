import { expect, test } from 'vitest';
import { keepTogether } from '../../src/typography/index.ts';

/** The text with “_” for each space that mustn’t break. */
const kept = (text: string): string => {
  const offsets = new Set(keepTogether(text));
  return [...text].map((sign, offset) => (offsets.has(offset) ? '_' : sign)).join('');
};

test.each([
  ['زمان می گذرد و نمی ماند', 'زمان می_گذرد و نمی_ماند'],
  ['مي گذرد', 'مي_گذرد'],
  ['شانه ی راه', 'شانه_ی راه'],
  ['كتاب هاي ما', 'كتاب_هاي ما'],
  ['برمی خیزیم', 'برمی_خیزیم'],
  ['مهم ترین آن ها', 'مهم_ترین آن_ها'],
  ['۴۰۰ هزار نفر و ۲۵ درصد', '۴۰۰_هزار نفر و ۲۵_درصد'],
  ['شعر – نه نثر — اینجاست', 'شعر_– نه نثر_— اینجاست'],
  ['حکومت هار و می ناب', 'حکومت هار و می ناب'],
  ['رفته ام و خانه اش', 'رفته_ام و خانه_اش'],
])('%s', (text, wanted) => {
  expect(kept(text)).toBe(wanted);
});
