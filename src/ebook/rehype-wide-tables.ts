import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** From so many columns on, a table in large type has no room on a phone, and on a small e-reader. */
const [many, most] = [5, 8];

/** Gives tables of many columns a class: what they don’t get on the page, nobody can turn to. */
export function rehypeWideTables(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return;
      let columns = 0;
      visit(table, 'element', (row) => {
        if (row.tagName === 'tr') columns = Math.max(columns, columnsOf(row));
      });
      if (columns < many) return;
      const { className } = table.properties;
      const own = Array.isArray(className) ? className : [];
      table.properties['className'] = [...own, 'wide', ...(columns < most ? [] : ['crowded'])];
    });
  };
}

function columnsOf(row: Element): number {
  const cells = row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
  return cells.reduce((sum, { properties }) => sum + Number(properties['colSpan'] ?? 1), 0);
}
