import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { remarkBlocks } from '../../src/manuscript/index.ts';
import { repetitions } from '../repetitions.ts';

fc.configureGlobal({ seed: 7, numRuns: repetitions(150, 1000) });

const parse = (markdown: string): Root =>
  unified().use(remarkParse).use(remarkBlocks).parse(markdown) as Root;

/** The text of a document of plain paragraphs; fails for all else. */
function plainText(markdown: string): string {
  return parse(markdown)
    .children.map((node) => {
      if (node.type !== 'paragraph') throw new Error(`a ${node.type}`);
      return node.children
        .map((child) => {
          if (child.type !== 'text') throw new Error(`a ${child.type}`);
          return child.value;
        })
        .join('');
    })
    .join('\n\n');
}

test.each([
  'گفت:زن و مرد',
  'زن، زندگی: :زن',
  ':زن',
  '::زن',
  '::name',
  '::name[x]{.y}',
  'ساعت 10:30 و :name[x]{a=b} و {شعار}',
  'الف ::: ب',
  'سلام::name',
  ':::',
  '::: slogans',
])('is text: “%s”', (line) => {
  expect(plainText(line)).toBe(line);
});

test('a block is its name and what stands in it', () => {
  const [block, after] = parse(':::slogans\nزنده باد:کتاب\n::name\n:::\n\nمتن').children;
  expect(block).toMatchObject({ type: 'containerDirective', name: 'slogans', attributes: {} });
  expect(block).toMatchObject({
    children: [{ type: 'paragraph', children: [{ value: 'زنده باد:کتاب\n::name' }] }],
  });
  expect(after).toMatchObject({ type: 'paragraph' });
});

test('lists and quotations may stand in a block, and a block in them', () => {
  expect(parse(':::contact\n- الف\n- ب\n:::').children).toMatchObject([
    { name: 'contact', children: [{ type: 'list' }] },
  ]);
  expect(parse('> :::contact\n> الف\n> :::').children).toMatchObject([
    { type: 'blockquote', children: [{ name: 'contact' }] },
  ]);
});

// Letters, colons and braces in any order: without Markdown's own signs, a line is its text.
test('a line that does not begin with “:::” stays as it is', () => {
  const line = fc
    .string({
      unit: fc.constantFrom(...'ابپتزنمهی۱۲abc:::::{}، ؛؟!«»()/\u200C.'),
      minLength: 1,
      maxLength: 40,
    })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith(':::'));
  fc.assert(
    fc.property(line, (text) => {
      expect(plainText(text)).toBe(text);
      expect(plainText(`سرآغاز\n${text}`)).toBe(`سرآغاز\n${text}`);
    }),
  );
});
