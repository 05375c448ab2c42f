import { toAsciiDigits } from './digits.ts';

/** The alphabet, with the letters that are filed as one in one string. */
const alphabet = [
  'آ',
  'اأإٱ',
  'ء',
  'ب',
  'پ',
  'ت',
  'ث',
  'ج',
  'چ',
  'ح',
  'خ',
  'د',
  'ذ',
  'ر',
  'ز',
  'ژ',
  'س',
  'ش',
  'ص',
  'ض',
  'ط',
  'ظ',
  'ع',
  'غ',
  'ف',
  'ق',
  'کك',
  'گ',
  'ل',
  'م',
  'ن',
  'وؤ',
  'هۀةە',
  'یيىئێ',
];

const places = new Map(
  alphabet.flatMap((letters, index) =>
    [...letters].map((letter): [string, number] => [letter, index]),
  ),
);

/** Code points in which signs of no language come first, then digits, letters of Persian, and all others. */
const firstLetter = 0x100;
const firstForeign = 0x200;

/**
 * By what a heading is filed in a Persian index: آ before ا, پ چ ژ گ in their places,
 * word by word, a half-space as a space; marks and punctuation don’t count. Keys
 * are compared by code units, so that the order is the same under every ICU.
 */
export function persianSortKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200C|[\p{P}\p{Z}\s]/gu, ' ')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .trim()
    .split(/ +/)
    .map(wordKey)
    .join('\u0001');
}

function wordKey(word: string): string {
  return toAsciiDigits(word)
    .replace(/[0-9]+/g, numberKey)
    .replace(/[^0-9\u0020]/gu, (sign) => {
      const place = places.get(sign);
      if (place !== undefined) return String.fromCodePoint(firstLetter + place);
      const point = sign.toLowerCase().codePointAt(0) as number;
      return point < 0x20 ? sign : String.fromCodePoint(Math.min(firstForeign + point, 0x10ffff));
    });
}

/** Numbers by their value: their length goes before them. */
function numberKey(number: string): string {
  const bare = number.replace(/^0+(?=[0-9])/, '');
  return String.fromCharCode(2 + Math.min(bare.length, 26)) + bare;
}

/** What a heading is filed under: a letter of the alphabet, or what comes before and behind all of them. */
export type FilingLetter = { readonly letter: string } | 'numbers' | 'foreign';

/** Under what a heading stands in a Persian index: آ and ا are two letters, ي and ی one. */
export function filingLetter(text: string): FilingLetter {
  const first = persianSortKey(text).codePointAt(0) ?? 0;
  if (first < firstLetter) return 'numbers';
  const letters = alphabet[first - firstLetter];
  return letters === undefined ? 'foreign' : { letter: letters[0] as string };
}

/** Compare two headings as a Persian index has them; 0 only if they are the same text. */
export function comparePersian(a: string, b: string): number {
  const [first, second] = [persianSortKey(a), persianSortKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
