import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePersian } from '../../src/typography/index.ts';
import { repetitions } from '../repetitions.ts';
import { anyPersian } from './texts.ts';

const sorted = (words: string): string => words.split('/').sort(comparePersian).join('/');

test.each([
  'آب/آهن/اب/ابر/بابا/پا/تا/ثنا/جا/چاه/حال/خاک/دل/ذرت/رود/زاغ/ژاله/سر/شب/صبح/ضرر/طلا/ظرف/عدل/غم/فر/قد/کار/گل/لب/ما/نان/واژه/هوا/یار',
  'کتاب/کتاب باز/کتاب‌خانه/کتاب خوب/کتابت/کتابخانه',
  'کریمی، اصغر/کریمی، مینا/کریمیان، آرش',
  'جلد ۲/جلد ۹/جلد ۱۰',
  '۱۱/آب/Zeit',
  'امید/أمید ب/امید پ',
])('%s', (words) => {
  expect(sorted(words)).toBe(words);
  expect(sorted(words.split('/').reverse().join('/'))).toBe(words);
});

// Intl agrees where it has the collation; where a small ICU has none, the press still does.
test('the alphabet is ICU’s, where ICU has it', () => {
  const letters = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
  if (Intl.Collator.supportedLocalesOf('fa').length === 0) return;
  expect([...letters].sort(comparePersian)).toEqual(
    [...letters].sort(new Intl.Collator('fa').compare),
  );
});

test('is an order', () => {
  fc.assert(
    fc.property(anyPersian, anyPersian, anyPersian, (a, b, c) => {
      expect(Math.sign(comparePersian(a, b))).toBe(-Math.sign(comparePersian(b, a)) || 0);
      if (comparePersian(a, b) <= 0 && comparePersian(b, c) <= 0) {
        expect(comparePersian(a, c)).toBeLessThanOrEqual(0);
      }
      expect(comparePersian(a, b) === 0).toBe(a === b);
    }),
    { seed: 7, numRuns: repetitions(300, 2000) },
  );
});
