import { changesWhere } from './change.ts';
import { wordAfter, wordBefore } from './characters.ts';
import type { TypographyRule } from './rule.ts';

// A yeh that a hamza above belongs to is another letter, ئ written as two signs:
// NFKC says so, with other marks between them, too.
const yeh = /[\u064A\u0649](?![\u064B-\u065F\u0670]*\u0654)/g;
const vowelSign = /[\u064B-\u0652]/g;

/** Which words of a text are Arabic: with ة, or with their vowels on them. Each is looked at once. */
function arabicWordsOf(text: string): (offset: number) => boolean {
  let end = -1;
  let isArabic = false;
  return (offset) => {
    if (offset < end) return isArabic;
    const before = wordBefore(text, offset);
    const after = wordAfter(text, offset);
    end = offset + after.length;
    const word = before + after;
    isArabic = word.includes('\u0629') || (word.match(vowelSign)?.length ?? 0) > 2;
    return isArabic;
  };
}

/**
 * The shapes of letters that old converters wrote for the letters. Not words in one sign (ﷲ, ﷺ),
 * nor marks without a letter; and not one shape alone, which is shown as such («شکل ﻪ»).
 */
const forms = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFE80-\uFEFC]/g;
const beside = /[\u0620-\u06D3\uFB50-\uFD3D\uFE80-\uFEFC]/;
const wordOfForms = /[\uFB50-\uFBB1\uFE80-\uFEFC]{2}/;

export const letterForm: TypographyRule = {
  id: 'letter-form',
  description:
    'Shapes of letters (ﻛﺘﺎﺏ) become the letters; ﷲ and a shape that is shown alone stay.',
  reason: 'Old converters wrote shapes; no search finds them, and they join to nothing.',
  source: 'unicode',
  find: (text) => {
    // In a text of shapes a word of one letter («و») is one, too.
    const ofForms = wordOfForms.test(text);
    return changesWhere('letter-form', text, forms, (form, offset) =>
      ofForms || beside.test(text[offset - 1] ?? '') || beside.test(text[offset + 1] ?? '')
        ? form.normalize('NFKC')
        : undefined,
    );
  },
};

export const letterYeh: TypographyRule = {
  id: 'letter-yeh',
  description: 'ي and ى become ی in Persian words.',
  reason: 'The Persian letter is U+06CC; the Arabic ones have two dots or take none when joined.',
  source: 'unicode',
  find: (text) => {
    const isArabic = arabicWordsOf(text);
    return changesWhere('letter-yeh', text, yeh, (_, offset) =>
      isArabic(offset) ? undefined : '\u06CC',
    );
  },
};

export const letterKaf: TypographyRule = {
  id: 'letter-kaf',
  description: 'ك becomes ک in Persian words.',
  reason: 'The Persian letter is U+06A9; the Arabic one has another shape at the end of a word.',
  source: 'unicode',
  find: (text) => {
    const isArabic = arabicWordsOf(text);
    return changesWhere('letter-kaf', text, /\u0643/g, (_, offset) =>
      isArabic(offset) ? undefined : '\u06A9',
    );
  },
};

export const hamzaHeh: TypographyRule = {
  id: 'hamza-heh',
  description: 'ۀ and هٔ are written in one way, that of the house (هٔ unless it is set otherwise).',
  reason: 'Unicode has the sign in two ways; search finds only what is written in one.',
  source: 'unicode',
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
