import { expect, test } from 'vitest';
import { abjadFolio, alefBaFolio } from '../../src/typography/index.ts';

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

test('alef-ba goes through the alphabet, then doubles it', () => {
  const alphabet = 'الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه\u200D ی'.split(
    ' ',
  );
  expect(upTo(32).map(alefBaFolio)).toEqual(alphabet);
  expect([33, 34, 63, 64, 65, 66].map(alefBaFolio)).toEqual([
    'الف الف',
    'بب',
    'هه\u200D',
    'یی',
    'الف الف الف',
    'ببب',
  ]);
});

test('abjad counts as the letters do', () => {
  const tens = ['', 'ی', 'ک', 'ل', 'م'];
  const units = ['', 'ا', 'ب', 'ج', 'د', 'ه\u200D', 'و', 'ز', 'ح', 'ط'];
  const expected = upTo(40).map((n) => `${tens[Math.floor(n / 10)]}${units[n % 10]}`);
  expected[0] = 'الف';
  expect(upTo(40).map(abjadFolio)).toEqual(expected);
  expect([99, 100, 110, 135, 1000].map(abjadFolio)).toEqual(['صط', 'ق', 'قی', 'قله\u200D', 'غ']);
});

test.each([alefBaFolio, abjadFolio])(
  'no two folios are the same, and none ends in a bare heh',
  (folio) => {
    const folios = upTo(120).map(folio);
    expect(new Set(folios).size).toBe(120);
    for (const each of folios) expect(each).not.toMatch(/ه$/);
  },
);
