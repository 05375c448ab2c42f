import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** All elements of a name in a tree. */
export function select(tree: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
}
