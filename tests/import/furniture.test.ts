import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/import/plan/plan.ts';
import { linesOf, planOfText } from './import.ts';

const body = [
  'در سال‌های دور مردم این روستا از چشمه‌ای آب می‌بردند که پای',
  'کوه بود و زمستان‌ها یخ می‌بست. پیرمردی که نگهبان چشمه بود هر',
  'روز با چوب‌دستی یخ را می‌شکست و کودکان کنار او می‌ایستادند تا',
  'کوزه‌های خود را پر کنند. بعدها که لوله‌کشی شد کسی دیگر به',
  'چشمه نرفت و راه باریک آن را علف گرفت و مردم آن را از یاد',
];

/** Pages of prose, each with something before and behind its lines. */
function pages(
  count: number,
  top: (page: number) => string,
  foot: (page: number) => string,
): string {
  return Array.from({ length: count }, (_, at) =>
    [top(at + 3), ...body, foot(at + 3)].filter((line) => line !== '-').join('\n'),
  ).join('\n');
}

const persian = (page: number): string =>
  String(page).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');
const omitted = ({ omitted: lines }: Plan): number[] => lines.map(({ line }) => line);

describe('what belongs to pages is left out, and the sentences are joined', () => {
  it.each<[string, (page: number) => string, (page: number) => string]>([
    ['numbers at the foot', () => '-', (page) => persian(page)],
    [
      'numbers with strokes, form feeds and heads in turn',
      (page) => `\f${page % 2 ? 'تاریخ روستا' : 'فصل یکم: آب'}`,
      (page) => `- ${persian(page)} -`,
    ],
    [
      'number and head on one line',
      (page) =>
        page % 2 ? `تاریخ روستا          ${persian(page)}` : `${persian(page)}          فصل یکم`,
      () => '-',
    ],
    ['marks of a program', (page) => `--- Page ${page} ---`, () => '-'],
    ['marks of a library', (page) => `PageV01P0${page}`, () => '-'],
    ['in words', (page) => `صفحهٔ ${persian(page)} از ۲۵۰`, () => '-'],
  ])('%s', (_, top, foot) => {
    const text = pages(5, top, foot);
    const lines = text.split('\n');
    const furniture = lines.flatMap((line, index) => (body.includes(line) ? [] : [index + 1]));
    const plan = planOfText(text);
    expect(omitted(plan)).toEqual(furniture);
    expect(plan.documents).toHaveLength(1);
    const joins = plan.documents[0]?.blocks.flatMap(({ groups }) => groups.flat()) ?? [];
    expect(joins).toHaveLength(1);
  });

  it('catchwords, and words parted by a hyphen', () => {
    const text = [
      '\f۱۲',
      ...body,
      'برده',
      '\f۱۳',
      'برده بودند. پس کسی از آن آب نخورد و چشمه خشکید و نا-',
      'پدید شد و آن را از یاد بردند و دیگر کسی از آن نپرسید و نه از',
      'آن گفت و نه از آن شنید و این بود آن‌چه بر آن رفت و می‌رود و',
      'همین.',
      '\f۱۴',
      'سپس باران آمد.',
    ].join('\n');
    const plan = planOfText(text);
    expect(omitted(plan)).toEqual([1, 7, 8, 13]);
    const words = plan.documents[0]?.blocks
      .flatMap(({ groups }) => groups.flat())
      .map(({ text: each }) => each)
      .join('\n');
    expect(words).toContain('ناپدید شد');
  });

  it('the source’s own contents', () => {
    const text = `تاریخ روستا\n\nفهرست\n۱. چشمه ........ ۳\n۲. باغ بالا ........ ۱۲\n۳. راه سنگی ........ ۲۰\n\nچشمه\n\n${body.join(' ')} برده‌اند.\n\nباغ بالا\n\n${body.join(' ')} برده‌اند.\n\nراه سنگی\n\n${body.join(' ')} برده‌اند.\n`;
    expect(omitted(planOfText(text))).toEqual([3, 4, 5, 6]);
  });
});

describe('what is text stays', () => {
  it.each([
    [
      'numbers of chapters',
      ['۱', '۲', '۳', '۴'].map((number) => `${number}\n\n${body.join(' ')} برده‌اند.\n`).join('\n'),
    ],
    [
      'numbers of poems',
      ['۱', '۲', '۳']
        .map(
          (number) =>
            `${number}\n\nدیشب به سر کوی تو باران می‌زد\nبر شیشه‌ی من دست زمستان می‌زد\nمن منتظر صدای پایت بودم\nیک کودک گمشده به ایوان می‌زد\n`,
        )
        .join('\n'),
    ],
    [
      'a refrain',
      Array.from(
        { length: 4 },
        () =>
          'دیشب به سر کوی تو باران می‌زد\nبر شیشه‌ی من دست زمستان می‌زد\nمن منتظر صدای پایت بودم\nیک کودک گمشده به ایوان می‌زد\nباران، باران، باران\n',
      ).join('\n'),
    ],
    ['a list of numbers', 'تعداد درختان هر باغ\n\n۱۲\n۱۳\n۱۴\n۱۵\n\nاین شمارش در بهار انجام شد.'],
    [
      'the names of those who are present, twice',
      'صورت جلسه\n\nحاضران:\nرضا احمدی\nمینا کریمی\n\nجلسه ساعت ده آغاز شد و همه سخن گفتند.\n\nرضا احمدی\nمینا کریمی',
    ],
  ])('%s', (_, text) => {
    expect(omitted(planOfText(text))).toEqual([]);
  });
});

it('names side by side are each a name, and what goes to others stands behind them', () => {
  const text = `صورت جلسه\n\nجلسه در ساعت ده شب آغاز شد و همه در آن سخن گفتند و با ذکر صلوات پایان یافت.\n\nبهمن شکیبا          زهره والی‌زاده\n\nرونوشت: بایگانی\n`;
  expect(planOfText(text).documents[0]?.authors).toEqual([
    { name: 'بهمن شکیبا' },
    { name: 'زهره والی‌زاده' },
  ]);
});

describe('what stands above texts and below them', () => {
  const paragraph =
    'ما گروهی از مردم این محله که تا دیروز یکدیگر را فقط در صف نانوایی می‌دیدیم از امروز در یک انجمن گرد می‌آییم.';
  const texts = ['اعلام موجودیت', 'قطعنامهٔ گردهمایی', 'دربارهٔ صف نفت'];

  it.each([
    ['with dates', (title: string) => `• ${title} (دی ۵۷)`],
    ['numbered', (title: string, at: number) => `${at + 1}) ${title}`],
    ['in more words', (title: string, at: number) => `${at + 1}. ${title} در محله`],
  ])('a list of the titles, %s, is the source’s own contents', (_, item) => {
    const body = texts.map((title) => `${title}\n\n${paragraph}\n\nانجمن مردم\nآذر ۱۳۵۹`);
    const text = `اسناد انجمن\n\n${texts.map(item).join('\n')}\n\n***\n\n${body.join('\n\n***\n\n')}`;
    const plan = planOfText(text);
    expect(plan.documents.map(({ title }) => title)).toEqual(texts);
    expect(omitted(plan)).toEqual([1, 3, 4, 5]);
  });

  it('a list of other things stays', () => {
    const text = `اسناد انجمن\n\n۱) نان\n۲) نفت\n۳) درمانگاه\n\n${paragraph}\n\n${paragraph}`;
    expect(omitted(planOfText(text))).toEqual([]);
  });

  it.each(['ـــــــــــــ', '●●●', '~ ~ ~'])('«%s» parts two texts that are signed', (line) => {
    const body = texts.map((title) => `${title}\n\n${paragraph}\n\nانجمن مردم`);
    const plan = planOfText(body.join(`\n\n${line}\n\n`));
    expect(plan.documents.map(({ from }) => from)).toEqual([1, 9, 17]);
  });

  it('«=====» below a title parts nothing, strokes below a name do', () => {
    const text = `${texts[0]}\n=======\n\n${paragraph}\n\nانجمن مردم\n-------\n${texts[1]}\n\n${paragraph}\n\nانجمن مردم`;
    const plan = planOfText(text);
    expect(plan.documents.map(({ title, from }) => [title, from])).toEqual([
      [texts[0], 1],
      [texts[1], 8],
    ]);
    expect(omitted(plan)).toContain(2);
  });

  it('a form feed behind a signature begins a text; one in a text doesn’t', () => {
    const body = texts.map((title) => `${title}\n\n${paragraph}\n\nانجمن مردم\nآذر ۱۳۵۹`);
    expect(planOfText(body.join('\n\f\n')).documents).toHaveLength(3);
    expect(planOfText(`${texts[0]}\n\n${paragraph}\n\f\n${paragraph}`).documents).toHaveLength(1);
  });

  it('number and enclosure of an office’s paper are none of its minutes; their parts are headings', () => {
    const text = `شورای دبیرستان البرز کوه                       شماره: ۱۲/ش\n                           پیوست: ندارد\n\nصورت‌جلسهٔ ششمین نشست شورا\n\nزمان: چهارشنبه ۲۷ بهمن ۱۳۸۹\nالف. حاضران و غایبان\nحاضران: آرش بهادری، کیان رسولی\n\nب. خلاصهٔ گفتگوها\n\nکیان گفت که بوفه از اول سال سه بار قیمت را بالا برده است.\n\nج. تصمیم‌ها\n\nدوشنبه‌ها زنگ دوم، در حیاط پشتی. مسئول: سامان تقوی.\n\nامضای اعضا:\n۱. آرش بهادری\n۲. کیان رسولی\nمهر و امضای ناظم: ریاضی`;
    const plan = planOfText(text);
    expect(omitted(plan)).toEqual([1, 2]);
    expect(plan.documents[0]?.title).toBe('صورت‌جلسهٔ ششمین نشست شورا');
    expect(linesOf(plan, 'heading')).toEqual([7, 10, 14]);
    expect(linesOf(plan, 'signature')).toEqual([19, 20, 21]);
  });

  it('a letter begins with its place and its date, and may end below its signature', () => {
    const letter = (place: string) =>
      `${place}\n۱۲ ژانویه ۱۹۸۷\nمهری جان، خواهر خوبم!\n\n${paragraph}\n\nقربان تو\nداداش\n\nپ.ن. عکس را پشتش ننویس.`;
    const plan = planOfText([letter('لیون'), letter('پاریس')].join('\n\n***\n\n'));
    expect(plan.documents).toHaveLength(2);
    expect(plan.documents.map(({ title }) => title)).not.toContain('لیون');
  });

  it.each(['پرسش نخست', 'روز سوم', 'نامهٔ ۲'])('«%s» is a heading, speech below it too', (line) => {
    const text = `سه پرسش از ناخدا\n\n${paragraph}\n\n${line}\n\nـ ناخدا، دریا چه بویی می‌دهد؟\nـ از زنش بپرسید.\n\n${paragraph}`;
    expect(linesOf(planOfText(text), 'heading')).toEqual([5]);
  });
});
