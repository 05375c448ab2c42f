import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Puts the two halves of each couplet into one element, to be set beside one another. */
export function rehypeCouplets(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element) => {
      if (!hasClass(element, 'verse')) return;
      const made: ElementContent[] = [];
      for (const child of element.children) {
        const first = made.at(-1);
        if (hasClass(child, 'second') && first && hasClass(first, 'hemistich')) {
          const stanza = hasClass(first, 'stanza') ? '.stanza' : '';
          made[made.length - 1] = h(`div.couplet${stanza}`, [first, child]);
        } else made.push(child);
      }
      element.children = made;
    });
  };
}

function hasClass(node: ElementContent, name: string): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
