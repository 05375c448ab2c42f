import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReports, normalise } from '../../src/typography/index.ts';
import { root } from '../root.ts';

const sentences = readFileSync(join(root, 'tests/typography/corpus/languages.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

const put = (text: string): string => normalise(text).text;

test('the sentences are of more than ten languages', () => {
  expect(new Set(sentences.map(([language]) => language)).size).toBeGreaterThan(10);
});

describe.each(sentences)('%s: “%s”', (_, sentence) => {
  test('stays as a paragraph', () => {
    expect(put(sentence)).toBe(sentence);
  });
  test('stays as a line of verse beside a Persian one', () => {
    expect(put(`بيت دوم را هم نوشت:\n${sentence}\nو رفت.`)).toBe(
      `بیت دوم را هم نوشت:\n${sentence}\nو رفت.`,
    );
  });
  test('stays within a Persian sentence, in quotation marks and behind a colon', () => {
    expect(put(`نویسنده نوشت كه «${sentence}» و این را همه خواندند.`)).toBe(
      `نویسنده نوشت که «${sentence}» و این را همه خواندند.`,
    );
    expect(put(`در نامه چنین نوشته است: ${sentence}`)).toBe(`در نامه چنین نوشته است: ${sentence}`);
  });
});

test.each([
  ['پيامبر صلى الله عليه وسلم فرمود', 'پیامبر صلى الله عليه وسلم فرمود'],
  ['حضرت علي عليه السلام فرمود', 'حضرت علی عليه السلام فرمود'],
  ['فاطمه عليها السلام آمد و گريست', 'فاطمه عليها السلام آمد و گریست'],
  ['عمر رضي الله عنه گفت كه', 'عمر رضي الله عنه گفت که'],
  ['خداي سبحانه وتعالى فرمود', 'خدای سبحانه وتعالى فرمود'],
  ['با بسم الله الرحمن الرحيم آغاز كرد', 'با بسم الله الرحمن الرحيم آغاز کرد'],
  ['امام علي بن أبي طالب گفت كه دنيا', 'امام علي بن أبي طالب گفت که دنیا'],
  ['محمد بن موسى الخوارزمي كتاب را نوشت', 'محمد بن موسى الخوارزمي کتاب را نوشت'],
  ['آن را يحيى بن خالد البرمكي ساخت كه', 'آن را يحيى بن خالد البرمكي ساخت که'],
  ['كتاب ابن سينا را خواند كه', 'کتاب ابن سينا را خواند که'],
  ['انا لله وانا اليه راجعون گفت و گريست', 'انا لله وانا اليه راجعون گفت و گریست'],
  [
    'شاعر گفته است: أنا من أهوى ومن أهوى أنا، و ما آن را خوانديم',
    'شاعر گفته است: أنا من أهوى ومن أهوى أنا، و ما آن را خواندیم',
  ],
  ['واژهٔ كوردي كتێب يعني كتاب است', 'واژهٔ کوردی كتێب یعنی کتاب است'],
])('within Persian: “%s” becomes “%s”', (text, wanted) => {
  expect(put(text)).toBe(wanted);
});

test.each([
  ['حقوق بين الملل', 'حقوق بین الملل'],
  ['تاريخ ايران باستان', 'تاریخ ایران باستان'],
  ['سيد جمال الدين اسدآبادي', 'سید جمال الدین اسدآبادی'],
  ['آيت الله العظمي در قم است', 'آیت الله العظمی در قم است'],
  ['ميرزا علي اكبر', 'میرزا علی اکبر'],
  ['يكي از فارغ التحصيلان بود', 'یکی از فارغ التحصیلان بود'],
  ['بوي ماه مهر مي آيد', 'بوی ماه مهر می\u200Cآید'],
  ['ته چاه تاريك', 'ته چاه تاریک'],
  ['مه آلود و سياه', 'مه آلود و سیاه'],
  ['بو و رنگ زندگي', 'بو و رنگ زندگی'],
  ['هيأت و جرأت و تأثير كار', 'هیأت و جرأت و تأثیر کار'],
  ['دایرةالمعارف فارسي را خريد', 'دایرةالمعارف فارسی را خرید'],
])('Persian is put right: “%s” becomes “%s”', (text, wanted) => {
  expect(put(text)).toBe(wanted);
});

describe('a doubt', () => {
  const doubts = (text: string): string[] =>
    findReports(text)
      .filter(({ rule }) => rule === 'language-unsure')
      .map(({ found }) => found);

  test('is told where letters would have been changed', () => {
    expect(doubts('امام علي بن أبي طالب گفت که دنیا')).toEqual(['علي بن أبي طالب']);
    expect(doubts('احمد بن حسن گفت که دنیا')).toEqual([]);
    expect(doubts('قال المعلم للتلميذ: هذا كتاب قديم')).toEqual([]);
  });

  test('is settled by who knows', () => {
    const text = 'نوشتهٔ حسين بن علي است';
    const [start, end] = [text.indexOf('حسين'), text.indexOf(' است')];
    expect(put(text)).toBe(text);
    expect(normalise(text, {}, [], [{ start, end }]).text).toBe('نوشتهٔ حسین بن علی است');
    expect(findReports(text, undefined, [], [{ start, end }])).toEqual([]);
    expect(findReports(text, undefined, [{ start, end }])).toEqual([]);
  });
});
