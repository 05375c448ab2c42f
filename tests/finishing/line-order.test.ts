import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repetitions } from '../repetitions.ts';
import { isReadAlikeAnew, lineOf, paintedLine, textOf } from './painted-line.ts';

const persian = ['با', 'کتاب', 'پا،', '«ما»', '(تک)', 'کم…', 'بمان.', 'تا؟'];
const others = ['۱۲', '۱۲۳،', '۲٪', '۱-۲', 'abc', 'X', 'Y1', 'a-b', '12', '3%', 'a/b', '#a'];
const signs = ['(abc)', '«XY»', '؟', '.', '–', 'abc.', '12.', 'a,', '[12]'];

const words = fc.array(fc.constantFrom(...persian, ...others, ...signs), { maxLength: 7 });

it('a line of a Persian paragraph is read as it was set, whatever words and numbers are in it', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...persian), words, (before, word, after) => {
      const text = [...before, word, ...after].join(' ');
      const line = lineOf(paintedLine(text, 'rtl'));
      expect(textOf(line)).toBe(text);
      expect(line.fromLeft).toBe(false);
      expect(isReadAlikeAnew(line)).toBe(true);
    }),
    { seed: 1, numRuns: repetitions(80, 500) },
  );
});

it.each([
  ['a note in English that is signed in Persian', 'abc XY, 12. – کتاب'],
  ['code with a Persian word', '#abc: کتاب'],
  ['a Persian number between Latin words', 'abc ۱۲ XY'],
  ['brackets round a Persian word', 'abc (کتاب) XY.'],
])('a line of a paragraph from the left: %s', (_, text) => {
  const line = lineOf(paintedLine(text, 'ltr'));
  expect(textOf(line)).toBe(text);
  expect(line.fromLeft).toBe(true);
});

it.each(['XY.', '(abc)', 'abc, XY!'])('%s, alone on a line, is read alike either way', (text) => {
  for (const base of ['rtl', 'ltr'] as const) {
    expect(textOf(lineOf(paintedLine(text, base))), base).toBe(text);
  }
});

it('what stands in columns is read column by column', () => {
  const line = lineOf([
    [0, '12'],
    [50, 'abc'],
    [100, 'باتک', 'reversed'],
  ]);
  expect(textOf(line)).toBe('کتابabc12');
});
