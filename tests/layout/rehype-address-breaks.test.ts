import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeAddressBreaks } from '../../src/layout/html/rehype-address-breaks.ts';

it.each([
  ['https://example.org/a-b/c.d?x=1&y=2', 'https://example.org/|a-b/|c.d?|x=1&#x26;|y=2'],
  ['بنگرید به www.a.com/خانه/باغ و جز آن', 'بنگرید به <www.a.com/|خانه/|باغ> و جز آن'],
  ['http://x.org//y/', 'http://x.org//|y/'],
  ['https://x.org', undefined],
  ['name@x.org و یا/یا', undefined],
])('an address in a cell may be broken behind / ? and &: %s', (text, parts) => {
  const tree: Root = { type: 'root', children: [h('table', h('td', text)), h('p', text)] };
  rehypeAddressBreaks()(tree);
  const [cell, paragraph] = tree.children.map((node) =>
    unified()
      .use(rehypeStringify)
      .stringify({ type: 'root', children: [node] }),
  );
  const whole = parts?.includes('<') ? parts : `<${parts}>`;
  const marked = whole
    .replace('<', '<span class="address">')
    .replace(/>(?=[^<>]*$)/, '</span>')
    .replaceAll('|', '<wbr>');
  expect(cell).toBe(`<table><td>${parts === undefined ? text : marked}</td></table>`);
  expect(paragraph).not.toContain('wbr');
});
