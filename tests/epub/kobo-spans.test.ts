import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rehypeKoboColumns } from '../../src/ebook/rehype-kobo-columns.ts';
import { rehypeKoboSpans } from '../../src/ebook/rehype-kobo-spans.ts';

/** «id: text» of each span that Kobo is given. */
function spansOf(...children: readonly Element[]): string[] {
  const tree: Root = { type: 'root', children: [...children] };
  const before = textOf(tree);
  unified().use(rehypeKoboSpans).runSync(tree);
  expect(textOf(tree)).toBe(before);
  const spans: string[] = [];
  visit(tree, 'element', (element) => {
    if (String(element.properties['className']) !== 'koboSpan') return;
    spans.push(`${String(element.properties['id']).replace('kobo.', '')}: ${textOf(element)}`);
  });
  return spans;
}

describe('rehypeKoboSpans', () => {
  it('parts a paragraph behind its sentences, spaces included', () => {
    expect(spansOf(h('p', 'آمد. رفت؟ «نه!» گفت؛ و رفت: همین… پایان'))).toEqual([
      '1.1: آمد. ',
      '1.2: رفت؟ ',
      '1.3: «نه!» ',
      '1.4: گفت؛ ',
      '1.5: و رفت: ',
      '1.6: همین… ',
      '1.7: پایان',
    ]);
  });

  it('parts no word, number or address', () => {
    const text = 'ساعت ۱۲:۳۰ و ۳.۵ و example.org و می‌رود.\u200Cها و ...همین';
    expect(spansOf(h('p', text))).toEqual([`1.1: ${text}`]);
  });

  it('counts paragraphs, lists, tables and headings that have text', () => {
    expect(
      spansOf(
        h('h1', 'سر'),
        h('p', [h('span', { id: 'page--1' })]),
        h('ul', ['\n', h('li', 'یک. '), '\n', h('li', 'دو')]),
        h('p', ['الف ', h('b', 'ب. پ'), ' ت']),
      ),
    ).toEqual(['1.1: سر', '2.1: یک. ', '2.2: دو', '3.1: الف ', '3.2: ب. ', '3.3: پ', '3.4:  ت']);
  });

  it('wraps a picture, and leaves preformatted text and white space alone', () => {
    const tree = [h('p', 'متن'), h('figure', ['\n', h('img', { src: 'a.png' })]), h('pre', 'a. b')];
    expect(spansOf(...tree)).toEqual(['1.1: متن', '2.1: ']);
    expect(tree[1]?.children).toMatchObject([
      { type: 'text', value: '\n' },
      { tagName: 'span', children: [{ tagName: 'img' }] },
    ]);
  });

  it('begins to count in text that stands in no paragraph', () => {
    expect(spansOf(h('section', 'پیش. از'), h('p', 'بند'))).toEqual([
      '1.1: پیش. ',
      '1.2: از',
      '2.1: بند',
    ]);
  });
});

it('rehypeKoboColumns puts all into the two boxes', () => {
  const tree: Root = { type: 'root', children: [h('section', 'متن')] };
  unified().use(rehypeKoboColumns).runSync(tree);
  expect(tree.children).toEqual([
    h('div', { id: 'book-columns' }, [h('div', { id: 'book-inner' }, [h('section', 'متن')])]),
  ]);
});
