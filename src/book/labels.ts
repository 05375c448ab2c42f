import { toPersianDigits } from '../typography/index.ts';

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
  editorTitles: 'عنوان‌ها از ویراستار است، مگر آنکه در منبع آمده باشد.',
  partOf: (title: string): string => `از مجموعهٔ «${title}»`,
} as const;
