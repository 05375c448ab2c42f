import { code, isolated, listed, number, quoted } from './sentence-parts.ts';

type Side = 'right' | 'left';
type Folding = 'saddle' | 'signatures' | 'perfect';
type Tray = 'face-down' | 'face-up';

/** How much paper a booklet takes. */
interface BookletFacts {
  readonly sheets: number;
  readonly paper: string;
  /** Of a sheet. */
  readonly leaves: number;
  readonly pages: number;
  readonly covered: boolean;
}

/** Signatures that have as many sheets, and which: the first and the last of each, or of them all. */
interface SignatureRun {
  readonly count: number;
  readonly size: number;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const sides: Readonly<Record<Side, string>> = { right: 'راست', left: 'چپ' };

function otherSide(side: Side): Side {
  return side === 'right' ? 'left' : 'right';
}

const kinds: Readonly<Record<Folding, string>> = {
  saddle: 'کتابچه با منگنه از وسط',
  signatures: 'کتابچهٔ دسته‌دسته، با ته‌دوخت',
  perfect: 'کتابچه با برش و چسب',
};

/** What is folded: sheets, or what is cut of them first. */
const pieces = { 1: 'برگه', 2: 'نیم‌برگه' } as const;

const flips = { short: 'Flip on short edge', long: 'Flip on long edge' } as const;

const inks = {
  plain: 'این کتابچه فقط سیاه است، جلدش هم:',
  colour: 'درون این کتابچه فقط سیاه است و جلدش رنگی: درون را',
  none: 'این کتابچه فقط سیاه است:',
} as const;

const ownBooklet = `${code('Booklet')} و چند صفحه در هر برگه (${code('Pages per sheet')}) خاموش باشد.`;

const trays: Readonly<Record<Tray, string>> = {
  'face-down':
    'رو به پایین بیرون می‌آیند: دسته را همان‌گونه که هست، روی سفید به بالا و بی آنکه ترتیبش به هم بخورد، در سینی بگذارید و',
  'face-up':
    'رو به بالا بیرون می‌آیند: همهٔ دسته را یکجا برگردانید تا روی سفید بالا بیاید، در سینی بگذارید و',
};

const inOrder =
  'برگه‌ها را به ترتیب روی هم بگذارید، برگهٔ ۱ روی همه، همه رو به بالا و سر صفحه‌ها بالا';

/** Which side of the first sheet is up, by what is seen on it. */
function firstOnTop(rows: 1 | 2, front: string): string {
  return `${pieces[rows]}ٔ ۱ روی همه و طرفی که ${quoted(front)} دارد بالا.`;
}

const reversed = 'اگر چاپگر برگهٔ آخر را رو داده است، ترتیب را وارونه کنید.';

const stapler =
  'منگنهٔ بازوبلند بهتر است. منگنهٔ معمولی را کامل باز کنید، سوزن را روی مقوای نرم فشار دهید، کاغذ را از مقوا جدا کنید و پایه‌های سوزن را از درون با دست خم کنید.';

/** The way of the thread: holes are even in number, so that it ends outside; the last signature lies lowest. */
const thread =
  'از دستهٔ آخر آغاز کنید: سوزن را از بیرون در سوراخ پایین فرو کنید و یکی در میان بیرون و تو بروید تا از سوراخ بالا بیرون بیاید. دستهٔ پیش از آن را رویش بگذارید و همین راه را از بالا به پایین برگردید. آنجا نخ را به سر آزادش گره بزنید. از سومین دسته به بعد، در آخر هر دسته نخ را از کوکی که دو دستهٔ زیرش را به هم بسته است بگذرانید و گره بزنید.';

function range([from, to]: readonly [number, number]): string {
  return from === to ? number(from) : `${number(from)} تا ${number(to)}`;
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
  /** What the guide is called, so that those of two booklets of one book aren’t mixed up. */
  title: (folding: Folding, title: string): string => `${kinds[folding]}: ${isolated(title)}`,
  calibration: {
    title: 'برگه‌های آزمون چاپگر',
    side: (sheet: number, side: 'front' | 'back'): string =>
      `برگهٔ ${number(sheet)}، ${side === 'front' ? 'رو' : 'پشت'}`,
    head: 'سر برگه',
    rule: '۱۰۰ میلی‌متر',
    front: (): readonly string[] => [
      `این سه برگه را همان‌گونه چاپ کنید که کتابچه را: اندازهٔ واقعی (${code('Actual size')})، دورو.`,
      `ترتیب: برگهٔ ۱ در دسته‌ای که بیرون آمده رو است یا زیر، و روی آن بالاست یا پایین؟ رو به پایین: ${code('tray: face-down')}؛ رو به بالا: ${code('tray: face-up')}.`,
      `خط‌کش‌ها: اگر ۱۰۰ میلی‌متر نیستند، چاپگر اندازه را تغییر داده است؛ «${code('Fit')}» را بردارید.`,
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
  facts: ({ sheets, paper, leaves, pages, covered }: BookletFacts): string =>
    `${number(sheets)} برگهٔ ${code(paper)}؛ هر برگه ${number(leaves)} برگ کتابچه می‌شود و هر برگ ۲ صفحه دارد. کتابچه ${number(pages)} صفحه است${covered ? '، با جلد' : ''}. این راهنما در کتابچه نمی‌آید.`,
  smaller: (percent: number, type: number): string =>
    `صفحه‌ها ${number(percent)}٪ اندازهٔ خودند؛ حروف متن ${number(type)} پوینت است.`,
  risk: (cover: 'plain' | 'colour' | 'none'): string =>
    `پیش از چاپ: چاپگر لیزری رنگی شمارهٔ سریال خود را با نقطه‌هایی ریز روی هر صفحه می‌گذارد. ${inks[cover]} با چاپگر سیاه‌وسفید چاپ کنید.`,
  overleaf: 'دنباله در پشت این برگه',
  print: {
    head: 'پنجرهٔ چاپ',
    both: (paper: string, short: boolean): string =>
      `کاغذ ${code(paper)}، اندازهٔ واقعی (نه ${code('Fit')})، دورو و ${code(flips[short ? 'short' : 'long'])} را انتخاب کنید. ${ownBooklet} برگه‌ها را چاپگر برمی‌گرداند، نه شما. اگر چاپگرتان دورو چاپ نمی‌کند، از همان جایی که این فایل را گرفته‌اید، نسخهٔ ${code('onesided')} را بردارید.`,
    fronts: (paper: string): string =>
      `کاغذ ${code(paper)}، اندازهٔ واقعی (نه ${code('Fit')}) و یک‌رو را انتخاب کنید. ${ownBooklet} اول روی برگه‌ها چاپ می‌شود (فایل ${code('fronts')}) و بعد پشت آن‌ها (فایل ${code('backs')}).`,
    dialog: {
      paper: (paper: string): string => `Paper size: ${paper}`,
      size: 'Actual size, not Fit',
      both: 'Print on both sides',
      one: 'Print on one side',
    },
    flip: (short: boolean): string => flips[short ? 'short' : 'long'],
    wrapped: 'برگهٔ ۱ جلد است و آن را می‌شود جدا روی کاغذ ضخیم‌تر چاپ کرد.',
  },
  turn: {
    head: 'پشت برگه‌ها',
    text: (tray: Tray): string =>
      `همهٔ فایل ${code('fronts')} را چاپ کنید. کاغذها ${trays[tray]} فایل ${code('backs')} را چاپ کنید.`,
    out: { 'face-down': 'چاپ‌شده رو به پایین', 'face-up': 'چاپ‌شده رو به بالا' },
    in: 'سفید رو به بالا',
  },
  check: {
    head: 'اول یک برگه را آزمایش کنید',
    both: (sheet: number, page: number): string =>
      `فقط صفحه‌های ${number(page)} و ${number(page + 1)} فایل (نه کتاب) را چاپ کنید؛ این برگهٔ ${number(sheet)} است.`,
    apart: (sheet: number, front: number, back: number): string =>
      `صفحهٔ ${number(front)} فایل ${code('fronts')} را چاپ کنید، برگه را مانند گام بعد در سینی بگذارید و صفحهٔ ${number(back)} فایل ${code('backs')} را پشت آن چاپ کنید؛ این برگهٔ ${number(sheet)} است.`,
    like: 'رو و پشت باید مانند شکل باشد؛ خط کلفت (بالای صفحه) فقط در شکل است.',
    other: (short: boolean): string =>
      `اگر پشت برگه وارونه است، ${code(flips[short ? 'long' : 'short'])} را انتخاب کنید و دوباره آزمایش کنید.`,
    otherWay: 'اگر پشت برگه وارونه است، برگه را سر و ته در سینی بگذارید و دوباره آزمایش کنید.',
    mixed: 'اگر بعدها پشت برگه‌ای از آن برگهٔ دیگری بود، ترتیب دسته به هم خورده است.',
    rest: (page: number): string =>
      `اگر درست است، فایل را از صفحهٔ ${number(page)} تا آخر چاپ کنید. برگهٔ آزمایش جزو کتابچه نیست: کنار بگذارید.`,
    letters: (first: string, one: string): string =>
      `صفحه‌های آغاز کتاب با حرف شماره دارند (${isolated(first)}، …) و پس از آن‌ها شماره از ${isolated(one)} است.`,
    front: 'رو',
    behind: 'پشت',
    over: 'ورق بزنید',
  },
  cutRows: {
    head: 'از وسط ببرید',
    piles: (mm: number): string =>
      `${inOrder} و از خط برش، ${number(mm)} میلی‌متر از لبهٔ بالا، ببرید. دستهٔ بالا را روی دستهٔ پایین بگذارید.`,
    copies: (mm: number): string =>
      `${inOrder} و از خط برش، ${number(mm)} میلی‌متر از لبهٔ بالا، ببرید. هر نیمه یک کتابچهٔ کامل است.`,
    spare: 'نیم‌برگهٔ سفیدی که زیر همه می‌ماند زیادی است؛ کنار بگذارید.',
    upper: 'بالا',
    lower: 'پایین',
  },
  gather: {
    head: 'دسته کنید',
    text: (rows: 1 | 2, front: string, runs: readonly SignatureRun[]): string =>
      `${pieces[rows]}‌ها را به ترتیب نگه دارید، ${firstOnTop(rows, front)} ${reversed} از بالا بشمارید. ${pieces[rows]}‌های هر دسته (فرم) با هم تا می‌شوند: ${runs
        .map(
          ({ count, size, ranges }) =>
            `${number(count)} دستهٔ ${number(size)} ${pieces[rows]}‌ای، شمارهٔ ${listed(ranges.map(range))}`,
        )
        .join('؛ ')}.`,
    cover: (rows: 1 | 2): string => `${pieces[rows]}ٔ ۱ جلد است: جدا بگذارید؛ دور همه می‌آید.`,
    pile: (at: number): string => `دستهٔ ${number(at)}`,
  },
  fold: {
    head: 'برگردانید و تا بزنید',
    one: (rows: 1 | 2, front: string): string =>
      `${pieces[rows]}‌ها را به ترتیب و هم‌تراز روی هم بگذارید، ${firstOnTop(rows, front)} ${reversed} حالا همهٔ دسته را یکجا مانند ورق کتاب برگردانید: ${pieces[rows]}ٔ ۱ زیر همه است و رویش به میز.`,
    many: (rows: 1 | 2): string =>
      `هر دسته را جدا، یکجا و مانند ورق کتاب برگردانید: ${pieces[rows]}ٔ نخستش زیر است و رویش به میز.`,
    top: (right: string, left: string, many: boolean): string =>
      `${many ? 'در دستهٔ ۱' : 'اکنون'} از بالا ${quoted(right)} سمت راست و ${quoted(left)} سمت چپ دیده می‌شود.`,
    middles: (inner: readonly (readonly [at: number, right: string, left: string])[]): string =>
      `دسته‌های دیگر (راست و چپ): ${inner
        .map(([at, right, left]) => `دستهٔ ${number(at)}، ${quoted(right)} و ${quoted(left)}`)
        .join('؛ ')}.`,
    up: (rows: 1 | 2, many: boolean): string =>
      `${many ? `${pieces[rows]}‌های همان دسته` : 'همه'} را با هم رو به بالا از وسط تا بزنید و خط تا را با پشت ناخن محکم بکشید.`,
    outside: (front: string, side: Side): string =>
      `${quoted(front)} بیرون است و عطف سمت ${sides[side]}.`,
    spine: (side: Side): string =>
      `عطف هر دسته سمت ${sides[side]} است. دسته‌ها را روی هم بگذارید، دستهٔ ۱ رو.`,
    turned: 'دستهٔ برگردانده',
    outermost: (rows: 1 | 2): string => `${pieces[rows]}ٔ ۱ بیرون`,
    outermostOfEach: (rows: 1 | 2): string => `${pieces[rows]}ٔ نخست بیرون`,
    folded: 'تاخورده',
  },
  staple: {
    head: 'منگنه از وسط',
    text: (low: number, high: number, marked: boolean): string =>
      `کتابچه را باز کنید، بیرونش رو به بالا. دو سوزن روی خط تا بزنید، ${number(low)} و ${number(high)} میلی‌متر از پایین${marked ? ' (جایشان چاپ شده است)' : ''}. ${stapler}`,
    foot: 'پایین',
  },
  sew: {
    head: 'ته‌دوخت، یا منگنه و چسب',
    text: (holes: string, staples: string, marked: boolean): string =>
      `هر دسته را از وسط باز کنید و در خط تا سوراخ کنید، ${holes} میلی‌متر از پایین${marked ? ' (جایشان درون دسته با + چاپ شده است)' : ''}. ${thread} یا به جای دوختن: هر دسته را جدا، از بیرون، با دو سوزن روی خط تا منگنه کنید، ${staples} میلی‌متر از پایین. ${stapler} سپس عطف‌ها را هم‌تراز کنید، میان دو تخته فشار دهید و چسب چوب بزنید.`,
    cover: (rows: 1 | 2): string =>
      `وقتی خشک شد، جلد (${pieces[rows]}ٔ ۱) را تا بزنید و عطف را در آن بچسبانید.`,
    strip: 'وقتی خشک شد، نواری کاغذ روی عطف بچسبانید.',
  },
  glue: {
    cut: (mm: number, side: Side): string =>
      `${inOrder}. چندتا چندتا با خط‌کش فلزی و کاتر از خط برش ببرید، ${number(mm)} میلی‌متر از کناره. دستهٔ ${sides[side]} را روی دستهٔ ${sides[otherSide(side)]} بگذارید.`,
    cutFour: (down: number, across: number, side: Side): string =>
      `${inOrder}. اول از خط برش افقی ببرید (${number(down)} میلی‌متر از بالا) و سپس هر نیمه را از خط عمودی (${number(across)} میلی‌متر از کناره). چهار دسته را روی هم بگذارید، از بالا: بالا ${sides[side]}، بالا ${sides[otherSide(side)]}، پایین ${sides[side]}، پایین ${sides[otherSide(side)]}.`,
    marked: 'جای برش با خط‌های کوتاه در لبه‌ها چاپ شده است.',
    spare: (leaves: number): string =>
      `${number(leaves)} برگ سفیدی که زیر همه می‌ماند زیادی است؛ کنار بگذارید.`,
    pile: (side: Side): string => `دستهٔ ${sides[side]}`,
    head: 'چسب بزنید',
    text: (side: Side): string =>
      `لبه‌ها را هم‌تراز کنید. وقتی نخستین برگ رو به شماست، عطف لبهٔ ${sides[side]} است: دسته را میان دو تخته فشار دهید، چنان‌که این لبه یک میلی‌متر بیرون باشد، و چسب چوب یا چسب حرارتی (چسب گرم) بزنید. چسب چوب یک شب خشک می‌شود.`,
    cover:
      'جلد دو تکه است، برگ نخست و برگ آخر. یک نوار کاغذ روی عطف و یک سانتی‌متر از هر دو بچسبانید.',
    stapled: 'بی چسب هم می‌شود: دو سوزن منگنه، ۵ میلی‌متر از لبهٔ عطف.',
  },
  creep: {
    head: 'لبه را ببرید',
    none: (mm: number): string =>
      `برگ‌های میانی حدود ${number(mm)} میلی‌متر بیرون می‌زنند؛ لازم نیست ببرید.`,
    trimmed: (mm: number): string =>
      `بیرون‌زدگی برگ‌های میانی حدود ${number(mm)} میلی‌متر است. لبهٔ روبه‌روی عطف را از خط برش ببرید تا حاشیه‌ها یکسان شود.`,
    measure: (sheets: number): string =>
      `اندازهٔ درست‌تر برای چاپ بعد: ${number(sheets)} برگهٔ سفید از همین کاغذ را با هم تا بزنید، بیرون‌زدگی را به میلی‌متر اندازه بگیرید، تقسیم بر ${number(Math.max(1, sheets - 1))} کنید و در ${code('book.yaml')} بنویسید: ${code('booklet.creep')}.`,
  },
  finish: {
    head: {
      saddle: 'پیش از منگنه بخوانید',
      signatures: 'پیش از دوختن بخوانید',
      perfect: 'پیش از چسب بخوانید',
    },
    text: (name: string, side: Side): string =>
      `ورق بزنید و بررسی کنید: صفحهٔ ${quoted(name)} سمت ${sides[side]} است و همهٔ شماره‌ها پشت سر هم می‌آیند.`,
    middle: (right: string, left: string): string =>
      `در وسط کتابچه ${quoted(right)} سمت راست و ${quoted(left)} سمت چپ است.`,
    steps:
      'پله‌های سیاه روی عطف نیز ترتیب دسته‌ها را نشان می‌دهند: پلهٔ دستهٔ ۱ از همه به سر کتاب نزدیک‌تر است.',
    top: 'سر کتاب',
  },
  number: (value: number): string => number(value),
  mm: (value: number): string => `${number(value)} میلی‌متر`,
  side: (side: Side): string => sides[side],
  range: (from: number, to: number): string => range([from, to]),
  list: (values: readonly number[]): string => listed(values.map(number)),
} as const;
