import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, type Message } from '../../src/messages/index.ts';
import { check } from '../../src/production/check.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-signs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is told of a book of one document. */
async function told(
  markdown: string,
  {
    title = 'سند',
    fields = '',
    source = markdown,
  }: { title?: string; fields?: string; source?: string } = {},
): Promise<readonly Message[]> {
  const book = await mkdtemp(join(folder, 'book-'));
  await mkdir(join(book, 'c'));
  await mkdir(join(book, 'sources'));
  const sha256 = createHash('sha256').update(source).digest('hex');
  await writeFile(join(book, 'sources/s.txt'), source);
  await writeFile(
    join(book, 'book.yaml'),
    `format: 1\nid: signs\ntitle: کتاب\nlanguages: [fa]\ndate: { jalali: 1404-07-03 }\nidentifiers: { uuid: 825875ed-9f06-56cd-9692-fa14e91095d1 }\nchapters: [c]\nsources:\n  - { file: s.txt, sha256: ${sha256} }\n${fields}`,
  );
  await writeFile(join(book, 'c/chapter.yaml'), 'number: 1\ntitle: یک\ndocuments: [d.md]\n');
  const lines = source.split('\n').length;
  await writeFile(
    join(book, 'c/d.md'),
    `---\ntitle: ${title}\nkind: message\nsource: { file: s.txt, lines: 1-${lines} }\n---\n\n${markdown}\n`,
  );
  return check(book);
}
const signs = (messages: readonly Message[]): unknown[] =>
  messages
    .filter(({ rule }) => /^(?:sign|letter)-/.test(rule))
    .map((each) => {
      const { sign, count } = each.data as { sign: string; count: number };
      return [each.rule, sign, count, each.place?.line, each.place?.column];
    });

describe('a sign that no face has', () => {
  test('is an error by name, place and count, with a ready line', async () => {
    const messages = await told('چین 中文 و 中 است.');
    expect(signs(messages)).toEqual([
      ['sign-without-face', '中', 2, 7, 5],
      ['sign-without-face', '文', 1, 7, 6],
    ]);
    const [{ hint = '' } = {}] = messages.map((each) => inWords(each));
    expect(hint).toContain('signs: { allow: [中, 文] }');
  });
  test('is no soft hyphen: it is used, and not told', async () => {
    expect(signs(await told('inter\u00ADna\u00ADtional و دگر\u00ADگونی.'))).toEqual([]);
  });
  test('is none of those of the Quran, of chemistry and of mathematics', async () => {
    expect(signs(await told('مِنۢ بَعْدِهِۦۚ لَا رَيْبَ ۛ فِيهِ ۛ إِنَّمَاۖ ﷺ H₂O و x⁵ و a₁.'))).toEqual([]);
  });
  test('is a warning where nothing with pages is asked for', async () => {
    const messages = await told('چین 中 است.', { fields: 'editions: [epub, text]\n' });
    expect(signs(messages)).toEqual([['sign-without-face-on-screens', '中', 1, 7, 5]]);
  });
  test.each(['booklet', 'onesided', 'leaflet', 'proof'])(
    'is an error where sheets are asked for: %s',
    async (edition) => {
      const messages = await told('چین 中 است.', { fields: `editions: [text, ${edition}]\n` });
      expect(signs(messages)).toEqual([['sign-without-face', '中', 1, 7, 5]]);
    },
  );
  test('may be allowed', async () => {
    expect(signs(await told('چین 中文 است.', { fields: 'signs: { allow: [中, 文] }\n' }))).toEqual(
      [],
    );
    expect(signs(await told('چین 中文 است.', { fields: 'signs: { allow: [中文] }\n' }))).toEqual(
      [],
    );
  });
  test('is told in titles, tables, notes, code and links, and not in addresses', async () => {
    const told1 = await told(
      'سلام[^1] و `中`\n\n[中](https://a.ir/文)\n\n| 中 | ب |\n| --- | --- |\n| ا | ج |\n\n[^1]: یادداشت 中',
      {
        title: 'عنوان 中',
        source: 'سلام و 中\n中\n中 ب\nا ج\nیادداشت 中',
      },
    );
    const [found] = signs(told1) as [string, string, number][];
    expect(found?.slice(0, 2)).toEqual(['sign-without-face', '中']);
    expect(found?.[2]).toBeGreaterThanOrEqual(5);
  });
});

describe('a sign that nobody sees', () => {
  test('is put right where its sense is sure, in tables too', async () => {
    const source = 'می\u200Bروم و دفتر\u00ADها\nاز کوه می \u200Eرود\nخانه\u200Bی ما';
    const text = 'می\u200Bروم و دفتر\u00ADها\n\nاز کوه می \u200Eرود\n\n| خانه\u200Bی ما |\n| --- |';
    expect(signs(await told(text, { source }))).toEqual([]);
  });
  test('is told where it isn’t, with its place', async () => {
    expect(signs(await told('او می\u200Drود و دفتر\u200Bخانه.'))).toEqual([
      ['sign-unseen', '\u200D', 1, 7, 6],
      ['sign-unseen', '\u200B', 1, 7, 17],
    ]);
    expect(signs(await told('مجلهەی ما و نامۂ تو.'))).toEqual([
      ['letter-mistyped', 'ە', 1, 7, 5],
      ['letter-mistyped', 'ۂ', 1, 7, 16],
    ]);
  });
  test('is told in titles, code and addresses', async () => {
    expect(signs(await told('سلام', { title: 'دفتر\u200Bها' }))).toEqual([
      ['sign-unseen', '\u200B', 1, 2, 12],
    ]);
    expect(signs(await told('سلام `a\u200Bb`', { source: 'سلام ab' }))).toEqual([
      ['sign-unseen', '\u200B', 1, 7, 8],
    ]);
    expect(signs(await told('[سلام](https://a.ir/x\u200By)', { source: 'سلام' }))).toEqual([
      ['sign-unseen', '\u200B', 1, 7, 22],
    ]);
  });
  test('is none that holds an emoji together, nor a letter of another language', async () => {
    expect(signs(await told('خانواده 👩\u200D👧 و ه\u200D.ش آمد.'))).toEqual([]);
    expect(signs(await told('شعر کوردی: ئەم کتێبە بە زمانی کوردییە'))).toEqual([]);
  });
});
