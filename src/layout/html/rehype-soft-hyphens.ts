import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { withoutSoftHyphens } from '../../typography/index.ts';

/** What the press doesn't break into lines itself. */
const others = new Set('td th caption figcaption pre title'.split(' '));

/**
 * Takes soft hyphens out where the browser breaks the lines: it would print a sign for each that
 * ends one, which is copied with the word.
 */
export function rehypeSoftHyphens(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element) => {
      if (!others.has(element.tagName)) return undefined;
      visit(element, 'text', (text) => {
        text.value = withoutSoftHyphens(text.value);
      });
      return SKIP;
    });
  };
}
