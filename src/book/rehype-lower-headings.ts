import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * A document's title is the second level of the book, so that what is `##` in its
 * file is the third, wherever it stands; `#`, the title itself, is left alone.
 */
export function rehypeLowerHeadings(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element) => {
      const [, depth] = /^h([2-5])$/.exec(element.tagName) ?? [];
      if (depth) element.tagName = `h${Number(depth) + 1}`;
    });
  };
}
