import { code, isolated, listed, number } from './sentence-parts.ts';

type Side = 'right' | 'left';
type Kind = 'a6' | 'sheet-a5' | 'panel' | 'a7';
type Panels = 2 | 3 | 4;

const sides: Readonly<Record<Side, string>> = { right: 'راست', left: 'چپ' };

function other(side: Side): Side {
  return side === 'right' ? 'left' : 'right';
}

const folded: Readonly<Record<Panels, string>> = { 2: 'دولت', 3: 'سه‌لت', 4: 'چهارلت' };

const kinds: Readonly<Record<Kind, (panels: Panels) => string>> = {
  a6: () => 'تراکت، چهار تا روی یک برگه',
  'sheet-a5': () => 'تراکت، دو تا روی یک برگه',
  panel: (panels) => `بروشور ${folded[panels]}`,
  a7: () => 'کتابچهٔ هشت‌صفحه‌ای با یک برش',
};

/** What is said to those who print a leaflet, cut and fold it. The words of print dialogs stand as people see them. */
export const leafletWords = {
  /** What the guide is called, with the document that it is of. */
  title: (kind: Kind, panels: Panels, title: string): string =>
    `${kinds[kind](panels)}: ${isolated(title)}`,
  facts: (sides: number): string =>
    `یک برگهٔ ${code('A4')}، ${sides === 2 ? 'دورو' : 'یک‌رو'}. این راهنما را لازم نیست چاپ کنید.`,
  risk: 'پیش از چاپ: چاپگر لیزری رنگی شمارهٔ سریال خود را با نقطه‌هایی ریز روی هر صفحه می‌گذارد. این برگه فقط سیاه است: با چاپگر سیاه‌وسفید چاپ کنید.',
  print: {
    head: 'پنجرهٔ چاپ',
    text: (twoSided: boolean, flip: string): string =>
      `کاغذ ${code('A4')}، اندازهٔ واقعی (نه ${code('Fit')}) و ${twoSided ? `دورو و ${code(flip)}` : `یک‌رو (${code('Print on both sides')} خاموش)`} را انتخاب کنید. چند صفحه در هر برگه (${code('Pages per sheet')}) و ${code('Booklet')} خاموش باشد. تعداد نسخه را همان‌جا بنویسید.`,
    dialog: ['Paper size: A4', 'Actual size, not Fit'],
    both: 'Print on both sides',
    one: 'Print on one side',
    flips: { 'short-edge': 'Flip on short edge', 'long-edge': 'Flip on long edge' },
  },
  check: {
    head: 'اول یک برگه را آزمایش کنید',
    one: 'باید مانند شکل باشد؛ خط کلفت، بالای صفحه را نشان می‌دهد و چیزی نباید در لبه‌ها بریده باشد.',
    both: (wrong: string): string =>
      `برگه را مانند ورق کتاب برگردانید: رو و پشت باید مانند شکل باشد؛ خط کلفت، بالای صفحه را نشان می‌دهد. اگر پشت وارونه است، ${code(wrong)} را انتخاب کنید.`,
    front: 'رو',
    behind: 'پشت',
    only: 'همین رو چاپ می‌شود',
  },
  cut: {
    head: 'ببرید',
    text: (mm: readonly number[], marked: boolean): string =>
      `با خط‌کش فلزی و کاتر از ${mm.length === 1 ? 'خط برش' : 'هر دو خط برش'} ببرید: ${
        mm.length === 1
          ? `${number(mm[0] as number)} میلی‌متر از کناره`
          : `${number(mm[0] as number)} میلی‌متر از کناره و ${number(mm[1] as number)} میلی‌متر از بالا`
      }${marked ? ' (جای برش در لبه‌ها چاپ شده است)' : ''}. چند برگه را می‌شود با هم برید.`,
  },
  once: {
    head: 'از وسط تا بزنید',
    text: (right: string, left: string, binding: Side): string =>
      `برگه را چنان بگذارید که صفحه‌های ${right} (سمت راست) و ${left} (سمت چپ) را ببینید. از وسط رو به بالا تا بزنید و خط تا را با پشت ناخن محکم بکشید: صفحهٔ ۱ بیرون است و خط تا سمت ${sides[binding]}.`,
  },
  zigzag: {
    head: 'تا بزنید، یکی به پشت و یکی به رو',
    text: (panels: Panels, binding: Side): string =>
      `برگه را چنان بگذارید که صفحهٔ ۱ را سمت ${sides[binding]} ببینید. خط تای میان ۱ و ۲ را به پشت تا بزنید و خط میان ۲ و ۳ را به رو${panels === 4 ? '، و خط میان ۳ و ۴ را باز به پشت' : ''}، مانند بادبزن. هر لت ${number(297 / panels)} میلی‌متر است.`,
    read: (panels: Panels, binding: Side, twoSided: boolean): string =>
      `صفحهٔ ۱ رو است. برگه را که باز کنید، صفحه‌های ۱ تا ${number(panels)} از ${sides[binding]} به ${sides[other(binding)]} پشت سر هم‌اند${twoSided ? `؛ برگردانید: ${number(panels + 1)} تا ${number(2 * panels)} نیز چنین‌اند` : ''}.`,
  },
  letter: {
    head: 'نامه‌ای تا بزنید',
    text: (binding: Side): string =>
      `برگه را چنان بگذارید که صفحه‌های ۲، ۳ و ۴ را از ${sides[binding]} به ${sides[other(binding)]} ببینید. لت ${sides[other(binding)]} (صفحهٔ ۴، ۹۷ میلی‌متر، کمی باریک‌تر) را روی وسط تا بزنید؛ صفحهٔ ۵ دیده می‌شود. بعد لت ${sides[binding]} را روی آن تا بزنید.`,
    read: (binding: Side): string =>
      `صفحهٔ ۱ رو است و خط تا سمت ${sides[binding]}. آن را ورق بزنید: صفحهٔ ۲ سمت ${sides[binding]} است و ۵ سمت ${sides[other(binding)]}؛ لت ۵ را هم باز کنید: ۲، ۳ و ۴ کنار هم‌اند. صفحهٔ ۶ پشت است.`,
  },
  zine: {
    crease: {
      head: 'خط‌های تا',
      text: 'برگه را از هر خط تا یک بار تا بزنید و باز کنید: یک بار از درازا، یک بار از پهنا، و هر نیمه یک بار دیگر. هشت خانه پیدا می‌شود.',
    },
    cut: {
      head: 'یک برش',
      text: (mm: number, marked: boolean): string =>
        `فقط در وسط برگه ببرید${marked ? '، روی خط‌چینی که چاپ شده است' : ''}، میان دو خانهٔ وسط بالا و دو خانهٔ وسط پایین: از ${number(mm)} میلی‌متری یک کناره تا ${number(mm)} میلی‌متری کنارهٔ دیگر. لبه‌ها را نبرید.`,
    },
    push: {
      head: 'تا بزنید و فشار دهید',
      text: 'روی چاپ‌شده به بیرون، برگه را از درازا تا بزنید: ردیف بالا پشت ردیف پایین می‌رود. دو سر را بگیرید و به سوی هم فشار دهید تا برش باز شود و چهار پره مانند + بسازد.',
    },
    turn: {
      head: 'دور هم بپیچید',
      text: (binding: Side): string =>
        `پره‌ها را دور هم بخوابانید تا صفحهٔ ۱ رو بیاید و عطف سمت ${sides[binding]} باشد.`,
    },
    read: (binding: Side): string =>
      `ورق بزنید: صفحهٔ ۲ سمت ${sides[binding]} و ۳ سمت ${sides[other(binding)]} است؛ در وسط ۴ سمت ${sides[binding]} و ۵ سمت ${sides[other(binding)]}؛ صفحهٔ ۸ پشت است.`,
  },
  read: {
    head: 'بررسی کنید',
    once: (binding: Side): string =>
      `باز کنید: صفحهٔ ۲ سمت ${sides[binding]} و صفحهٔ ۳ سمت ${sides[other(binding)]} است؛ صفحهٔ ۴ پشت است.`,
    cards: (count: number): string => `هر ${number(count)} تکه یکسان است.`,
    blank: (pages: readonly number[]): string => `صفحهٔ ${listed(pages.map(number))} سفید می‌ماند.`,
  },
  slit: 'برش',
  number: (value: number): string => number(value),
} as const;
