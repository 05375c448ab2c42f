/** What the download page says, and what catalogues call the files; the edition’s name leads to what it is for. */
export const downloadLabels = {
  title: (book: string): string => `دریافت «${book}»`,
  whole: 'کتاب کامل',
  chapters: 'بخش‌ها، هر یک جدا',
  documents: 'سندهای جدا',
  diplomatic: 'متن عین منبع',
  books: (count: string): string => `${count} کتاب`,
  pages: (count: string): string => `${count} صفحه`,
  kilobytes: (count: string): string => `${count} کیلوبایت`,
  megabytes: (count: string): string => `${count} مگابایت`,
  sum: 'درستی‌سنجی',
  caption: 'متن آماده برای پیام‌رسان',
  captionSize: 'اندازه',
  captionSum: 'SHA-256',
  captionCheck:
    'اگر این رشته با SHA-256 پرونده‌ای که دارید یکی نباشد، آن پرونده همان نیست که ما ساخته‌ایم.',
  advice: 'کدام پرونده؟',
  checking: 'آیا این نسخه دست‌نخورده است؟',
  checkingHow:
    'هر پرونده رشته‌ای دارد که SHA-256 آن است. در لینوکس خطی را که زیر «درستی‌سنجی» آمده در پوشهٔ همان پرونده اجرا کنید: باید OK بگوید. در مک به جای sha256sum بنویسید shasum -a 256. در ویندوز certutil -hashfile نام‌پرونده SHA256 همان رشته را نشان می‌دهد. همهٔ رشته‌ها در پروندهٔ SHA256SUMS هم آمده است.',
  catalogue: 'فهرست برای برنامه‌های کتاب‌خوان (OPDS)',
  access: 'دسترس‌پذیری',
  cover: (title: string): string => `جلد «${title}»`,
} as const;

/** What an edition’s file is for. */
export interface Purpose {
  readonly name: string;
  readonly says: string;
}

/** By the name of the edition, in the order in which readers want them; the picture of a cover is `front`, `onesided` has two files, and `leaflet` has a `guide`. */
export const purposes: Readonly<Record<string, Purpose>> = {
  epub: {
    name: 'برای گوشی، تبلت و کتاب‌خوان',
    says: 'ای‌پاب. در گوشی با هر برنامهٔ کتاب‌خوان باز می‌شود.',
  },
  kepub: {
    name: 'برای کتاب‌خوان کوبو',
    says: 'همان کتاب به صورتی که برنامهٔ خود کوبو می‌خواهد. نامش را عوض نکنید و با سیم به دستگاه ببرید.',
  },
  web: {
    name: 'برای خواندن در مرورگر',
    says: 'همهٔ کتاب در یک پرونده، با جستجو. چیزی نصب نمی‌خواهد و بی‌اینترنت هم باز می‌شود.',
  },
  pdf: {
    name: 'برای رایانه و صفحه‌های بزرگ',
    says: 'پی‌دی‌اف، صفحه به صفحه مانند کتاب چاپی؛ صفحه‌خوان هم آن را می‌خواند.',
  },
  text: {
    name: 'متن ساده',
    says: 'کوچک‌ترین پرونده؛ در هر دستگاه و هر پیام‌رسان باز می‌شود.',
  },
  booklet: {
    name: 'برای چاپگر خانه',
    says: 'صفحه‌ها روی برگه‌ها چیده شده‌اند تا پس از چاپ کتابچه شوند؛ برگهٔ نخست راهنماست.',
  },
  fronts: {
    name: 'برای چاپگری که یک رو چاپ می‌کند: روها',
    says: 'همان کتابچه؛ نخست این پرونده چاپ می‌شود.',
  },
  backs: {
    name: 'برای چاپگری که یک رو چاپ می‌کند: پشت‌ها',
    says: 'روی دیگر همان برگه‌ها، پس از پروندهٔ روها.',
  },
  leaflet: {
    name: 'برای پخش کردن: یک برگه',
    says: 'همین سند روی یک برگهٔ A4، برای بریدن یا تا کردن. سیاه، برای چاپگر خانه.',
  },
  guide: {
    name: 'راهنمای چاپ و تا کردن آن برگه',
    says: 'با شکل: چه در پنجرهٔ چاپ انتخاب شود، کجا بریده و چگونه تا شود.',
  },
  print: {
    name: 'برای چاپخانه',
    says: 'متن کتاب، تنها با مرکب سیاه، با اندازهٔ برش (PDF/X-4).',
  },
  cover: { name: 'جلد، برای چاپخانه', says: 'روی جلد، پشت آن و عطف در یک تکه.' },
  front: { name: 'تصویر روی جلد', says: 'برای نشان دادن کتاب در صفحه‌ها و کانال‌ها.' },
  proof: { name: 'نمونهٔ پیش از چاپ', says: 'صفحه‌ها روی برگه، تنها برای دیدن.' },
  calibration: {
    name: 'برگه‌های آزمون چاپگر',
    says: 'نشان می‌دهند که چاپگر خانه برگه‌ها را چگونه می‌چیند و برمی‌گرداند.',
  },
};

/** What a reader ought to know before he chooses: what was tried, and what wasn’t. */
export const downloadAdvice: readonly string[] = [
  'گوشی و تبلت: ای‌پاب یا پروندهٔ مرورگر. کوبو: kepub اگر هست، وگرنه ای‌پاب. رایانه: پی‌دی‌اف یا پروندهٔ مرورگر. چاپ در خانه: کتابچه. چاپخانه: متن و جلد با هم.',
  'کیندل فارسی را درست پشتیبانی نمی‌کند: فروشگاه آن کتاب فارسی نمی‌پذیرد، و جهت متن و شکل حروف به دستگاه بستگی دارد. آن را نیازموده‌ایم؛ در کیندل، پی‌دی‌اف همان است که چاپ شده.',
  'نمونه‌های این چاپخانه چنین آزموده شده‌اند: ای‌پاب با EPUBCheck و Ace و در epub.js و foliate-js؛ پی‌دی‌اف با poppler، pdf.js و PDFium؛ پروندهٔ مرورگر در کرومیوم. آزموده نشده: خود دستگاه‌های کوبو و کیندل، اپل بوکس و مرورگرهای دیگر.',
  'فرستادن با Send to Kindle، یا گذاشتن در کتابخانه‌های ابری مانند گوگل‌پلی و اپل بوکس، پرونده را به دست یک شرکت می‌دهد، همراه با نام حساب شما. با سیم، کارت حافظه یا پیام‌رسانی که به آن اعتماد دارید چنین نیست.',
];
