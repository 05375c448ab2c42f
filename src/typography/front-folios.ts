const alefBaOrder = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];

const abjadUnits: readonly (readonly [number, string])[] = [
  [1000, 'غ'],
  [900, 'ظ'],
  [800, 'ض'],
  [700, 'ذ'],
  [600, 'خ'],
  [500, 'ث'],
  [400, 'ت'],
  [300, 'ش'],
  [200, 'ر'],
  [100, 'ق'],
  [90, 'ص'],
  [80, 'ف'],
  [70, 'ع'],
  [60, 'س'],
  [50, 'ن'],
  [40, 'م'],
  [30, 'ل'],
  [20, 'ک'],
  [10, 'ی'],
  [9, 'ط'],
  [8, 'ح'],
  [7, 'ز'],
  [6, 'و'],
  [5, 'ه'],
  [4, 'د'],
  [3, 'ج'],
  [2, 'ب'],
  [1, 'ا'],
];

const heh = 'ه';
/** U+200D keeps a final heh in its joined shape; a bare one looks like ۵. */
const zeroWidthJoiner = '\u200D';

/**
 * The folio of a front-matter page in letters of the alphabet (الف، ب، پ …),
 * counted from 1; after the 32 letters they are doubled (اا would not be read as
 * a number, so the first is always written «الف»).
 */
export function alefBaFolio(number: number): string {
  const letter = alefBaOrder[(number - 1) % alefBaOrder.length] as string;
  const times = Math.ceil(number / alefBaOrder.length);
  return letter === 'ا' ? Array(times).fill('الف').join(' ') : finish(letter.repeat(times));
}

/** The folio of a front-matter page in abjad numerals (الف، ب، ج، د، ه‍ …), from 1. */
export function abjadFolio(number: number): string {
  if (number === 1) return 'الف';
  let rest = number;
  let numeral = '';
  for (const [value, letter] of abjadUnits) {
    while (rest >= value) {
      numeral += letter;
      rest -= value;
    }
  }
  return finish(numeral);
}

function finish(numeral: string): string {
  return numeral.endsWith(heh) ? numeral + zeroWidthJoiner : numeral;
}
