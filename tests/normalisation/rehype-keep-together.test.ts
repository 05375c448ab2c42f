import fc from 'fast-check';
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeKeepTogether } from '../../src/normalisation/index.ts';
import { repetitions } from '../repetitions.ts';
import { anyPersian } from '../typography/texts.ts';

const keep = (html: string): string =>
  String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeKeepTogether)
      .use(rehypeStringify)
      .processSync(html),
  );

test.each([
  ['<p>او می گذرد و رفت</p>', '<p>او <span class="nobr">می گذرد</span> و رفت</p>'],
  ['<p>(كتاب ها)</p>', '<p><span class="nobr">(كتاب ها)</span></p>'],
  [
    '<p>کتاب ها و شانه ی ما</p>',
    '<p><span class="nobr">کتاب ها</span> و <span class="nobr">شانه ی</span> ما</p>',
  ],
  ['<p>می <b>گذرد و</b> رفت</p>', '<p><span class="nobr">می </span><b>گذرد و</b> رفت</p>'],
  ['<p>۴۰۰ هزار کتاب</p>', '<p><span class="nobr">۴۰۰ هزار</span> کتاب</p>'],
  ['<pre>می گذرد</pre><p>جام می ناب</p>', '<pre>می گذرد</pre><p>جام می ناب</p>'],
])('%s', (html, wanted) => {
  expect(keep(html)).toBe(wanted);
  expect(keep(keep(html))).toBe(keep(html));
});

test('of any text not a sign is lost', () => {
  const html = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: anyPersian },
        fc.constantFrom('<b>', '</b>', '<br>', '<p>', ' می ', 'گذرد', ' ها'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, (text) => {
      const tree = unified().use(rehypeParse, { fragment: true }).parse(text) as Root;
      const kept = unified().use(rehypeKeepTogether).runSync(structuredClone(tree)) as Root;
      expect(textOf(kept)).toBe(textOf(tree));
    }),
    { seed: 7, numRuns: repetitions(150, 500) },
  );
});
