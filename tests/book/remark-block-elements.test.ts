import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeOwnNumerals, remarkBlockElements } from '../../src/book/index.ts';
import { blocks, remarkBlocks } from '../../src/manuscript/index.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkBlocks)
  .use(remarkBlockElements)
  .use(remarkRehype)
  .use(rehypeOwnNumerals);

function elementsOf(markdown: string): Element[] {
  const tree: Root = processor.runSync(processor.parse(markdown));
  return tree.children.filter((node): node is Element => node.type === 'element');
}

const paragraphs = (block: Element | undefined): [unknown, string][] =>
  (block?.children ?? [])
    .filter((node): node is Element => node.type === 'element')
    .map((node) => [node.properties['className'], textOf(node)]);

test.each(Object.keys(blocks))('the block “%s” is an element of that class', (name) => {
  const [element] = elementsOf(`:::${name}\nالف\nب\n:::`);
  expect(element?.properties['className']).toEqual([name]);
  expect(element?.tagName).toBe(name === 'epigraph' ? 'blockquote' : 'div');
  expect(textOf(element as Element).replace(/\s/g, '')).toBe('الفب');
});

test('each line of a block of lines is a paragraph', () => {
  const [slogans] = elementsOf(':::slogans\nالف\n**ب** پ  \nت\n\nث\n:::');
  expect(paragraphs(slogans)).toEqual([
    [['line'], 'الف'],
    [['line'], 'ب پ'],
    [['line'], 'ت'],
    [['line'], 'ث'],
  ]);
});

test('no carriage return of Windows is left in a line', () => {
  const [slogans] = elementsOf(':::slogans\r\nالف\r\nب\r\n:::\r\n');
  expect(paragraphs(slogans).map(([, text]) => text)).toEqual(['الف', 'ب']);
});

test('a block of prose keeps its paragraphs', () => {
  const [standfirst] = elementsOf(':::standfirst\nالف\nب\n:::');
  expect(paragraphs(standfirst)).toEqual([[undefined, 'الف\nب']]);
});

test('a signature has names first, then what they are', () => {
  const [signature] = elementsOf(':::signature\nگل‌نسا\nسارا\n\nکتابدار\n:::');
  expect(paragraphs(signature)).toEqual([
    [['name'], 'گل‌نسا'],
    [['name'], 'سارا'],
    [['role'], 'کتابدار'],
  ]);
});

test('a list in a block stays a list', () => {
  const [contact] = elementsOf(':::contact\n- الف\n- ب\n:::');
  expect(contact?.children.find((node) => node.type === 'element')).toMatchObject({
    tagName: 'ul',
  });
});

test.each(['- ۱- الف\n- ۲- ب', '- 1- الف\n- 2- ب', '- ٣ـ الف', '- ۱. الف\n\n- ۲. ب'])(
  'brings its own numerals: %j',
  (markdown) => {
    const [list] = elementsOf(markdown);
    expect(list?.properties['className']).toEqual(['own-numerals']);
    expect(textOf(list as Element)).toMatch(/[13۱٣]/);
  },
);

test.each(['- الف\n- ب', '- ۱- الف\n- ب', '- ۱۲ جلد', '1. الف\n2. ب'])(
  'has no numerals of its own: %j',
  (markdown) => {
    const [list] = elementsOf(markdown);
    expect(list?.properties['className']).toBeUndefined();
  },
);
