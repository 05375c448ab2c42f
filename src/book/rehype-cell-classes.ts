import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** HTML 5 has no `align`: a table's cells say by a class which way they are set. */
export function rehypeCellClasses(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties['align'] !== 'string') return;
      properties['className'] = [`cell-${properties['align']}`];
      delete properties['align'];
    });
  };
}
