import { bareWord } from './characters.ts';
import { adjectives } from './lexicon/adjectives.ts';
import { silentHehWords } from './lexicon/silent-heh.ts';
import { pastStems } from './lexicon/verb-stems.ts';
import { particles, surelyPersian } from './lexicon/words.ts';
import { numberInWords, ordinalInWords } from './number-words.ts';
import { isParticiple } from './verb-form.ts';

const numbers: ReadonlySet<string> = new Set(
  [...Array(20).keys()].slice(1).flatMap((n) => [numberInWords(n), ordinalInWords(n)]),
);

/** Whether the lexicon of the press has a word: an adjective, a participle, an infinitive, a number … */
export function isKnownWord(text: string): boolean {
  const word = bareWord(text);
  if (word.length < 3) return false;
  if (adjectives.has(word) || silentHehWords.has(word) || numbers.has(word)) return true;
  const [, base = ''] = /^(.{3,})\u200C?(?:ترین|تر)$/.exec(word) ?? [];
  if (adjectives.has(base)) return true;
  if (isParticiple(word)) return true;
  return /.{2}ن$/.test(word) && pastStems.has(word.slice(0, -1));
}

/** Whether a word is one of those that every text is full of: «که», «از», «ما». */
export function isCommonWord(text: string): boolean {
  const word = bareWord(text);
  return particles.has(word) || surelyPersian.has(word) || pronouns.has(word);
}
const pronouns = new Set(
  'من تو او ما شما آنها ایشان خود این آن همین همان یک دو سه دست سر روز کار بار راه چند چندین دو هیچ'.split(
    ' ',
  ),
);
