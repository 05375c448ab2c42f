import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../src/import/writing/write-document.ts';
import { linesOf, planOfText } from './import.ts';

const quatrain = [
  'دیشب به سر کوی تو باران می‌زد',
  'بر شیشه‌ی من دست زمستان می‌زد',
  'من منتظر صدای پایت بودم',
  'یک کودک گمشده به ایوان می‌زد',
];
const another = [
  'از دور کسی نام مرا می‌خواند',
  'آرام مرا به خانه‌اش می‌راند',
  'گفتم که چراغ خانه‌ات روشن نیست',
  'گفتا که چراغ در دلت می‌ماند',
];
const masnavi = [
  'درختی که در پیش آن خانه بود',
  'برایم پر از باغ افسانه بود',
  'پدر نان گرمی به دستم نهاد',
  'که بوی تنورش نرفت از نهاد',
  'قلم را به خون دل آغشته‌ام',
  'به هر برگ تخمی ز دل کشته‌ام',
];

/** What import would write of a text. */
function written(text: string): string {
  return planOfText(text)
    .documents.map((document) => writeDocument(document, 'x.txt'))
    .join('\n');
}

function verseLines(text: string): number[] {
  return linesOf(planOfText(text), 'verse');
}

const one = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('verse is known by its rhyme', () => {
  it('a half a line, one quatrain after another without a gap: a stanza each', () => {
    const text = [...quatrain, ...another].join('\n');
    expect(verseLines(text)).toEqual(one(8));
    expect(written(text)).toContain(`می‌زد\n\nاز دور کسی`);
  });

  it.each([
    ['مثنوی', masnavi],
    [
      'couplets a line, without a gap',
      [
        'ای ساربان آهسته رو کآرام جانم می‌رود وآن دل که با خود داشتم با دلستانم می‌رود',
        'من مانده‌ام مهجور از او بیچاره و رنجور از او گویی که نیشی دور از او در استخوانم می‌رود',
        'گفتم به نیرنگ و فسون پنهان کنم ریش درون پنهان نمی‌ماند که خون بر آستانم می‌رود',
        'محمل بدار ای ساروان تندی مکن با کاروان کز عشق آن سرو روان گویی روانم می‌رود',
      ],
    ],
    [
      'مخمس',
      [
        'دوش در کوچهٔ ما بوی بهاری آمد',
        'از سر بام صدای دف و تاری آمد',
        'بر در بستهٔ ما چابک‌سواری آمد',
        'خبر از دوست به هر گوشه‌کناری آمد',
        'که از آن دورترین شهر نگاری آمد',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(verseLines(lines.join('\n'))).toEqual(one(lines.length));
  });

  it.each([
    '\t',
    '    ',
    ' / ',
    '/',
    ' *** ',
    ' ** ',
    ' | ',
    '  ',
    '\t|\t',
    '    *    ',
    '....',
    '……',
    ' -- ',
    ' ـــ ',
    ' ~ ',
    ' • ',
    ' ٭ ',
    ' ◊ ',
    ' = ',
    '   ---   ',
  ])('halves parted by «%s» stand parted by a tab', (gap) => {
    const lines = [0, 2, 4].map((at) => `${masnavi[at]}${gap}${masnavi[at + 1]}`);
    expect(written(lines.join('\n'))).toContain(`${masnavi[0]}\t${masnavi[1]}\n`);
  });

  it('two lines that prose quotes', () => {
    const text = `پدربزرگ یکی از ما که این درخت را به یاد دارد در دفترش نوشته بود:\n\n${masnavi.slice(0, 2).join('\n')}\n\nما هم حرف بیشتری نداریم جز این که درخت را نبرید و آبش بدهید.`;
    expect(verseLines(text)).toEqual([3, 4]);
  });

  it('the number and the name of a poem above it are headings', () => {
    const text = ['غزل شمارهٔ ۱', '', ...quatrain, '', 'غزل شمارهٔ ۲', '', ...another].join('\n');
    const plan = planOfText(text);
    expect(linesOf(plan, 'verse')).toEqual([3, 4, 5, 6, 10, 11, 12, 13]);
    expect([...linesOf(plan, 'title'), ...linesOf(plan, 'heading')]).toEqual([1, 8]);
  });
});

describe('what stands beside verse is none', () => {
  const titles = ['حکایت درخت', 'گفتار اندر نان و خانه', 'در سیرت باغبان'];

  it.each(titles)('«%s» between couplets of a masnavi, without a blank line', (title) => {
    const text = [titles[0], ...masnavi, title, ...masnavi.slice(2), ...masnavi.slice(0, 2)];
    const plan = planOfText(text.join('\n'));
    const verse = linesOf(plan, 'verse');
    expect(verse).not.toContain(1);
    expect(verse).not.toContain(8);
    expect(verse).toHaveLength(12);
  });

  it('a half without its other is no title', () => {
    const text = [...masnavi, 'کسی در کوچه ما را باز می‌خواند', ...masnavi].join('\n');
    expect(verseLines(text)).toEqual(one(13));
  });

  it.each(['در غنیمت دم', 'در نکوهش روزگار و مردمش', '[۲]'])(
    '«%s» between quatrains with gaps',
    (title) => {
      const [a, b] = [quatrain, another].map((lines) => [
        `${lines[0]}      ${lines[1]}`,
        `${lines[2]}      ${lines[3]}`,
      ]) as [string[], string[]];
      const text = [...a, '', ...b, '', title, '', ...b, '', ...a].join('\n');
      expect(verseLines(text)).toEqual([1, 2, 4, 5, 9, 10, 12, 13]);
    },
  );

  it('the last half of each stanza stands below its couplets', () => {
    const stanza = [
      'ای دل از این همه آوارگی و دربه‌دری      چه به دست آمدت ای خسته بجز خون‌جگری',
      'نه رفیقی، نه چراغی، نه ز منزل خبری      نه به گوش آمدت از قافله بانگ سحری',
      '                    باز برخیز که تا شب نشود، درگذری',
    ];
    const text = ['بند ۱', '', ...stanza, '', 'بند ۲', '', ...stanza].join('\n');
    expect(verseLines(text)).toEqual([3, 4, 5, 9, 10, 11]);
  });

  it('a name below a couplet, and prose below it, are none of it', () => {
    const gap = `${masnavi[0]}      ${masnavi[1]}`;
    const text = [gap, gap.replace('درختی', 'نهالی'), 'شاعر ناشناس'].join('\n');
    expect(verseLines(text)).toEqual([1, 2]);
  });

  it.each(['بیت ناخوانای برگ نهم این است:', 'به قول حافظ:', 'این شعر را برایم خواند:'])(
    '«%s»: two halves that don’t rhyme, and the prose and the names behind them',
    (before) => {
      const text = `نامهٔ شما رسید و آن را چند بار خواندم. ${before}\n\nگر نگهدار من آن است که من می‌دانم\nشیشه را در بغل سنگ نگه می‌دارد\n\nاگر خطاست بر من ببخشید که چشمم دیگر آن چشم نیست.\n\nشاگرد دیرین\nعباسقلی\nتبریز، غرهٔ رجب`;
      expect(verseLines(text)).toEqual([3, 4]);
    },
  );

  it('stanzas of free verse under numbers, a short one too', () => {
    const long =
      'مردی\nبا طنابی بر دوش\nاز کنار آب می‌گذرد\nو آب\nکه همه‌چیز را تکرار می‌کند\nاین بار\nاو را\nتکرار نمی‌کند';
    const text = `۱\n\nجرثقیل‌ها\nسر در گریبان مه\nبه چیزی فکر می‌کنند\nکه وزن ندارد.\n\n۲\n\n${long}`;
    expect(verseLines(text)).toEqual([3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16, 17]);
  });

  it('a ghazal of inner rhymes without small words', () => {
    const text =
      'یار مرا غار مرا عشق جگرخوار مرا\nیار تویی غار تویی خواجه نگهدار مرا\n\nنوح تویی روح تویی فاتح و مفتوح تویی\nسینه مشروح تویی بر در اسرار مرا\n\nنور تویی سور تویی دولت منصور تویی\nمرغ که طور تویی خسته به منقار مرا\n\nروز تویی روزه تویی حاصل دریوزه تویی\nآب تویی کوزه تویی آب ده این بار مرا';
    expect(verseLines(text)).toHaveLength(8);
  });
});

describe('prose is never verse', () => {
  it.each([
    [
      'dashes in prose',
      'زن پرتقال‌فروش -- معلوم شد که می‌فروشد\nچراغ کنار پنجره -- که دیگر روشن نبود',
    ],
    [
      'leaders of contents',
      'سخن نخست ویراستار....خاطرات یک تلگرافچی پیر\nدر راه تبریز و آنچه دیدم....بازگشت به شهر کودکی',
    ],
  ])('%s', (_, text) => {
    expect(verseLines(text)).toEqual([]);
  });

  it.each([
    [
      'wrapped',
      'در سال‌های دور مردم این روستا\nاز چشمه‌ای آب می‌بردند که پای\nکوه بود و زمستان‌ها یخ می‌بست.\nپیرمردی که نگهبان چشمه بود هر\nروز با چوب‌دستی یخ را می‌شکست\nو کودکان کنار او می‌ایستادند تا\nکوزه‌های خود را پر کنند.',
    ],
    [
      'a sentence a line',
      'صبح زود بیدار شد.\nنان را از تنور آورد.\nدر را پشت سرش بست.\nاز کوچه گذشت و رفت.\nکسی او را ندید.\nباران هنوز می‌بارید.',
    ],
    ['speech', 'ـ سلام!\nـ راه خلوت بود؟\nـ نگران نباش\nـ کجا می‌روی؟\nـ آقا جان!\nـ بله'],
    ['a list of names', 'حسن احمدی\nحسین رضایی\nعلی کریمی\nرضا محمدی\nنادر صالحی\nبهمن شریفی'],
    [
      'a form in two columns',
      'ساعت شروع جلسه: ۱۶:۳۰          ساعت پایان جلسه: ۱۹:۱۵\nنام و نام خانوادگی: احمد          نام پدر بزرگوار: علی\nشماره و سری شناسنامه: ۱۲          محل صدور آن: شیراز',
    ],
    [
      'the same verb',
      'کتاب روی میز است.\nچراغ کنار پنجره است.\nدر باغ بسته است.\nهوا امروز سرد است.',
    ],
  ])('%s', (_, text) => {
    expect(verseLines(text)).toEqual([]);
  });

  it('the book’s own sources', () => {
    const folder = new URL('../../manuscripts/sources/', import.meta.url);
    for (const name of [
      '000_a990ff2ed8acf3d5.txt',
      '003_186e9f32cf8dae4d.txt',
      '004_841252fed7ecd300.txt',
    ]) {
      expect(verseLines(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
    }
  });
});

describe('speech is speech', () => {
  const story = (mark: string): string =>
    `باران روی شیشه\n\nمریم پنجره را بست و کنار بخاری نشست.\n\n${mark} سلام!\n\n${mark} راه خلوت بود؟\n\n${mark} نگران نباش\n\nمریم دو استکان چای ریخت و روی میز گذاشت.\n\n${mark} آقا جان!\n\n${mark} بله\n\n${mark} الو، سلام بر شما\n\nبرادرش کلاه را روی صندلی انداخت و رفت.`;

  it.each(['ـ', '-', '–', '—'])(
    'with «%s»: no list, no greeting, no heading, no signature',
    (mark) => {
      const plan = planOfText(story(mark));
      expect(plan.documents).toHaveLength(1);
      for (const kind of ['bullets', 'salutation', 'heading', 'signature']) {
        expect(linesOf(plan, kind)).toEqual([]);
      }
    },
  );

  it('a dash without a space gets one, and a question within a line asks', () => {
    const text =
      'زن پرتقال را پوست می‌گرفت.\n\n–می‌خوای؟\n\nپسرک سر تکان داد.\n\n- قند دارم.\n- پرتقال که قند نداره.\n- شما از کجا می‌دونید؟ شما که می‌فروشید.\n\nزن جوابی نداد.';
    expect(written(text)).toContain('– می‌خوای؟');
    expect(linesOf(planOfText(text), 'bullets')).toEqual([]);
  });

  it('a list with hyphens stays a list', () => {
    const text =
      'دستور جلسه\n\nدر این جلسه سه موضوع بررسی شد و همه پذیرفتند:\n\n- گزارش بودجه\n- انتخاب هیئت مدیره\n- سایر موارد\n\nجلسه در ساعت ده شب به پایان رسید و همه رفتند.';
    expect(linesOf(planOfText(text), 'bullets')).toEqual([5, 6, 7]);
  });
});
