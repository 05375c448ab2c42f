import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeWideTables } from '../../src/ebook/rehype-wide-tables.ts';

function classesOf(...rows: readonly Element[]): unknown {
  const table = h('table.own', [h('tbody', [...rows])]);
  const tree: Root = { type: 'root', children: [table] };
  unified().use(rehypeWideTables).runSync(tree);
  return table.properties['className'];
}

it('knows tables of many columns, by their longest row', () => {
  const row = (cells: number): Element =>
    h(
      'tr',
      Array.from({ length: cells }, () => h('td')),
    );
  expect(classesOf(row(4))).toEqual(['own']);
  expect(classesOf(row(4), row(5))).toEqual(['own', 'wide']);
  expect(classesOf(row(8))).toEqual(['own', 'wide', 'crowded']);
  expect(classesOf(h('tr', [h('th', { colSpan: 4 }), h('td')]))).toEqual(['own', 'wide']);
});
