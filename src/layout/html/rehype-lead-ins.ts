import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Marks paragraphs that end in a colon: what they announce is to follow on their page. */
export function rehypeLeadIns(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p' || !/:\s*$/.test(textOf(element))) return;
      const { className } = element.properties;
      element.properties['className'] = [...(Array.isArray(className) ? className : []), 'lead-in'];
    });
  };
}
