import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypePrintIndex } from '../../src/layout/html/rehype-print-index.ts';

const printed = (element: Element): string => {
  const tree = { type: 'root' as const, children: [element] };
  const processor = unified().use(rehypePrintIndex).use(rehypeStringify);
  return processor.stringify(processor.runSync(tree) as Root);
};

describe('the index of a print', () => {
  it('is set in columns below its title, with a place for the pages of each entry', () => {
    const item = h('li', ['باغ، ', h('span.locators', { dataEntry: 'index--1' }, '۱، ۲')]);
    const section = h('section', { role: 'doc-index' }, [h('h1', 'نمایه'), h('ul', item)]);
    expect(printed(h('div', section))).toBe(
      '<div><section role="doc-index"><h1>نمایه</h1><div class="in-columns"><ul><li>باغ، ' +
        '<span class="locators" data-entry="index--1" data-locators-of="index--1">۰</span>' +
        '</li></ul></div></section></div>',
    );
  });

  it('is the only part in columns', () => {
    expect(printed(h('section', [h('h1', 'فصل'), h('p', 'متن')]))).not.toContain('in-columns');
  });
});
