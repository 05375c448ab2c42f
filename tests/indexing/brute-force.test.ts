import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEntries } from '../../src/indexing/find.ts';
import { phraseTree } from '../../src/indexing/phrases.ts';
import type { WantedEntry } from '../../src/indexing/wanted.ts';
import { readWords } from '../../src/indexing/words.ts';
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

interface Span {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly ending: number;
}

/** The text with one sign for each, so that offsets stay. */
const folded = (value: string): string =>
  value.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/ُ/g, '~');

const inside = '[\\p{L}\\p{Nd}~]';
const parted =
  'ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|مان|تان|شان|م|ت|ش|ی|یی|ای|ام|ات|اش|ایم|اید|اند|است|هاست';
const more = [
  'ها',
  'های',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'هایمان',
  'هایتان',
  'هایشان',
  'مان',
  'تان',
  'شان',
];

function endingsOf(stem: string, kind: WantedEntry['kind'], several: boolean): string[] {
  const long = (letters: number): boolean => several || stem.length >= letters;
  const all = ['', ...(/[او]$/.test(stem) ? ['ی'] : [])];
  if (kind === 'person') return all;
  const vowel = /[او]$/.test(stem) ? ['یی', 'یمان', 'یتان', 'یشان'] : [];
  const name = [...all, ...vowel, ...(long(3) ? more : []), ...(long(4) ? ['م', 'ت', 'ش'] : [])];
  return kind === 'place' ? name : [...name, ...(long(4) ? ['ی', 'یم', 'ید', 'ند'] : [])];
}

/** Every place of every form, one by one, with a pattern for each. */
function everyPlace(value: string, list: readonly WantedEntry[]): Span[] {
  const bones = folded(value);
  const spans = (index: number, phrase: string, whole: boolean): Span[] => {
    const kind = (list[index] as WantedEntry).kind;
    // «تپه ی» is one word with its ezafe.
    const words = folded(phrase)
      .replace(/(?<=ه)(?: ی)+(?= |$)/g, '')
      .split(' ');
    const last = words.at(-1) as string;
    const marked = (word: string): string => [...word].join('~?');
    const ezafe = (word: string): string =>
      word.endsWith('ه') ? `${marked(word)}~?(?:[ \u200C]+ی(?!${inside}))*` : `${marked(word)}~?`;
    const endings = endingsOf(last, kind, words.length > 1)
      .map(marked)
      .join('|');
    const pattern = [...words.slice(0, -1).map(ezafe), `${ezafe(last)}(${endings})`];
    const tail = whole ? `(?:\u200C(?:${parted})(?!${inside}))*(?!\u200C+${inside})` : '';
    const start = whole ? `(?<!${inside}\u200C+)` : '';
    const search = new RegExp(
      `(?<!${inside})${start}(?=(${pattern.join('[ \u200C]+')}~?(?!${inside})${tail}))`,
      'gu',
    );
    return [...bones.matchAll(search)]
      .filter(({ index: at }) => !isEzafe(bones, at))
      .map(({ index: at, 1: hit = '', 2: ending = '' }) => ({
        entry: index,
        start: at,
        end: at + hit.length,
        words: readWords(hit).length,
        ending: ending.replace(/~/g, '').length,
      }));
  };
  return list.flatMap(({ find = [], not }, index) => {
    const nots = not.flatMap((phrase) => spans(index, phrase, false));
    return find
      .flatMap((phrase) => spans(index, phrase, true))
      .filter((span) => !nots.some(({ start, end }) => start <= span.start && span.end <= end));
  });
}

/** A ی that stands behind a silent ه is no word. */
function isEzafe(bones: string, at: number): boolean {
  return (
    /^ی(?![\p{L}])/u.test(bones.slice(at)) &&
    /ه~?(?:[ \u200C]+ی)*[ \u200C]+$/.test(bones.slice(0, at))
  );
}

/** Those that no better one touches. */
function standing(spans: readonly Span[]): Span[] {
  const better = [...spans].sort(
    (a, b) => b.words - a.words || a.ending - b.ending || a.start - b.start,
  );
  const left: Span[] = [];
  for (const span of better) {
    const touched = left.filter((each) => each.start < span.end && span.start < each.end);
    const same = touched.every(
      ({ start, end, ending }) =>
        start === span.start && end === span.end && ending === span.ending,
    );
    if (same) left.push(span);
  }
  return left;
}

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
    { numRuns: 500, seed: 6 },
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
    { numRuns: 500, seed: 6 },
  );
});
