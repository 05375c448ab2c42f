import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A list begins at 9,999 at the most, and none has 90,000 items. */
const most = 5;

/**
 * Says of a numbered list, by a class (`marker-2`, `marker-3`, …), how many digits its last number has,
 * where that is more than one: style sheets give its markers their room.
 */
export function rehypeMarkerWidths(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (list) => {
      if (list.tagName !== 'ol') return;
      const items = list.children.filter(isItem).length;
      const digits = String(Number(list.properties['start'] ?? 1) + items - 1).length;
      if (items === 0 || digits < 2) return;
      const { className } = list.properties;
      list.properties['className'] = [
        ...(Array.isArray(className) ? className : []),
        `marker-${Math.min(digits, most)}`,
      ];
    });
  };
}

function isItem(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}
