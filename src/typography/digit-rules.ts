import { changesWhere } from './change.ts';
import { nextWord } from './characters.ts';
import { toAsciiDigits, toPersianDigits } from './digits.ts';
import { measures } from './lexicon/words.ts';
import type { TypographyRule } from './rule.ts';

export const digits: TypographyRule = {
  id: 'digits',
  description: 'Latin and Arabic digits become Persian ones in Persian text.',
  reason: 'Persian has its own ۴, ۵ and ۶; numbers of two kinds on a page look like two things.',
  source: 'unicode',
  find: (text) =>
    changesWhere('digits', text, /[0-9\u0660-\u0669]+/g, (number) =>
      toPersianDigits(toAsciiDigits(number)),
    ),
};

const thousands =
  /(?<![۰-۹٫٬.,/\u2013-])[۰-۹]{1,3}(?:,[۰-۹]{3})+(?:\.[۰-۹]+)?(?![۰-۹]|[.,/\u2013-][۰-۹])/g;
const fraction = /(?<![۰-۹٫٬.,/\u2013-])[۰-۹]+\.[۰-۹]+(?![۰-۹]|[.,/\u2013-][۰-۹])/g;

export const numberSeparator: TypographyRule = {
  id: 'number-separator',
  description:
    'Inside a number , between groups of three digits becomes ٬, and . before a measure becomes ٫.',
  reason:
    'U+066C and U+066B are the signs of thousands and of decimals; a section «۲.۱» is no decimal, so a measure has to follow.',
  source: 'unicode',
  find: (text) =>
    [
      ...changesWhere('number-separator', text, thousands, (number) =>
        number.replaceAll(',', '٬').replace('.', '٫'),
      ),
      ...changesWhere('number-separator', text, fraction, (number, offset) => {
        const end = offset + number.length;
        const decimal = /[٪%]/.test(text[end] ?? '') || measures.has(nextWord(text, end));
        return decimal ? number.replace('.', '٫') : undefined;
      }),
    ].sort((a, b) => a.start - b.start),
};
