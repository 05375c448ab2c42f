import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A head of a table that says nothing is an empty cell: read aloud, it would be a column without a name. */
export function rehypeEmptyHeaders(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (cell) => {
      if (cell.tagName !== 'th' || textOf(cell).trim() !== '') return;
      const shows = cell.children.some(
        (child) => child.type === 'element' && child.tagName === 'img',
      );
      if (!shows) cell.tagName = 'td';
    });
  };
}
