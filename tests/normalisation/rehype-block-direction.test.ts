import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import {
  type BlockDirectionOptions,
  rehypeBlockDirection,
  rehypeIsolateBidi,
} from '../../src/normalisation/index.ts';

const turn = (html: string, options?: BlockDirectionOptions): string =>
  String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeBlockDirection, options)
      .use(rehypeIsolateBidi)
      .use(rehypeStringify)
      .processSync(html),
  );

test.each([
  ['<p>Tehran, Iran</p>', '<p dir="ltr" lang="und-Latn">Tehran, Iran</p>'],
  ['<h2 lang="en">A heading, 1867</h2>', '<h2 lang="en" dir="ltr">A heading, 1867</h2>'],
  ['<p>Первый абзац.</p>', '<p dir="ltr" lang="und">Первый абзац.</p>'],
  [
    '<ul><li>One</li><li>Two</li></ul>',
    '<ul dir="ltr" lang="und-Latn"><li>One</li><li>Two</li></ul>',
  ],
  [
    '<ul><li>یک</li><li>Two</li></ul>',
    '<ul><li>یک</li><li><bdi dir="ltr" lang="und-Latn">Two</bdi></li></ul>',
  ],
  [
    '<ol><li><p>Marx <a data-footnote-backref="">بازگشت</a></p></li><li><p>یک</p></li></ol>',
    '<ol><li><p dir="ltr" lang="und-Latn">Marx <a data-footnote-backref="">بازگشت</a></p></li><li><p>یک</p></li></ol>',
  ],
  ['<p>www.a.org</p>', '<p><bdi dir="ltr">www.a.org</bdi></p>'],
  ['<p>@handle</p>', '<p><bdi dir="ltr">@handle</bdi></p>'],
  ['<p>۱۲</p><p>* * *</p><p>متن</p>', '<p>۱۲</p><p>* * *</p><p>متن</p>'],
  ['<p dir="rtl">Latin</p>', '<p dir="rtl"><bdi dir="ltr" lang="und-Latn">Latin</bdi></p>'],
])('%s', (html, wanted) => {
  expect(turn(html)).toBe(wanted);
  expect(turn(wanted)).toBe(wanted);
});

test('what has a place of its own stays', () => {
  expect(turn('<p>Tehran</p>', { latinLanguage: 'en', stays: () => true })).toBe(
    '<p><bdi dir="ltr" lang="und-Latn">Tehran</bdi></p>',
  );
});
