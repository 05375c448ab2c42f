import { changesWhere } from './change.ts';
import { wordAfter, wordBefore } from './characters.ts';
import type { TypographyRule } from './rule.ts';

// A yeh that a hamza above belongs to is another letter, ئ written as two signs:
// NFKC says so, with other marks between them, too.
const yeh = /[\u064A\u0649](?![\u064B-\u065F\u0670]*\u0654)/g;
const vowelSign = /[\u064B-\u0652]/g;

/** Arabic words in running text: with ة, or with their vowels on them. */
function isArabicWord(text: string, offset: number): boolean {
  const word = wordBefore(text, offset) + wordAfter(text, offset);
  return word.includes('\u0629') || (word.match(vowelSign)?.length ?? 0) > 2;
}

export const letterYeh: TypographyRule = {
  id: 'letter-yeh',
  description: 'ي and ى become ی in Persian words.',
  reason: 'The Persian letter is U+06CC; the Arabic ones have two dots or take none when joined.',
  source: 'unicode',
  find: (text) =>
    changesWhere('letter-yeh', text, yeh, (_, offset) =>
      isArabicWord(text, offset) ? undefined : '\u06CC',
    ),
};

export const letterKaf: TypographyRule = {
  id: 'letter-kaf',
  description: 'ك becomes ک in Persian words.',
  reason: 'The Persian letter is U+06A9; the Arabic one has another shape at the end of a word.',
  source: 'unicode',
  find: (text) =>
    changesWhere('letter-kaf', text, /\u0643/g, (_, offset) =>
      isArabicWord(text, offset) ? undefined : '\u06A9',
    ),
};

export const hamzaHeh: TypographyRule = {
  id: 'hamza-heh',
  description: 'ۀ and هٔ are written in one way, that of the house (هٔ unless it is set otherwise).',
  reason:
    'The Academy writes a small ی over the silent ه, which Unicode has in two ways; search finds only what is written in one.',
  source: 'academy',
  find: (text, _kind, { hamza }) =>
    hamza === 'combining'
      ? changesWhere('hamza-heh', text, /\u06C0|\u06D5\u0654/g, () => '\u0647\u0654')
      : changesWhere(
          'hamza-heh',
          text,
          // Another mark in front of the hamza would be left without its letter.
          /\u0647\u0654(?![\u064B-\u065F\u0670])|\u06D5\u0654/g,
          () => '\u06C0',
        ),
};
