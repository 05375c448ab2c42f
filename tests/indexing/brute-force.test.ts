import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEntries } from '../../src/indexing/find.ts';
import { phraseTree } from '../../src/indexing/phrases.ts';
import { readWords } from '../../src/indexing/words.ts';
import { repetitions } from '../repetitions.ts';
import { everyPlace, folded, standing } from './every-place.ts';
import { wanted } from './found.ts';

/** Few words, so that forms meet, touch and lie in one another. */
const vocabulary = ['حزب', 'کارگري', 'ايران', 'هفت', 'تپه', 'شورا', 'كار', 'یمن', 'به', 'ى', 'ها'];
const written = [...vocabulary, 'شورای', 'شوراها', 'حزبمان', 'ایرانی', 'کُار', 'کارگر', 'ایمن'];
const gaps = [' ', '\u200C', '  ', '، ', ' (', '.'];

const oneOf = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const text = fc
  .array(fc.tuple(oneOf(written), oneOf(gaps)), { maxLength: 14 })
  .map((pairs) => pairs.flat().join(''));
const form = fc.array(oneOf(vocabulary), { minLength: 1, maxLength: 3 }).map((w) => w.join(' '));
const entry = fc
  .tuple(
    fc.uniqueArray(form, { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(form, { maxLength: 1 }),
    fc.constantFrom('person' as const, 'place' as const, 'subject' as const),
  )
  .map(([find, not, kind]) => ({ find, not, kind }));
const entries = fc
  .array(entry, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((each, index) => wanted(`e${index}`, each)));

const shown = (spans: readonly { entry: number; start: number; end: number }[]): string[] =>
  [...new Set(spans.map(({ entry: each, start, end }) => `${start}–${end} e${each}`))].sort();

test('a search for each form by itself finds the same', () => {
  fc.assert(
    fc.property(text, entries, (value, list) => {
      const words = readWords(value);
      const { matches } = findEntries(words, phraseTree(list), () => true);
      const spans = matches.map(({ entry: each, from, to }) => ({
        entry: each,
        start: words[from]?.start as number,
        end: words[to]?.end as number,
      }));
      expect(shown(spans)).toEqual(shown(standing(everyPlace(value, list))));
    }),
    { numRuns: repetitions(60, 500), seed: 6 },
  );
});

test('what is found begins with a form, but for its spelling', () => {
  const bones = (value: string): string =>
    folded(value)
      .replace(/~/g, '')
      .replace(/(?<=ه)(?:[ \u200C]+ی(?![\p{L}]))+/gu, '')
      .replace(/[ \u200C]+/g, ' ');
  fc.assert(
    fc.property(text, entries, (value, list) => {
      const words = readWords(value);
      for (const { entry: each, from, to } of findEntries(words, phraseTree(list), () => true)
        .matches) {
        const there = bones(value.slice(words[from]?.start, words[to]?.end));
        const forms = list[each]?.find ?? [];
        expect(forms.some((one) => there.startsWith(bones(one)))).toBe(true);
      }
    }),
    { numRuns: repetitions(60, 500), seed: 6 },
  );
});
