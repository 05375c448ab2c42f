const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that are often written without the space after them. */
export const runTogetherStarts: readonly string[] = ['در', 'از', 'را'];

/** Verb forms that are often written without the space before them. */
export const runTogetherEnds: readonly string[] = [
  'شده',
  'شدند',
  'شدن',
  'شود',
  'شوند',
  'شد',
  'کرده',
  'کردند',
  'کردن',
  'کرد',
  'است',
  'بود',
  'شرکت',
];

/** Words that begin or end so and are one word, or are rightly written as one. */
export const rightlyJoined: ReadonlySet<string> = words(`
  درآمد درآمدها درخواست درخواستها درگذشت درباره دربار دربان درجه درجات درمان درمانده درنگ درصد دراز درازا درد دردها درس درسها درست درک
  درون دروغ درخت درختان درخشان درگیر درگیری درگاه دریا دریافت دره درها درهم درشت درش درم درود درک دربست درمیان دربرگیرنده دررو درنده
  ازدواج ازدحام ازدیاد ازآن ازل ازلی ازاله ازبر ازو ازین ازان رابطه رادیو رادیکال راست راستی راضی راز رازها راه راهی راهها راهم راهنما
  رای رایج رایگان راند ران رانده رانت رانندگی راننده راس راحت راحتی راوی
  بپاشد بپاشند باشد باشند نباشد نباشند بخشد رشد ارشد مرشد درشد نامزدشد خواست خواستن درخواست راست کاست پیداست برخاست برداشت
  زادبود بهبود کمبود نابود نبود فرابود کاربرد
  درکرد کارکرد عملکرد رویکرد گردکرد بازکرد سازوکار
`);
