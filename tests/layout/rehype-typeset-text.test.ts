import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypeTypesetText } from '../../src/layout/html/rehype-typeset-text.ts';

const stringify = unified().use(rehypeStringify);
const set = (...children: ElementContent[]): string => {
  const tree: Root = { type: 'root', children };
  rehypeTypesetText()(tree);
  return stringify.stringify(tree);
};
const p = (...children: (Element | string)[]): ElementContent => h('p', children);

describe('white space', () => {
  it.each([
    ['runs together', p('یک \n\t دو'), '<p>یک دو</p>'],
    ['is none at the ends', p(' یک '), '<p>یک</p>'],
    ['is one where two elements meet', p('یک ', h('b', ' دو'), ' سه'), '<p>یک <b>دو</b> سه</p>'],
    ['is none beside a break', p('یک ', h('br'), '\n دو'), '<p>یک<br>دو</p>'],
    ['is none at the end of what is inside', p('یک ', h('b', 'دو ')), '<p>یک <b>دو</b></p>'],
    ['stays where it doesn’t break', p('یک\u00a0 دو'), '<p>یک\u00a0 دو</p>'],
  ])('%s', (_, paragraph, html) => {
    expect(set(paragraph)).toBe(html);
  });

  it('stays in code', () => {
    expect(set(h('pre', h('code', 'a\n  b ')))).toBe('<pre><code>a\n  b </code></pre>');
  });
});

describe('an item of a list', () => {
  it('holds its text in a paragraph', () => {
    expect(set(h('ul', [h('li', ['یک ', h('b', 'دو')])]))).toBe(
      '<ul><li><p>یک <b>دو</b></p></li></ul>',
    );
  });

  it('holds a list beside its text', () => {
    expect(set(h('li', ['یک\n', h('ul', [h('li', 'دو')]), '\n']))).toBe(
      '<li><p>یک</p><ul><li><p>دو</p></li></ul></li>',
    );
  });

  it('keeps the paragraphs that it has', () => {
    expect(set(h('li', ['\n', h('p', 'یک'), '\n', h('p', 'دو')]))).toBe(
      '<li><p>یک</p><p>دو</p></li>',
    );
  });

  it('keeps a heading that it has', () => {
    expect(set(h('li', [h('h3', 'یک'), 'دو']))).toBe('<li><h3>یک</h3><p>دو</p></li>');
  });
});
