import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { rehypePrintContents } from '../../src/layout/html/rehype-print-contents.ts';
import { select } from './select.ts';

const entry = (name: string, ...inner: Element[]) =>
  h('li', [h('a', { href: `#${name}` }, name), ...(inner.length > 0 ? [h('ol', inner)] : [])]);
const printed = (depth: 1 | 2 | 3, role = 'doc-toc'): Element => {
  const nav = h('nav', { role }, [
    h('h1', 'contents'),
    h('ol', [entry('a', entry('b', entry('c'))), entry('d')]),
  ]);
  const tree: Root = { type: 'root', children: [nav] };
  rehypePrintContents({ depth })(tree);
  return nav;
};

describe('printed contents', () => {
  it('have a place for the folio in each entry', () => {
    const places = select(printed(3), 'span').flatMap(
      ({ properties }) => properties['dataFolioOf'] ?? [],
    );
    expect(places).toEqual(['a', 'b', 'c', 'd']);
  });

  it('have each entry in a paragraph, its leader between text and folio', () => {
    const [first] = select(printed(1), 'p');
    expect(first).toEqual(
      h('p.entry', [
        h('a', { href: '#a' }, ['a', h('span.leader'), h('span.folio', { dataFolioOf: 'a' })]),
      ]),
    );
  });

  it.each([
    [1, 'ad'],
    [2, 'abd'],
    [3, 'abcd'],
  ] as const)('leave out what lies deeper than %i', (depth, text) => {
    expect(textOf(printed(depth))).toBe(`contents${text}`);
  });

  it('are no other navigation', () => {
    expect(select(printed(1, 'doc-index'), 'p')).toEqual([]);
  });
});
