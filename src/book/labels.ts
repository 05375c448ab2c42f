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
  editionDate: 'تاریخ این ویرایش',
  identifier: 'شناسه',
  isbn: 'شابک',
  textFont: 'حروف متن',
  textFontLicence: 'وزیرمتن، پروانهٔ OFL',
  notes: 'پانوشت‌ها',
  back: 'بازگشت',
  backToText: (note: number): string => `بازگشت از پانوشت ${toPersianDigits(note + 1)} به متن`,
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
  index: 'نمایه',
  see: 'نک.',
  seeAlso: 'نیز نک.',
  indexNumbers: 'عددها',
  indexForeign: 'نام‌های لاتین',
  indexPlace: (order: number, title: string): string => `${toPersianDigits(order)}، ${title}`,
  corrections: 'تصحیح‌ها',
  correctionsListed:
    'خطاهای آشکار منبع تصحیح شده است؛ یکایک آن‌ها، با افزوده‌ها، حذف‌ها و جاهای نامطمئن، در بخش «تصحیح‌ها» آمده است.',
  correctionsLead:
    'در این فهرست، نخست سطر منبع آمده است، سپس آنچه چاپ شده و آنچه در منبع است. افزودهٔ ویراستار در متن میان [ ] است.',
  sourceLine: (line: number): string => `سطر ${toPersianDigits(line)}`,
  corrected: (is: string, was: string): string => `«${is}» به جای «${was}»`,
  added: (is: string): string => `افزوده: «${is}»`,
  deleted: (was: string, from: string): string => `حذف «${was}» از «${from}»`,
  doubted: (word: string): string => `نامطمئن: «${word}»`,
  lost: (is: string): string => `ناخوانا: «${is}»`,
  additionBrackets: ['[', ']'],
  gap: '[…]',
  editorsNote: ' — ویراستار',
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
