import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Makes the index of a book ready for its pages: all below its title goes into columns,
 * and each entry has an empty place for its locators.
 */
export function rehypePrintIndex(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (section) => {
      if (section.properties['role'] !== 'doc-index') return;
      const [title, ...entries] = section.children;
      section.children = [...(title ? [title] : []), h('div.in-columns', entries)];
      visit(section, 'element', emptyLocators);
    });
  };
}

function emptyLocators(element: Element): void {
  const entry = element.properties['dataEntry'];
  if (entry === undefined) return;
  element.properties['dataLocatorsOf'] = entry;
  // Not empty, or the space before it would end its paragraph.
  element.children = [{ type: 'text', value: '۰' }];
}
