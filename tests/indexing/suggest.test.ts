import { expect, test } from 'vitest';
import { suggestEntries } from '../../src/indexing/index.ts';
import { bookOf } from '../layout/small-books.ts';
import { documentOf, wanted } from './found.ts';

const text = [
  'رفیق عزیز، کارگران هفت تپه با اسماعیل بخشی و کانون نویسندگان در تهران بودند.',
  'اسماعیل بخشی در «یک دنیای بهتر» نوشت: طبقه کارگر باید بداند. شهر نمونه دور است.',
  'طبقه کارگر، طبقه کارگر و طبقه کارگر در تهران. ما می‌رویم و می‌آییم.',
  'حزب باید باشد. حزب دیگر نیست. حزب ما..',
  'ژینا کریمی',
];
const book = bookOf([documentOf(...text)]);
const told = (...entries: Parameters<typeof suggestEntries>[1]) =>
  suggestEntries(book, entries, ['ژینا کریمی', '۹ نفر از اعضا']).map(
    ({ entry, kind, count }) => `${entry} (${kind}, ${count})`,
  );

test('names and frequent terms are proposed, the likeliest first', () => {
  expect(told()).toEqual([
    'بخشی، اسماعیل (person, 2)',
    'تهران (place, 2)',
    'کریمی، ژینا (person, 1)',
    'طبقه کارگر (subject, 4)',
    'کانون نویسندگان (organisation, 1)',
    'نمونه (place, 1)',
    'یک دنیای بهتر (work, 1)',
  ]);
});

test('what has an entry isn’t proposed again', () => {
  const entries = [
    wanted('بخشی، اسماعیل', { kind: 'person' }),
    wanted('پرولتاریا', { find: ['طبقه‌ی کارگر'] }),
    wanted('کتاب‌ها', { find: ['یک دنیای بهتر'] }),
    wanted('طهران', { see: 'تهران' }),
    wanted('تهران'),
  ];
  expect(told(...entries)).toEqual([
    'کریمی، ژینا (person, 1)',
    'کانون نویسندگان (organisation, 1)',
    'نمونه (place, 1)',
  ]);
});

test('a suggestion says where it stands first, and how it is written there', () => {
  const [first] = suggestEntries(book, [], []);
  expect(first).toMatchObject({ find: 'اسماعیل بخشی', part: 'doc' });
  expect(first?.context).toContain('با اسماعیل بخشی و کانون');
  expect(text.join(' ')).toContain(first?.context);
});
