import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionary, proposalsOf } from '../../src/normalisation/index.ts';
import { root } from '../root.ts';

const isListed = await dictionary();
const half = '\u200C';
const passages = (...texts: string[]) =>
  texts.map((text, at) => ({ file: 'c/01-a.md', line: at + 1, text: text.replaceAll('|', half) }));
const found = (...texts: string[]): string[] =>
  proposalsOf(passages(...texts), new Set(), isListed).map(({ kind, find, put, count, others }) =>
    `${kind}: ${find} ${count} → ${put ?? ''} ${others}`.replaceAll(half, '|'),
  );

test.each([
  [['درکنگره', 'کنگره و کنگره', 'در کنگره'], 'run-together: درکنگره 1 → در کنگره 1'],
  [['وامیدوارانه رفت', 'امیدوار بود'], 'run-together: وامیدوارانه 1 → و امیدوارانه 0'],
  [['شعار وسوسیالیسم', 'سوسیالیسم'], 'run-together: وسوسیالیسم 1 → و سوسیالیسم 0'],
  [['حرف خودرا زد'], 'run-together: خودرا 1 → خود را 0'],
  [['رفقای عزیزشرکت کننده', 'عزیز', 'شرکت'], 'run-together: عزیزشرکت 1 → عزیز شرکت 0'],
  [['کنگره یاز دهم', 'یازدهم'], 'torn: یاز دهم 1 → یازدهم 1'],
  [['بهتر و آسا نتر'], 'torn: آسا نتر 1 → آسانتر 0'],
  [['حزب کارگر ی بود', 'کارگر'], 'torn: کارگر ی 1 → کارگری 0'],
  [['در سطح بین المللی'], 'settled: بین المللی 1 → بین|المللی 0'],
  [['بنابر این رفت'], 'settled: بنابر این 1 → بنابراین 0'],
  [['شکل گیری حزب', 'شکلگیری حزب'], 'two-forms: شکل گیری 1 → شکلگیری 1'],
  [['پیام عبدی|نژاد', 'عبدی نژاد'], 'two-forms: عبدی نژاد 1 → عبدی|نژاد 1'],
  [['کتاب|ها و خانه|ها', 'گلهای باغ'], 'joined-plural: گلهای 1 → گل|های 0'],
  [['بطور کلی'], 'letters: بطور 1 → به طور 0'],
  [['کتاب راخواندم'], 'run-together: راخواندم 1 → را خواندم 0'],
  [['تاریک شدبه خانه'], 'run-together: شدبه 1 → شد به 0'],
  [['همکارمن رفت'], 'run-together: همکارمن 1 → همکار من 0'],
  [['بیما رستان تازه'], 'torn: بیما رستان 1 → بیمارستان 0'],
  [['سازما ن ملل'], 'torn: سازما ن 1 → سازمان 0'],
  [['رود خانه از شهر گذشت'], 'torn: رود خانه 1 → رودخانه 0'],
  [['تولستوی نوشت', 'تالستوی گفت'], 'letters: تالستوی 1 → تولستوی 1'],
])('of %j', (texts, wanted) => {
  expect(found(...texts)).toContain(wanted);
});

test.each([
  [['برنامه و نامه', 'برداشتیم و داشتیم', 'دریافتند و یافتند']],
  [['مادر ما در خانه ما بود', 'ما در خانه']],
  [['وضع و وجود و ورود', 'شهرداری شهر', 'بازگشت و بازگرداندن']],
  [['کتابها و گلها', 'خانه|ها']],
  [['کارگران و رفقای عزیزمان', 'دوستانشان و کنارتان']],
])('of %j nothing', (texts) => {
  expect(found(...texts)).toEqual([]);
});

test('each with its places and the words around, and what was refused not again', () => {
  const texts = passages('یک', 'رفقا درکنگره گفتند', 'کنگره و کنگره');
  const [proposal] = proposalsOf(texts, new Set(), isListed);
  expect(proposal?.places).toEqual([{ file: 'c/01-a.md', line: 2, context: 'رفقا درکنگره گفتند' }]);
  expect(proposalsOf(texts, new Set(['درکنگره']), isListed)).toEqual([]);
});

test('texts of careful writers give little to ask: five questions in 5,000 words', () => {
  const folders = ['prose', 'held-out'].map((name) => join(root, 'bench/typography', name));
  const lines = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')),
  );
  expect(found(...lines).length).toBeLessThan(6);
});
