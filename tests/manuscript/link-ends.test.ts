import type { Link, Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/manuscript/read-document.ts';

function shown(node: Nodes): string {
  if (node.type === 'link') return `[${node.children.map(shown).join('')}](${(node as Link).url})`;
  if ('children' in node) return node.children.map(shown).join('');
  return 'value' in node ? node.value : '';
}

test.each([
  ['نشانی https://a.org/b?c=d، و', 'نشانی [https://a.org/b?c=d](https://a.org/b?c=d)، و'],
  ['«https://a.org/b»؟', '«[https://a.org/b](https://a.org/b)»؟'],
  ['www.a.org/?q=1؛ و', '[www.a.org/?q=1](http://www.a.org/?q=1)؛ و'],
  ['آیا www.a.org/کتاب؟', 'آیا [www.a.org/کتاب](http://www.a.org/کتاب)؟'],
  ['(https://a.org/%DA%A9(b))، و', '([https://a.org/%DA%A9(b)](https://a.org/%DA%A9(b)))، و'],
  [
    'https://a.org/کتاب_باغ?نسخه=۲#بخش و',
    '[https://a.org/کتاب_باغ?نسخه=۲#بخش](https://a.org/کتاب_باغ?نسخه=۲#بخش) و',
  ],
  ['[https://a.org،](https://a.org،)', '[https://a.org،](https://a.org،)'],
  ['a.b@c.org، و', '[a.b@c.org](mailto:a.b@c.org)، و'],
])('%s', (markdown, wanted) => {
  const tree = parseMarkdown(new VFile(markdown));
  expect(tree && shown(tree)).toBe(wanted);
});
