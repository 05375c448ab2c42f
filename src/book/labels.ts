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
  index: 'نمایه',
  landmarks: 'جاهای مهم',
  pageList: 'صفحه‌های نسخهٔ چاپی',
  page: (folio: string): string => `صفحهٔ ${folio}`,
  accessible:
    'متن با اندازهٔ صفحه و حروف خود را جور می‌کند، زبان و جهت آن نشان شده است، و عنوان‌ها و فهرست راه را نشان می‌دهند. چیزی چشمک نمی‌زند، نمی‌جنبد و صدا ندارد.',
  picturesDescribed: 'تصویرها به واژه وصف شده‌اند.',
  picturesUndescribed: 'برخی از تصویرها وصفی ندارند.',
  pagesMarked: 'آغاز صفحه‌های نسخهٔ چاپی در متن نشان شده است.',
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
