import type { DocumentKind } from '../manuscript/index.ts';
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
  printing: 'چاپ',
  printRun: 'شمارگان',
  copies: (count: string): string => `${count} نسخه`,
  contact: 'تماس',
  site: 'نشانی',
  reprint: 'بازنشر:',
  equalTo: (date: string): string => `برابر با ${date}`,
  page: 'ص',
  quoted: (title: string): string => `«${title}»`,
  inBook: (title: string): string => `در «${title}»`,
  repeats: (kind: string): string => `این ${kind} بندهایی مشترک دارد با`,
  repeatsItself: (kind: string, lines: string): string =>
    `در این ${kind} یک بند دو بار آمده است (سطرهای ${lines} منبع).`,
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
  landmarks: 'جاهای مهم',
  pageList: 'صفحه‌های نسخهٔ چاپی',
  table: 'جدول',
  pageCalled: (folio: string): string => `صفحهٔ ${folio}`,
  accessible:
    'متن با اندازهٔ صفحه و حروف خود را جور می‌کند، زبان و جهت آن نشان شده است، و عنوان‌ها و فهرست راه را نشان می‌دهند. چیزی چشمک نمی‌زند، نمی‌جنبد و صدا ندارد.',
  picturesDescribed: 'تصویرها به واژه وصف شده‌اند.',
  picturesUndescribed: 'برخی از تصویرها وصفی ندارند.',
  pagesMarked: 'آغاز صفحه‌های نسخهٔ چاپی در متن نشان شده است.',
  wording: 'متن هر سند به همان واژه‌های منبع است.',
  wordingCorrected: 'متن هر سند به همان واژه‌های منبع است، مگر آنجا که خطایی آشکار تصحیح شده است.',
  readingText:
    'این متن برای خواندن است: فاصله‌ها، نیم‌فاصله‌ها و نشانه‌های آن به قاعده درآمده، بی آنکه حرفی دیگر شود.',
  diplomaticText: 'این متن عین منبع است: رسم‌الخط، نشانه‌ها و فاصله‌های آن دست نخورده است.',
  changed: (counts: string): string =>
    `آنچه یکدست شده است: ${counts}. یکایک آن‌ها در گزارش چاپ، reports/typography.html، آمده است.`,
  putRight: (counts: string): string =>
    `آنچه یکدست شده است: ${counts}. چاپخانه هر تغییر را با جای آن در گزارشی جداگانه نوشته است.`,
  changedTimes: (what: string, count: string): string => `${what} ${count} جا`,
  editorTitles: 'عنوان‌ها از ویراستار است، مگر آنکه در منبع آمده باشد.',
  index: 'نمایه',
  see: 'نک.',
  seeAlso: 'نیز نک.',
  indexNumbers: 'عددها',
  indexForeign: 'نام‌های لاتین',
  indexPlace: (order: number, title: string): string => `${toPersianDigits(order)}، ${title}`,
  indexFolio: (folio: string, title: string): string => `صفحهٔ ${folio}، ${title}`,
  indexFolios: 'شماره‌ها صفحه‌های نسخهٔ چاپی‌اند، و هر یک به جای خود در متن می‌برد.',
  indexMorePlaces: 'شماره‌های میان کمانک جاهای دیگر همان صفحه‌اند.',
  corrections: 'تصحیح‌ها',
  correctionsListed:
    'یکایک تصحیح‌ها، با افزوده‌ها، حذف‌ها و جاهای نامطمئن، در بخش «تصحیح‌ها» آمده است.',
  correctionsLead:
    'در این فهرست، نخست سطر منبع آمده است، سپس آنچه چاپ شده و آنچه در منبع است. افزودهٔ ویراستار در متن میان [ ] است.',
  sourceLine: (line: number): string => `سطر ${toPersianDigits(line)}`,
  insteadOf: ' به جای ',
  added: 'افزوده: ',
  deleted: 'حذف ',
  deletedFrom: ' از ',
  doubted: 'نامطمئن: ',
  lost: 'ناخوانا: ',
  additionBrackets: ['[', ']'],
  gap: '[…]',
  editorsNote: ' — ویراستار',
  pictured: (text: string): string => `[تصویر: ${text}]`,
  captioned: (text: string): string => `[شرح تصویر: ${text}]`,
  quotation: '[نقل‌قول]',
  endOfQuotation: '[پایان نقل‌قول]',
  struck: (text: string): string => `[خط‌خورده: ${text}]`,
  authors: 'نویسندگان',
  authorsApart:
    'هر امضا از آنِ یک تن شمرده شده و نام‌های همانند با شماره از هم جدا شده‌اند، مگر آنجا که یکی بودن نویسنده روشن بوده است.',
  editorNote: 'یادداشت ویراستار',
  sources: 'منبع‌ها',
  madeFrom: (count: string): string =>
    `متن‌های این کتاب از ${count} پرونده برداشته شده است. رشته‌ای که زیر نام هر پرونده آمده SHA-256 آن است و نشان می‌دهد که پروندهٔ در دست همان است که این کتاب از روی آن ساخته شده.`,
  fromTo: (count: string): string => `${count} سند، از `,
  to: 'تا',
  size: (lines: string, bytes: string): string => `؛ ${lines} سطر، ${bytes} بایت.`,
  spelling: 'رسم‌الخط',
  losses: 'افتادگی‌ها و تاریخ‌ها',
  lines: (many: boolean): string => (many ? 'سطرهای' : 'سطر'),
  ofFile: 'از پروندهٔ',
  leftOut: (many: boolean, reason: string): string =>
    `${many ? 'در متن نیامده‌اند' : 'در متن نیامده است'}: ${reason}.`,
  nothingLeftOut: 'هیچ سطری از منبع‌ها کنار گذاشته نشده است.',
  undated: (count: string, all: string): string =>
    count === all ? 'هیچ‌یک از سندها تاریخ ندارد.' : `از ${all} سند، ${count} سند تاریخ ندارد.`,
  inBrackets: 'آنچه میان دو قلاب آمده در منبع نیست و برداشت ویراستار است: ',
  dateOf: 'تاریخ ',
  authorOf: 'نام نویسندهٔ ',
  derivedDates:
    'هر تاریخ به هر دو گاه‌شماری آمده است؛ آنچه پس از «برابر با» آمده در منبع نیست و از روی تاریخ دیگر حساب شده است.',
  titles: 'عنوان‌ها',
  noEditorTitles: 'عنوان همهٔ سندها از خود منبع است.',
  allEditorTitles: 'عنوان همهٔ سندها از ویراستار است.',
  someEditorTitles: (count: string): string => `عنوان ${count} سند از ویراستار است.`,
  editorTitlesBut: 'عنوان سندها از ویراستار است، جز ',
  haveOwnTitles: (many: boolean): string =>
    many ? ' که بالای متن‌شان عنوان خود منبع آمده است.' : ' که بالای متنش عنوان خود منبع آمده است.',
  repeatsTitle: 'متن‌های همانند',
  repeatsStay: 'متن‌هایی که بندهایی مشترک دارند همه برجا مانده‌اند و هر یک به دیگری ارجاع می‌دهد: ',
  with: 'با',
  within: 'در ',
  twice: ' یک بند دو بار آمده است.',
  sourcesListed: 'نام منبع‌ها و SHA-256 هر یک در یادداشت ویراستار آمده است.',
  linkToPage: (label: string, folio: string): string => `${label}، صفحهٔ ${folio}`,
  linkToNote: (folio: string): string => `پانوشت، صفحهٔ ${folio}`,
  linkInBook: (folio: string): string => `صفحهٔ ${folio}`,
  linkElsewhere: 'جای دیگری از کتاب',
  linkOut: 'پیوند به',
  sheetSide: (sheet: number, side: 'front' | 'back'): string => {
    const named = side === 'front' ? 'رو' : 'پشت';
    return sheet === 0 ? `راهنما، ${named}` : `برگهٔ ${toPersianDigits(sheet)}، ${named}`;
  },
  leafletGuide: 'راهنمای چاپ و تا کردن',
  leafletSource: (title: string, folio: string): string => `از کتاب «${title}»، صفحهٔ ${folio}`,
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

/** What a document is called in a sentence. */
export const kindLabels: Readonly<Record<DocumentKind, string>> = {
  report: 'گزارش',
  message: 'پیام',
  call: 'فراخوان',
};

/**
 * What the web edition’s own buttons and panels say. `#` stands for a number, or for words of the text; its script
 * is given all of these.
 */
export const webLabels = {
  bar: 'راه‌ها و ابزارها',
  text: 'متن',
  search: 'جستجو',
  searchTitle: 'جستجو در کتاب',
  query: 'چه می‌جویید؟',
  within: 'میان واژه‌ها هم',
  found: '# جا',
  nothing: 'یافت نشد',
  more: 'بیشتر',
  source: 'در منبع: #',
  indexed: 'در نمایه: #',
  page: 'ص #',
  cite: 'ارجاع',
  citeTitle: 'ارجاع به این بند',
  citeHelp: 'بندی را که می‌خواهید در متن لمس کنید؛ وگرنه نخستین بندی که دیده می‌شود نام برده می‌شود.',
  reference: 'متن ارجاع',
  copy: 'کپی ارجاع',
  copied: 'کپی شد.',
  copyByHand: 'این مرورگر خودش کپی نمی‌کند؛ متن بالا برگزیده شده است، آن را کپی کنید.',
  settings: 'تنظیم',
  settingsTitle: 'اندازهٔ حروف و جای خواندن',
  smaller: 'ریزتر',
  larger: 'درشت‌تر',
  percent: '#٪',
  remember: 'یادم بماند',
  remembered: 'جای خواندن و اندازهٔ حروف در همین مرورگر می‌ماند. با لمس دوباره پاک می‌شود.',
  notRemembered:
    'چیزی نگه داشته نمی‌شود. با لمس این دکمه، جای خواندن و اندازهٔ حروف در همین مرورگر می‌ماند.',
  noStorage: 'این مرورگر چیزی نگه نمی‌دارد.',
  close: 'بستن',
} as const;
