import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

const ownNumeral = /^\s*\p{Nd}+\s*[-–—ـ.)]/u;

/**
 * A list whose items bring their own numerals («۱-», «2-») gets no marks besides:
 * the numerals are text of the source and stay where they are.
 */
export function rehypeOwnNumerals(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (list) => {
      if (list.tagName !== 'ul') return;
      const items = list.children.filter((child): child is Element => child.type === 'element');
      if (items.length > 0 && items.every((item) => ownNumeral.test(textOf(item)))) {
        const { className } = list.properties;
        list.properties['className'] = [
          ...(Array.isArray(className) ? className : []),
          'own-numerals',
        ];
      }
    });
  };
}
