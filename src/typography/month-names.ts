/** The solar Hijri calendar of Iran, or the Gregorian one. */
export type Calendar = 'jalali' | 'gregorian';

/** The months in order; the first name of each is the one that is printed. */
const names: Readonly<Record<Calendar, readonly (readonly [string, ...string[]])[]>> = {
  jalali: [
    ['فروردین'],
    ['اردیبهشت'],
    ['خرداد'],
    ['تیر'],
    ['مرداد', 'امرداد'],
    ['شهریور'],
    ['مهر'],
    ['آبان'],
    ['آذر'],
    ['دی'],
    ['بهمن'],
    ['اسفند'],
  ],
  gregorian: [
    ['ژانویه', 'جنوری', 'جانوری'],
    ['فوریه', 'فبروری'],
    ['مارس', 'مارچ'],
    ['آوریل', 'آپریل', 'اپریل', 'اوریل'],
    ['مه', 'می'],
    ['ژوئن', 'ژوین', 'جون'],
    ['ژوئیه', 'ژوییه', 'ژولای', 'جولای'],
    ['اوت', 'آگوست', 'اگوست', 'آگست', 'اگست'],
    ['سپتامبر', 'سپتمبر'],
    ['اکتبر', 'اکتوبر'],
    ['نوامبر', 'نومبر'],
    ['دسامبر', 'دسمبر'],
  ],
};

/** What a month is called in print; months count from 1. */
export function monthName(calendar: Calendar, month: number): string {
  return names[calendar][month - 1]?.[0] ?? '';
}

/** All names of the months of a calendar, with their numbers. */
export function monthsIn(calendar: Calendar): ReadonlyMap<string, number> {
  return new Map(
    names[calendar].flatMap((each, index) =>
      each.map((name): [string, number] => [name, index + 1]),
    ),
  );
}

/** The months of the same calendar as Afghanistan calls them; some are everyday words in Iran («میزان», «قوس»). */
export const afghanMonths: ReadonlyMap<string, number> = new Map(
  'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'
    .split(' ')
    .map((name, index): [string, number] => [name, index + 1]),
);

/** The months of the lunar Hijri calendar, as patterns of their names: «ربیع‌الاول», «ربیع الثانی». */
export const lunarMonths: readonly string[] = [
  'محرم',
  'صفر',
  'ربیع_(?:ال)?(?:اول|أول)',
  'ربیع_(?:ال)?(?:ثانی|آخر|اخر)',
  'جم(?:ا|ی)دی_(?:ال)?(?:اولی|أولی|اول|أول)',
  'جم(?:ا|ی)دی_(?:ال)?(?:ثانیه|ثانی|آخره|آخر|اخره|اخر)',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذ[یو]_?(?:ال)?_?قعد[هة]',
  'ذ[یو]_?(?:ال)?_?حج[هة]',
].map((name) => name.replaceAll('_', '[\\s\u200C]*'));

/** The days of the week, Saturday first, as patterns. */
export const weekdays: readonly string[] = [
  'شنبه',
  'یک_شنبه',
  'دو_شنبه',
  'سه_شنبه',
  'چهار_شنبه',
  'پنج_شنبه',
  '(?:جمعه|آدینه)',
].map((name) => name.replaceAll('_', '[\\s\u200C]?'));

/** The days of the week in print, Saturday first. */
export const weekdayNames: readonly string[] = [
  'شنبه',
  'یکشنبه',
  'دوشنبه',
  'سه‌شنبه',
  'چهارشنبه',
  'پنجشنبه',
  'جمعه',
];
