import fc from 'fast-check';
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeIsolateBidi } from '../../src/normalisation/index.ts';
import { repetitions } from '../repetitions.ts';
import { anyPersian } from '../typography/texts.ts';

const isolate = (html: string, times = 1): string => {
  const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);
  for (let i = 0; i < times; i += 1) processor.use(() => rehypeIsolateBidi());
  return String(processor.processSync(html));
};

const isolateTree = (tree: Root): Root => unified().use(rehypeIsolateBidi).runSync(tree) as Root;

test.each([
  ['<p>در Windows 10 است</p>', '<p>در <bdi dir="ltr" lang="und-Latn">Windows 10</bdi> است</p>'],
  ['<p>پیامگیر wpi_tamas@ است</p>', '<p>پیامگیر <bdi dir="ltr">wpi_tamas</bdi>@ است</p>'],
  [
    '<p>شماره <strong>۰۰۴۶۷۰۰۴۴۷۴۲۵</strong></p>',
    '<p>شماره <strong><bdi dir="ltr">۰۰۴۶۷۰۰۴۴۷۴۲۵</bdi></strong></p>',
  ],
  [
    '<p>صفحهٔ ۱۲-۱۴ را</p>',
    '<p>صفحهٔ <bdi dir="rtl"><bdi dir="ltr">۱۲</bdi>-<bdi dir="ltr">۱۴</bdi></bdi> را</p>',
  ],
  ['<p>روز ۱۴۰۰/۰۸/۱۳ بود</p>', '<p>روز <bdi dir="ltr">۱۴۰۰/۰۸/۱۳</bdi> بود</p>'],
  [
    '<p>کتاب <em>Das</em> Kapital را</p>',
    '<p>کتاب <bdi dir="ltr" lang="und-Latn"><em>Das</em> Kapital</bdi> را</p>',
  ],
  [
    '<p>نشانی <a href="http://www.a.org">www.a.org</a> است</p>',
    '<p>نشانی <a href="http://www.a.org"><bdi dir="ltr">www.a.org</bdi></a> است</p>',
  ],
  [
    '<p>کد <code>a = 1</code> و <bdi>Word</bdi> و <span dir="ltr">Word</span></p>',
    '<p>کد <code dir="ltr" lang="zxx">a = 1</code> و <bdi>Word</bdi> و <span dir="ltr">Word</span></p>',
  ],
  ['<pre><code>a</code></pre>', '<pre dir="ltr" lang="zxx"><code>a</code></pre>'],
  [
    '<ul><li>الف A<ul><li>B ب</li></ul></li></ul>',
    '<ul><li>الف <bdi dir="ltr" lang="und-Latn">A</bdi><ul><li><bdi dir="ltr" lang="und-Latn">B</bdi> ب</li></ul></li></ul>',
  ],
  [
    '<p>کتاب <em>از Das</em> Kapital را</p>',
    '<p>کتاب <em>از </em><bdi dir="ltr" lang="und-Latn"><em>Das</em> Kapital</bdi> را</p>',
  ],
  [
    '<p>کتاب Das <b>Kapital <i>1867</i> را</b></p>',
    '<p>کتاب <bdi dir="ltr" lang="und-Latn">Das <b>Kapital <i>1867</i></b></bdi><b> را</b></p>',
  ],
  [
    '<p>کتاب <span lang="en">Books, 2nd ed.</span> و <span lang="ar">كتاب</span></p>',
    '<p>کتاب <span lang="en" dir="ltr">Books, 2nd ed.</span> و <span lang="ar">كتاب</span></p>',
  ],
  ['<p lang="de">Das کتاب.</p>', '<p lang="de" dir="ltr">Das کتاب.</p>'],
  ['<p><i lang="ku">pirtûk</i> ک', '<p><i lang="ku" dir="ltr">pirtûk</i> ک</p>'],
  ['<p><i lang="ku">کتێب</i> ک</p>', '<p><i lang="ku">کتێب</i> ک</p>'],
  ['<p>متن فارسی ۱۲ و بس</p>', '<p>متن فارسی ۱۲ و بس</p>'],
])('%s', (html, wanted) => {
  expect(isolate(html)).toBe(wanted);
  expect(isolate(wanted)).toBe(wanted);
});

test('the language of Latin phrases can be told', () => {
  const html = String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeIsolateBidi, { latinLanguage: 'en' })
      .use(rehypeStringify)
      .processSync('<p>در Windows است</p>'),
  );
  expect(html).toBe('<p>در <bdi dir="ltr" lang="en">Windows</bdi> است</p>');
});

test('of any text not a sign is lost, and twice is once', () => {
  const html = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: anyPersian },
        fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<br>', '<p>', 'Latin 12', '<bdi>', '</bdi>'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, (text) => {
      const parser = unified().use(rehypeParse, { fragment: true });
      const tree = parser.parse(text) as Root;
      const isolated = isolateTree(structuredClone(tree));
      expect(textOf(isolated)).toBe(textOf(tree));
      expect(isolateTree(structuredClone(isolated))).toEqual(isolated);
    }),
    { seed: 7, numRuns: repetitions(150, 1000) },
  );
});
