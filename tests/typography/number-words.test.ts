import { expect, test } from 'vitest';
import { numberInWords } from '../../src/typography/index.ts';

test.each([
  [1, 'یک'],
  [12, 'دوازده'],
  [20, 'بیست'],
  [21, 'بیست و یک'],
  [100, 'صد'],
  [345, 'سیصد و چهل و پنج'],
  [1000, 'هزار'],
  [2019, 'دو هزار و نوزده'],
  [100_500, 'صد هزار و پانصد'],
])('%i is «%s»', (number, words) => {
  expect(numberInWords(number)).toBe(words);
});

test('no two numbers have the same words', () => {
  const words = Array.from({ length: 3000 }, (_, index) => numberInWords(index + 1));
  expect(new Set(words).size).toBe(3000);
});
