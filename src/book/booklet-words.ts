import { toPersianDigits } from '../typography/index.ts';

/** Persian words for what is counted or measured. */
function number(value: number): string {
  return toPersianDigits(String(Math.round(value * 10) / 10)).replace('.', '٫');
}

/** Words of another direction within a sentence, which no line parts. */
function code(words: string): string {
  return `\u2066${words.replaceAll(' ', '\u00a0')}\u2069`;
}

/** Papers, as the trade calls them. */
export const paperWords: Readonly<Record<'a5' | 'a4' | 'a3' | 'letter', string>> = {
  a5: 'A5',
  a4: 'A4',
  a3: 'A3',
  letter: 'Letter',
};

/** What is said to those who print a booklet and fold it. The words of print dialogs stand as people see them. */
export const bookletWords = {
  title: 'چاپ و ساختن این کتابچه',
  calibration: {
    title: 'برگه‌های آزمون چاپگر',
    side: (sheet: number, side: 'front' | 'back'): string =>
      `برگهٔ ${number(sheet)}، ${side === 'front' ? 'رو' : 'پشت'}`,
    head: 'سر برگه',
    rule: '۱۰۰ میلی‌متر',
    front: (): readonly string[] => [
      'این سه برگه را همان‌گونه چاپ کنید که کتابچه را: اندازهٔ واقعی (Actual\u00a0size)، دورو.',
      `ترتیب: برگهٔ ۱ در دسته‌ای که بیرون آمده رو است یا زیر، و روی آن بالاست یا پایین؟ رو به پایین: ${code('tray: face-down')}؛ رو به بالا: ${code('tray: face-up')}.`,
      'خط‌کش‌ها: اگر ۱۰۰ میلی‌متر نیستند، چاپگر اندازه را تغییر داده است؛ «Fit» را بردارید.',
      'لبه‌ها: نخستین خطی که از هر لبه چاپ شده، پهنای نوار چاپ‌نشدنی آن لبه به میلی‌متر است. اگر جایی از ۸ بیشتر است، متن کتابچه بریده می‌شود.',
    ],
    back: (): readonly string[] => [
      `برگه را مانند برگ کتاب برگردانید: پیکان این رو هم باید به بالا باشد. اگر نیست، در ${code('booklet.flip')} لبهٔ دیگر را بنویسید.`,
      `برگه را با این رو به سوی خود جلو نور بگیرید. نشان + روی دیگر بر کدام عددهای این شبکه می‌افتد؟ نخست عدد افقی، سپس عمودی را در ${code('booklet.offset')} بنویسید، مانند ${code('offset: [-1, 2]')}.`,
    ],
  },
  cover: 'جلد',
  back: 'پشت جلد',
  blank: 'سفید',
  facts: (sheets: number, paper: string, pages: number): string =>
    `${number(sheets)} برگهٔ ${paper}، ${number(pages)} صفحه. این راهنما برگه‌ای جداست و در کتابچه نمی‌آید.`,
  smaller: (percent: number, type: number): string =>
    `صفحه‌ها ${number(percent)}٪ اندازهٔ خودند؛ حروف متن ${number(type)} پوینت است.`,
  print: {
    head: 'چاپ کنید',
    both: (paper: string, short: boolean): string =>
      `در پنجرهٔ چاپ، کاغذ ${paper} و اندازهٔ واقعی را برگزینید، نه «جا دادن در صفحه». دورو چاپ کنید و برگه را روی لبهٔ ${short ? 'کوتاه' : 'بلند'} برگردانید.`,
    fronts: (paper: string): string =>
      `نخست پروندهٔ روها (fronts) را چاپ کنید: کاغذ ${paper}، اندازهٔ واقعی، یک‌رو.`,
    dialog: { size: 'Actual size (100%)', both: 'Print on both sides', one: 'Print on one side' },
    flip: (short: boolean): string => (short ? 'Flip on short edge' : 'Flip on long edge'),
  },
  turn: {
    head: 'دسته را برگردانید',
    faceDown:
      'کاغذها رو به پایین بیرون آمده‌اند. دسته را همان‌گونه که هست، روی سفید به بالا، بی آنکه ترتیبش به هم بخورد در سینی بگذارید و پروندهٔ پشت‌ها (backs) را چاپ کنید.',
    faceUp:
      'کاغذها رو به بالا بیرون آمده‌اند. همهٔ دسته را با هم برگردانید تا روی سفید بالا بیاید، در سینی بگذارید و پروندهٔ پشت‌ها (backs) را چاپ کنید.',
    out: { 'face-down': 'رو به پایین', 'face-up': 'رو به بالا' },
    in: 'سفید به بالا',
    trial: 'پیش از آن با یک برگه بیازمایید که سر صفحه‌ها در هر دو رو به یک سو باشد.',
  },
  check: {
    head: (sheet: number): string => `برگهٔ ${number(sheet)} را ببینید`,
    text: (sheet: number): string =>
      `روی برگهٔ ${number(sheet)} و پشت آن باید چنین باشد، و سر همهٔ صفحه‌ها به بالا. اگر پشت برگه وارونه است، لبهٔ دیگر را برگزینید و از نو چاپ کنید.`,
    front: 'رو',
    behind: 'پشت',
  },
  cutRows: {
    head: 'ببرید',
    piles:
      'برگه‌ها را به ترتیب، با برگهٔ ۱ در بالا، روی هم بگذارید و از خط برش در میانه ببرید. دستهٔ بالا را روی دستهٔ پایین بگذارید.',
    copies:
      'برگه‌ها را به ترتیب روی هم بگذارید و از خط برش در میانه ببرید. هر نیمه یک کتابچهٔ کامل است.',
    spare: 'نیم‌برگه‌ای که چیزی بر آن نیست زیادی است.',
    upper: 'بالا',
    lower: 'پایین',
  },
  gather: {
    head: 'دسته کنید',
    text: (sizes: string): string =>
      `برگه‌ها را به ترتیب چاپ، رو به بالا، دسته کنید (فرم): ${sizes}. برگهٔ نخست هر دسته روی آن است.`,
    from: (sheets: string): string => `${sheets} برگه`,
    times: (count: number, sheets: number): string =>
      count === 1
        ? `یک دستهٔ ${number(sheets)} برگه‌ای`
        : `${number(count)} دستهٔ ${number(sheets)} برگه‌ای`,
    and: ' و ',
    cover: 'برگهٔ ۱ جلد است و دور همه می‌آید؛ آن را می‌توان بر کاغذی ضخیم‌تر چاپ کرد.',
  },
  fold: {
    head: 'تا کنید',
    one: 'برگه‌ها را به ترتیب چاپ روی هم نگه دارید و همه را با هم از خط تا در میانه تا کنید، چنان‌که روی برگهٔ ۱ بیرونی‌ترین باشد. خط تا را با پشت ناخن یا خط‌کش تیز کنید.',
    many: 'هر دسته را جداگانه از خط تا در میانه تا کنید، چنان‌که روی برگهٔ نخستش بیرونی‌ترین باشد. سپس دسته‌ها را به ترتیب کنار هم بگذارید. خط تا را با پشت ناخن یا خط‌کش تیز کنید.',
    spineRight: 'عطف در سمت راست است.',
    spineLeft: 'عطف در سمت چپ است.',
  },
  staple: {
    head: 'منگنه از وسط',
    text: (low: number, high: number): string =>
      `کتابچه را باز کنید و از بیرون دو منگنه روی خط تا بزنید، ${number(low)} و ${number(high)} میلی‌متر از پایین. منگنهٔ بازوبلند بهتر است؛ با منگنهٔ معمولی روی مقوای نرم بزنید و پایه‌ها را با دست خم کنید.`,
  },
  sew: {
    head: 'ته‌دوخت یا منگنه و چسب',
    text: (holes: string): string =>
      `در خط تای هر دسته، از درون، سوراخ کنید: ${holes} میلی‌متر از پایین. دسته‌ها را با نخ به هم بدوزید؛ یا هر یک را جدا منگنه کنید و عطف‌ها را به هم بچسبانید.`,
    steps: 'ترتیب فرم‌ها: پله‌های سیاه روی عطف از بالا به پایین پشت سر هم می‌آیند.',
  },
  glue: {
    cut: 'برگه‌ها را به ترتیب، با برگهٔ ۱ در بالا، روی هم بگذارید و از خط برش ببرید. دستهٔ راست را روی دستهٔ چپ بگذارید.',
    cutLeft:
      'برگه‌ها را به ترتیب، با برگهٔ ۱ در بالا، روی هم بگذارید و از خط برش ببرید. دستهٔ چپ را روی دستهٔ راست بگذارید.',
    cutFour:
      'نخست از خط برش افقی ببرید و دستهٔ بالا را روی دستهٔ پایین نگذارید: هر یک را از خط عمودی ببرید. ترتیب: بالا راست، بالا چپ، پایین راست، پایین چپ.',
    cutFourLeft:
      'نخست از خط برش افقی ببرید و دستهٔ بالا را روی دستهٔ پایین نگذارید: هر یک را از خط عمودی ببرید. ترتیب: بالا چپ، بالا راست، پایین چپ، پایین راست.',
    head: 'چسب بزنید',
    text: (side: 'right' | 'left'): string =>
      `برگ‌ها را صاف کنید، لبهٔ ${side === 'right' ? 'راست' : 'چپ'} را میان دو تخته بفشارید و چسب گرم یا چسب چوب بزنید.`,
    cover:
      'جلد دو تکه است، برگ نخست و برگ آخر: نواری کاغذ روی عطف و کنارهٔ هر دو بچسبانید؛ یا جلدی از یک برگهٔ A3 دور آن بگیرید.',
  },
  creep: {
    head: 'بیرون‌زدگی برگ‌های میانی',
    none: (mm: number): string =>
      `برگ‌های میانی نزدیک ${number(mm)} میلی‌متر از برگ‌های بیرونی بیرون می‌زنند. چیزی جابه‌جا نشده است؛ لازم نیست ببرید.`,
    trimmed: (mm: number): string =>
      `برگ‌های میانی نزدیک ${number(mm)} میلی‌متر بیرون می‌زنند. لبهٔ کتابچه را از خط برش ببرید تا حاشیه‌ها یکسان شود.`,
    measure: (sheets: number): string =>
      `برای اندازه‌گیری: ${number(sheets)} برگهٔ سفید از همین کاغذ تا کنید، بیرون‌زدگی را اندازه بگیرید، بر ${number(Math.max(1, sheets - 1))} بخش کنید و در booklet.creep بنویسید.`,
  },
  finish: {
    head: 'بخوانید و وارسی کنید',
    text: (first: string, side: 'right' | 'left'): string =>
      `کتابچه از ${side === 'right' ? 'راست' : 'چپ'} باز می‌شود. صفحهٔ «${first}» در سمت ${side === 'right' ? 'چپ' : 'راست'} است.`,
    middle: (right: string, left: string): string =>
      `میانهٔ کتابچه «${right}» در راست و «${left}» در چپ است.`,
  },
  risk: 'چاپگرهای لیزری رنگی شمارهٔ خود را با نقطه‌هایی ریز بر هر صفحه می‌گذارند. صفحه‌های درون کتابچه تنها سیاه‌اند: با چاپگر سیاه‌وسفید چاپ کنید.',
  number: (value: number): string => number(value),
  range: (from: number, to: number): string =>
    from === to ? number(from) : `${number(from)} تا ${number(to)}`,
  list: (values: readonly number[]): string =>
    values.length < 2
      ? values.map(number).join('')
      : `${values.slice(0, -1).map(number).join('، ')} و ${number(values.at(-1) as number)}`,
} as const;
