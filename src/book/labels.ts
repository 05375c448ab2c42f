import { type RuleFamily, toPersianDigits } from '../typography/index.ts';

/**
 * Every Persian word that the press itself puts on a page, beside the months and
 * letters of the typography room.
 */
export const labels = {
  bookTitle: 'عنوان',
  colophon: 'شناسنامه',
  contents: 'فهرست',
  publisher: 'ناشر',
  editedBy: 'به کوشش',
  namesTogether: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join('، ')} و ${names.at(-1)}`,
  editionDate: 'تاریخ این ویرایش',
  identifier: 'شناسه',
  isbn: 'شابک',
  isbnOf: { epub: 'شابک (ای‌پاب)', pdf: 'شابک (پی‌دی‌اف)', print: 'شابک (چاپی)' },
  textFont: 'حروف متن',
  textFontLicence: 'وزیرمتن، پروانهٔ OFL',
  notes: 'پانوشت‌ها',
  back: 'بازگشت',
  backToText: (note: number): string => `بازگشت از پانوشت ${toPersianDigits(note + 1)} به متن`,
  cover: 'جلد',
  coverOf: (title: string): string => `جلد کتاب «${title}»`,
  titlePage: 'صفحهٔ عنوان',
  halfTitle: 'پیش‌عنوان',
  startOfText: 'آغاز متن',
  wording: 'متن هر سند به همان واژه‌های منبع است.',
  readingText: 'این متن برای خواندن است: رسم‌الخط آن یکدست شده، بی آنکه حرفی دیگر شود.',
  diplomaticText: 'این متن عین منبع است: رسم‌الخط، نشانه‌ها و فاصله‌های آن دست نخورده است.',
  changed: (counts: string): string =>
    `آنچه یکدست شده است: ${counts}. یکایک آن‌ها در گزارش چاپ، reports/typography.html، آمده است.`,
  changedTimes: (what: string, count: string): string => `${what} ${count} جا`,
  editorTitles: 'عنوان‌ها از ویراستار است، مگر آنکه در منبع آمده باشد.',
  partOf: (title: string): string => `از مجموعهٔ «${title}»`,
} as const;

/** What the rules of each family put right. */
export const familyLabels: Readonly<Record<RuleFamily, string>> = {
  letters: 'شکل حروف',
  digits: 'رقم‌ها',
  punctuation: 'نشانه‌ها و فاصله‌ها',
  quotes: 'گیومه‌ها',
  halfSpaces: 'نیم‌فاصله‌ها',
};
