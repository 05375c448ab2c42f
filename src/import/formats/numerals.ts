import { toPersianDigits } from '../../typography/index.ts';

/** Word begins a list with no higher number. */
export const highestNumber = 32_767;

const abjad = [...'ابجدهوزحطیکلمنسعفصقرشتثخذضظغ'];
const alphabet = ['الف', ...'بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
const latin = [...'abcdefghijklmnopqrstuvwxyz'];

/** A number of a list, as a program computes it; formats have the names of ECMA-376-1, 17.18.59. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'arabicAlpha':
      return lettered(value, alphabet);
    case 'arabicAbjad':
      return lettered(value, abjad);
    case 'lowerLetter':
      return lettered(value, latin);
    case 'upperLetter':
      return lettered(value, latin).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return toPersianDigits(value);
  }
}

/** So often at most Word repeats a letter. */
const mostRepeated = 30;

/** Behind the last letter stands the first one twice, then the second twice (17.18.59): z, aa, bb. */
function lettered(value: number, letters: readonly string[]): string {
  const times = Math.ceil(value / letters.length);
  const letter = letters[(value - 1) % letters.length];
  return letter === undefined || times > mostRepeated
    ? toPersianDigits(value)
    : letter.repeat(times);
}

function roman(value: number): string {
  if (value < 1 || value > highestNumber) return toPersianDigits(value);
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [weight, sign] of signs) {
    for (; rest >= weight; rest -= weight) text += sign;
  }
  return text;
}
