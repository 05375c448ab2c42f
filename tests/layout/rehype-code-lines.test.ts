import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeCodeLines } from '../../src/layout/html/rehype-code-lines.ts';

it.each([
  ['one line', ['a'], '<p>a</p>'],
  ['with a line feed at its end', ['a\n'], '<p>a</p>'],
  ['two lines, and spaces as they are', ['a \n  b\n'], '<p>a </p><p>  b</p>'],
  ['an empty line', ['a\n\nb'], '<p>a</p><p></p><p>b</p>'],
  [
    'an element over two lines',
    ['a', h('b', { id: 'x' }, 'c\nd'), 'e'],
    '<p>a<b id="x">c</b></p><p><b>d</b>e</p>',
  ],
  ['an element that ends its line', [h('b', 'a\n'), 'c'], '<p><b>a</b></p><p><b></b>c</p>'],
])('code of %s', (_, code, lines) => {
  const tree: Root = { type: 'root', children: [h('pre', h('code', code))] };
  rehypeCodeLines()(tree);
  expect(unified().use(rehypeStringify).stringify(tree)).toBe(`<pre>${lines}</pre>`);
});
