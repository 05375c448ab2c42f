import type { WantedEntry } from '../wanted.ts';
import type { Word } from '../words.ts';
import { givenNames, placeNames } from './known-names.ts';
import { isStopWord } from './stop-words.ts';

/** A phrase that may be an entry. */
export interface Candidate {
  /** As the text has it. */
  readonly phrase: string;
  readonly kind: WantedEntry['kind'];
  /** How much its hint says; 1 for what is only frequent. */
  readonly weight: number;
}

/** What hints are worth beside one another. */
const weights = { name: 2.5, head: 2.2, title: 2, place: 2, quotation: 1.6, pair: 1 } as const;

const heads = new Map(
  (
    [
      [
        'organisation',
        'حزب سازمان شورای کمیته اتحادیه سندیکا سندیکای کانون انجمن جبهه فدراسیون کنفدراسیون جمعیت کمپین نهاد',
      ],
      ['workplace', 'شرکت کارخانه نیشکر فولاد پتروشیمی پالایشگاه معدن دانشگاه بیمارستان'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
const titles = new Set('رفیق دکتر آقای خانم مهندس استاد کاک'.split(' '));
const beforePlaces = new Set('شهر استان شهرستان روستای'.split(' '));

/** What in a block looks like an entry, by each hint that there is. */
export function candidatesIn(text: string, words: readonly Word[]): Candidate[] {
  const found: Candidate[] = quotations(text);
  const add = (from: number, to: number, kind: Candidate['kind'], weight: number): void => {
    found.push({ phrase: phraseOf(text, words, from, to), kind, weight });
  };
  for (const [at, { bare }] of words.entries()) {
    const tail = tailOf(words, at + 1);
    if (placeNames.has(bare) || looksLikeLand(bare)) add(at, at, 'place', weights.place);
    if (tail === 0) continue;
    const kind = heads.get(bare);
    if (kind) {
      for (let length = Math.min(tail, 3); length > 0; length -= 1) {
        add(at, at + length, kind, weights.head);
      }
    }
    if (givenNames.has(bare)) add(at, at + 1, 'person', weights.name);
    if (titles.has(bare)) add(at + 1, at + Math.min(tail, 2), 'person', weights.title);
    if (beforePlaces.has(bare)) add(at + 1, at + 1, 'place', weights.place);
    if (!isStopWord(bare)) add(at, at + 1, 'subject', weights.pair);
  }
  return found;
}

/** Names of lands and towns that show what they are. */
function looksLikeLand(bare: string): boolean {
  return /.{3,}(?:ستان|آباد)$/u.test(bare) && !commonWords.has(bare);
}

const commonWords = new Set(
  'دادستان دبستان داستان زمستان تابستان بیمارستان دبیرستان شهرستان کودکستان هنرستان گورستان کوهستان دوستان همدستان تنگدستان زیردستان بهدستان فرودستان سرپرستان تهیدستان'.split(
    ' ',
  ),
);

/** How many words from one on belong together: up to a sign or a word that says nothing. */
function tailOf(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && at < from + 4) {
    const { gap, bare } = words[at] as Word;
    if (gap === 'sign' || isStopWord(bare)) break;
    at += 1;
  }
  return at - from;
}

function phraseOf(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start, words[to]?.end).replace(/\s+/g, ' ');
}

/** What is between quotation marks and short is a title, or a word that somebody coined. */
function quotations(text: string): Candidate[] {
  return [...text.matchAll(/[«"“]([^«»"“”]{3,60})[»"”]/g)].flatMap(({ 1: quoted = '' }) => {
    const phrase = quoted
      .replace(/[.!؟?،:؛]+$/u, '')
      .replace(/\s+/g, ' ')
      .trim();
    const count = phrase.split(/[\s\u200C]+/).length;
    return /[\p{L}]/u.test(phrase) && count <= 5
      ? [{ phrase, kind: 'work' as const, weight: weights.quotation }]
      : [];
  });
}
