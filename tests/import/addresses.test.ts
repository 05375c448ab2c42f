import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/import/writing/escape.ts';

/** A text as Markdown, read again: what it says, and where its links lead. */
function readAgain(text: string): { text: string; links: string[] } {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(escapeText(text));
  const links: string[] = [];
  const texts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'text') texts.push(node.value);
  });
  return { text: texts.join(''), links };
}

describe('an address in a text is whole, in the text and where it leads', () => {
  it.each([
    ['نشانی https://example.org/wiki/a_b_c است.', 'https://example.org/wiki/a_b_c'],
    [
      'https://fa.example.org/wiki/سوسن_(گیاه_باغ%E2%80%8Cدوست) و',
      'https://fa.example.org/wiki/سوسن_(گیاه_باغ%E2%80%8Cدوست)',
    ],
    [
      'مانند [Lily](https://fa.example.org/wiki/سوسن_(گیاه)) باید',
      'https://fa.example.org/wiki/سوسن_(گیاه)',
    ],
    ['«https://a.ir/x_y»، دیگر', 'https://a.ir/x_y'],
    ['(https://a.ir/x_(y)).', 'https://a.ir/x_(y)'],
    ['https://a.ir/x، بعد', 'https://a.ir/x'],
    ['نشانی:https://a.ir/*x*', 'https://a.ir/*x*'],
    ['https://a.ir/?q=1&copy=2 و', 'https://a.ir/?q=1&copy=2'],
    ['http://a.ir/~user/[1] و', 'http://a.ir/~user/[1]'],
    ['http://a.ir/_x_ و http://b.ir/__y__', 'http://a.ir/_x_'],
    ['https://localhost:8080/a_b ما', 'https://localhost:8080/a_b'],
    ['HTTP://A.IR/X_Y', 'HTTP://A.IR/X_Y'],
  ])('%s', (text, address) => {
    const again = readAgain(text);
    expect(again.text).toBe(text);
    expect(again.links.map(decoded)).toContain(decoded(address));
  });

  it.each([
    'a_b@example.org',
    'www.example.org/a_b',
    'C:\\dir_x\\https://a',
    'https://',
    'x http://\\a_b',
  ])('what is none, or has no way to be one, is the same text: %s', (text) =>
    expect(readAgain(text).text).toBe(text),
  );
});

/** GFM writes what isn’t ASCII in percent. */
function decoded(url: string): string {
  return decodeURI(url).toLowerCase();
}
