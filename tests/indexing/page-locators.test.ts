import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import {
  formatPageLocators,
  type LocatedPage,
  pageLocators,
  typesetPageLocators,
} from '../../src/indexing/index.ts';
import { alefBaFolio, findIsolates, toPersianDigits } from '../../src/typography/index.ts';

/** The pages of a book with four pages of front matter. */
function pages(...numbers: readonly number[]): LocatedPage[] {
  return numbers.map((number) => ({
    number,
    folio: number < 5 ? alefBaFolio(number) : toPersianDigits(number - 4),
    division: number < 5 ? 'front' : 'body',
  }));
}

test.each([
  [[16], '۱۲'],
  [[16, 17], '۱۲، ۱۳'],
  [[16, 17, 18], '۱۲–۱۴'],
  [[16, 18, 20], '۱۲، ۱۴، ۱۶'],
  [[21, 16, 17, 18, 17, 22], '۱۲–۱۴، ۱۷، ۱۸'],
  [[103, 104, 105, 106], '۹۹–۱۰۲'],
  [[3, 4, 5, 6], 'پ، ت، ۱، ۲'],
  [[2, 3, 4, 5, 6, 7], 'ب–ت، ۱–۳'],
  [[], ''],
])('%j: %s', (numbers, expected) => {
  expect(formatPageLocators(pageLocators(pages(...numbers)))).toBe(expected);
});

test('the back counts on from the body', () => {
  const [first, second, third] = pages(8, 9, 10) as [LocatedPage, LocatedPage, LocatedPage];
  const run = pageLocators([first, second, { ...third, division: 'back' }]);
  expect(formatPageLocators(run)).toBe('۴–۶');
});

test('set locators say the same, and each range is isolated as the text’s ranges are', () => {
  const locators = pageLocators(pages(16, 17, 18, 20));
  const set = typesetPageLocators(locators);
  expect(set.map((node) => textOf(node)).join('')).toBe(formatPageLocators(locators));
  const [range] = set;
  expect(range).toMatchObject({ tagName: 'bdi', properties: { dir: 'rtl' } });
  const [isolate] = findIsolates('۱۲–۱۴');
  expect(isolate).toMatchObject({ kind: 'range', direction: 'rtl' });
  expect(isolate?.parts).toHaveLength(2);
});
