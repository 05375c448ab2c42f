import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rehypeTableColumns } from '../../src/layout/html/rehype-table-columns.ts';

/** The columns of the cells of each row; `j` before those that are joined to the row before. */
function columnsOf(rows: readonly Element[]): string[] {
  const table = h('table', [h('tbody', [...rows])]);
  const tree: Root = { type: 'root', children: [table] };
  rehypeTableColumns()(tree);
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName !== 'tr') return;
    const columns = children.map((cell) => {
      const { dataColumn, className = [] } = (cell as Element).properties;
      const edges = (className as string[]).map((name) => name[0]).join('');
      return `${dataColumn}${edges}`;
    });
    found.push((properties['dataJoined'] === '' ? 'j ' : '') + columns.join(' '));
  });
  return found;
}

const cell = (rowSpan = 1, colSpan = 1): Element => h('td', { rowSpan, colSpan });

describe('the columns of a table', () => {
  it('are those of the cells, the edges marked', () => {
    expect(columnsOf([h('tr', [cell(), cell(), cell()])])).toEqual(['0f 1 2l']);
  });

  it('stay beside cells of several rows', () => {
    expect(
      columnsOf([
        h('tr', [cell(3), cell(), cell(2)]),
        h('tr', [cell()]),
        h('tr', [cell(), cell()]),
        h('tr', [cell(), cell(1, 2)]),
      ]),
    ).toEqual(['0f 1 2l', 'j 1', 'j 1 2l', '0f 1l']);
  });

  it('stay where cells of rows and columns meet', () => {
    expect(
      columnsOf([h('tr', [cell(2, 2), cell(3)]), h('tr', []), h('tr', [cell(), cell()])]),
    ).toEqual(['0f 2l', 'j ', 'j 0f 1']);
  });
});
