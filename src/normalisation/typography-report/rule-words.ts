import type { TypographyRuleId } from '../../typography/index.ts';

/** What a rule is called on the page, and what it does. */
export interface RuleWords {
  readonly name: string;
  readonly does: string;
}

/** The rules in Persian. */
export const ruleWords: Readonly<Record<TypographyRuleId, RuleWords>> = {
  'letter-form': { name: 'شکل حروف', does: 'شکل‌های جداگانهٔ حروف (ﻛﺘﺎﺏ) به خود حرف برمی‌گردد.' },
  'unseen-sign': {
    name: 'نشانهٔ نادیدنی',
    does: 'نشانه‌ای که دیده نمی‌شود و کاری نمی‌کند برداشته می‌شود.',
  },
  'half-space-sign': {
    name: 'نشانهٔ نادرست به جای نیم‌فاصله',
    does: 'نشانه‌ای که واژه‌پردازهای قدیمی میان دو حرف گذاشته‌اند نیم‌فاصله می‌شود.',
  },
  'half-space-stray': {
    name: 'نیم‌فاصلهٔ سرگردان',
    does: 'از چند نیم‌فاصلهٔ پشت سر هم یکی می‌ماند و کنار فاصله هیچ.',
  },
  'space-no-break': {
    name: 'فاصلهٔ نشکن',
    does: 'فاصلهٔ نشکن (اینجا ⍽) فاصلهٔ ساده می‌شود؛ آنچه نباید جدا شود هنگام صفحه‌بندی با هم می‌ماند.',
  },
  'space-run': {
    name: 'چند فاصلهٔ پیاپی',
    does: 'از چند فاصلهٔ پیاپی یکی می‌ماند و در پایان سطر هیچ.',
  },
  'letter-yeh': { name: 'ی فارسی', does: 'ي و ى عربی در واژه‌های فارسی ی می‌شود.' },
  'letter-kaf': { name: 'ک فارسی', does: 'ك عربی در واژه‌های فارسی ک می‌شود.' },
  'hamza-heh': { name: 'هٔ', does: 'ۀ و هٔ به یک شکل نوشته می‌شود.' },
  digits: { name: 'رقم‌های فارسی', does: 'رقم‌های لاتین و عربی در متن فارسی، فارسی می‌شود.' },
  'number-separator': {
    name: 'جداکنندهٔ عدد',
    does: 'جداکنندهٔ هزارگان ٬ است و ممیز ٫.',
  },
  comma: { name: 'ویرگول', does: 'ویرگول لاتین، بیرون از عدد، ویرگول فارسی می‌شود.' },
  semicolon: { name: 'نقطه‌ویرگول', does: 'نقطه‌ویرگول لاتین ؛ می‌شود.' },
  'question-mark': { name: 'نشانهٔ پرسش', does: 'نشانهٔ پرسش لاتین ؟ می‌شود.' },
  percent: { name: 'درصد', does: 'نشانهٔ درصد پس از عدد فارسی ٪ است.' },
  quotes: { name: 'گیومه', does: 'علامت نقل قول راست و لاتین، جفت‌جفت، « » می‌شود.' },
  'inner-quotes': { name: 'گیومهٔ درونی', does: 'نقل قول در دل نقل قول ‹ › می‌گیرد.' },
  'space-before-mark': { name: 'فاصلهٔ پیش از نشانه', does: 'پیش از ، ؛ : . ! ؟ فاصله نیست.' },
  'space-inside': {
    name: 'فاصلهٔ درون گیومه و پرانتز',
    does: 'درون « »، ‹ › و ( ) کنار نشانه فاصله نیست.',
  },
  'space-after-mark': {
    name: 'فاصلهٔ پس از نشانه',
    does: 'پس از ، ؛ : . ! ؟ میان دو واژه فاصله هست.',
  },
  'space-around': {
    name: 'فاصلهٔ بیرون گیومه و پرانتز',
    does: 'میان واژه و ( یا « پس از آن، و میان ) یا » و واژهٔ بعد فاصله هست.',
  },
  'half-space-mi': { name: 'می و نمی', does: '«می» و «نمی» با نیم‌فاصله پیش از فعل خود می‌آید.' },
  'half-space-joined-mi': {
    name: 'می و نمی چسبیده',
    does: '«می» و «نمی» با نیم‌فاصله از فعل خود جدا می‌شود.',
  },
  'half-space-preverb': {
    name: 'برمی‌، درمی‌، وامی‌ …',
    does: 'پیشوند و «می» یک واژه است و فعل با نیم‌فاصله پس از آن می‌آید.',
  },
  'half-space-plural': { name: 'ها', does: '«ها» و دنبالهٔ آن با نیم‌فاصله به واژهٔ خود می‌پیوندد.' },
  'half-space-comparative': {
    name: 'تر و ترین',
    does: '«تر» و «ترین» با نیم‌فاصله به واژهٔ خود می‌پیوندد.',
  },
  'half-space-heh': {
    name: 'ای، ام، اند … پس از ه',
    does: 'پس از ه ناملفوظ، ای ام ایم اید اند اش مان تان شان با نیم‌فاصله می‌آید.',
  },
  'half-space-heh-yeh': { name: 'ی پس از ه', does: '«ی» پس از ه ناملفوظ با نیم‌فاصله می‌آید.' },
  'half-space-yeh': {
    name: 'ام، اش، شان … پس از ی',
    does: 'پس از ی، این پسوندها با نیم‌فاصله می‌آید.',
  },
  'half-space-joined-plural': {
    name: 'ها چسبیده',
    does: '«ها» پس از ه ناملفوظ جدا می‌شود (بچهها)؛ پس از حرف‌های دیگر در گفتار، و جایی که خود کتاب آن واژه را جدا هم نوشته است.',
  },
  'half-space-joined-comparative': {
    name: 'تر و ترین چسبیده',
    does: '«تر» و «ترین» با نیم‌فاصله از واژهٔ خود جدا می‌شود؛ بهتر، بیشتر و کمتر نه.',
  },
  'half-space-joined-heh': {
    name: 'اند، ام، مون … چسبیده به ه',
    does: 'پس از ه ناملفوظ، پسوندی که چسبیده نوشته شده (شدهاند) با نیم‌فاصله جدا می‌شود.',
  },
  'half-space-non-joining': {
    name: 'نیم‌فاصله پس از ا د ذ ر ز ژ و',
    does: 'پس از حرفی که به بعد نمی‌چسبد نیم‌فاصله نمی‌آید، اگر کتاب چنین خواسته باشد.',
  },
  'heading-colon': { name: 'دونقطهٔ پایان عنوان', does: 'عنوان در دونقطه پایان نمی‌گیرد.' },
};

/** What is told and left as it is. */
export const toldWords: Readonly<Record<string, string>> = {
  'typography-quotes': 'جفت این علامت نقل قول روشن نیست.',
  'typography-words': 'شاید دو واژه به هم چسبیده باشد.',
  'typography-hamza': 'همزه پس از ه آمده است، نه بر آن.',
  'typography-language': 'شاید عربی باشد، شاید فارسی؛ دست نخورده است.',
};

/** Who says so. */
export const sourceWords = {
  unicode: 'یونیکد',
  custom: 'رسم کتاب‌آرایی',
  press: 'تصمیم این چاپخانه',
} as const;
