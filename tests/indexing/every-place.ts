import type { WantedEntry } from '../../src/indexing/wanted.ts';
import { readWords } from '../../src/indexing/words.ts';

/** A place that a form was found at. */
export interface Span {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly ending: number;
}

/** The text with one sign for each, so that offsets stay. */
export const folded = (value: string): string =>
  value
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ۀة]/g, 'ه')
    .replace(/[\u064B-\u065F\u0670ـ]/g, '~');

const inside = '[\\p{L}\\p{Nd}~]';
const parted =
  'ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|مان|تان|شان|م|ت|ش|ی|یی|ای|ام|ات|اش|ایم|اید|اند|است|هاست|هام|هات|هاش|هامون|هاتون|هاشون|یمان|یتان|یشان|یم|یت|یش';
/** «زندانی ها», behind spaces, is another word’s plural. */
const plural = 'ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|هام|هات|هاش|هامون|هاتون|هاشون|هاست';
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
  'هام',
  'هات',
  'هاش',
  'هامون',
  'هاتون',
  'هاشون',
  'هاست',
];

function endingsOf(stem: string, kind: WantedEntry['kind'], several: boolean): string[] {
  const long = (letters: number): boolean => several || stem.length >= letters;
  const all = ['', ...(/[او]$/.test(stem) ? ['ی'] : [])];
  if (kind === 'person') return all;
  const vowel = /[او]$/.test(stem) ? ['یی', 'یمان', 'یتان', 'یشان', 'یم', 'یت', 'یش'] : [];
  const name = [...all, ...vowel, ...(long(3) ? more : []), ...(long(4) ? ['م', 'ت', 'ش'] : [])];
  return kind === 'place' ? name : [...name, ...(long(4) ? ['ی', 'یم', 'ید', 'ند'] : [])];
}

const patterns = new Map<string, RegExp>();

/** A pattern, made once: the same forms are sought on every page. */
function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'gu');
  patterns.set(source, pattern);
  return pattern;
}

/** Every place of every form, one by one, with a pattern for each. */
export function everyPlace(value: string, list: readonly WantedEntry[]): Span[] {
  const bones = folded(value);
  const spans = (index: number, phrase: string, whole: boolean): Span[] => {
    const kind = (list[index] as WantedEntry).kind;
    // «تپه ی» is one word with its ezafe.
    const words = folded(phrase)
      .replace(/(?<=ه)(?: ی)+(?= |$)/g, '')
      .split(/[ \u200C]+/);
    const last = words.at(-1) as string;
    const marked = (word: string): string => [...word].join('~?');
    const ezafe = (word: string): string =>
      word.endsWith('ه') ? `${marked(word)}~?(?:[ \u200C]+ی(?!${inside}))*` : `${marked(word)}~?`;
    const endings = endingsOf(last, kind, words.length > 1);
    const going = endings.filter((each) => each === '' || each === 'ها').map(marked);
    const closing = endings.filter((each) => each !== '' && each !== 'ها').map(marked);
    const before = words.slice(0, -1).map(ezafe);
    const tail = whole ? `(?:\u200C(?:${parted})(?!${inside}))*(?!\u200C+${inside})` : '';
    const closed = whole
      ? `(?!\u200C+${inside})(?![ \u200C]*[ ][ \u200C]*(?:${plural})(?!${inside}))`
      : '';
    const ends = [`(${going.join('|')})~?(?!${inside})${tail}`];
    if (closing.length > 0) ends.push(`(${closing.join('|')})~?(?!${inside})${closed}`);
    const pattern = [...before, `${ezafe(last)}(?:${ends.join('|')})`];
    const start = whole ? `(?<!${inside}\u200C+)` : '';
    const search = patternOf(`(?<!${inside})${start}(?=(${pattern.join('[ \u200C]+')}))`);
    return [...bones.matchAll(search)]
      .filter(({ index: at }) => !isEzafe(bones, at))
      .map(({ index: at, 1: hit = '', 2: going = '', 3: closing = '' }) => ({
        entry: index,
        start: at,
        end: at + hit.length,
        words: readWords(hit).length,
        ending: (going || closing).replace(/~/g, '').length,
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
export function standing(spans: readonly Span[]): Span[] {
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
