import { expect, test } from 'vitest';
import { readVazirmatn, textRuler } from '../../src/fonts/index.ts';

const ruler = textRuler(await readVazirmatn());
const sum = (...texts: readonly string[]): number =>
  texts.reduce((all, text) => all + ruler.widthOf(text, 400), 0);

test.each([
  ['f(الف)', ['f(', 'الف)']],
  ['PDF\u200Cها', ['PDF\u200C', 'ها']],
  ['https://a.org/wiki/کتاب?نسخه=2&x=1', ['https://a.org/wiki/', 'کتاب?', 'نسخه=2&', 'x=1']],
  ['الف-ب-C', ['الف-ب-', 'C']],
])(
  'a word of both directions is as wide as its parts, what is joined in each of them joined: %s',
  (word, parts) => {
    expect(ruler.widthOf(word, 400)).toBeCloseTo(sum(...parts), 2);
  },
);
