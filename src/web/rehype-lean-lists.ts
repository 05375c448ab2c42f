import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './has-class.ts';

/**
 * Leaves out of contents and index what only prints and e-readers need of them: classes and names by which the
 * layout knows an entry, ids that nothing leads to, and names of links that say their folio again. A book’s index
 * is a third of its links.
 */
export function rehypeLeanLists(): (tree: Root) => undefined {
  return (tree) => {
    const led = new Set<string>();
    visit(tree, 'element', ({ properties: { href } }) => {
      if (typeof href === 'string') led.add(href.slice(1));
    });
    visit(tree, 'element', (element, index, parent) => {
      const { properties } = element;
      if (hasClass(element, 'index-entry')) {
        delete properties['className'];
        if (!led.has(String(properties['id']))) delete properties['id'];
      }
      if (properties['dataEntry'] !== undefined) {
        delete properties['className'];
        delete properties['dataEntry'];
        for (const child of element.children) if (child.type === 'element') nameShortly(child);
      }
      if (hasClass(element, 'label')) {
        delete properties['className'];
        // In contents it is all that its link has.
        if (parent?.type === 'element' && parent.tagName === 'a' && index !== undefined) {
          parent.children.splice(index, 1, ...element.children);
          return index;
        }
      }
      return undefined;
    });
  };
}

/** «۲، صفحهٔ ۴۹، پیام …» is the second place on a page, which its text «۲» doesn’t say; «۴۹» says all. */
function nameShortly({ properties, children: [text] }: Element): void {
  const name = String(properties['ariaLabel'] ?? '');
  const [first, second] = name.split('، ');
  const counted = text?.type === 'text' && text.value === first;
  if (counted && second !== undefined) properties['ariaLabel'] = `${first}، ${second}`;
  else delete properties['ariaLabel'];
}
