import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { labels } from '../book/index.ts';
import { hasClass } from './has-class.ts';

/** What the links of notes are: a page opens them in their place by that. */
function linkRole({ properties }: Element): string | undefined {
  const { dataFootnoteRef, dataFootnoteBackref } = properties;
  if (dataFootnoteRef !== undefined) return 'doc-noteref';
  return dataFootnoteBackref === undefined ? undefined : 'doc-backlink';
}

/**
 * Makes a part of a book a part of a page: its title is a heading there, links of notes say what they
 * are, what stands beside the text is a note, and a table that is wider than the screen is moved by itself.
 */
export function rehypeWeb(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element, index, parent) => {
      const role = linkRole(element);
      if (role !== undefined) element.properties['role'] = role;
      // One without a role of its own would be heard as a part of the page beside the book.
      if (element.tagName === 'aside') element.properties['role'] ??= 'note';
      if (isTitle(element) && parent?.type === 'element' && hasClass(parent, 'title-page')) {
        element.tagName = 'h1';
      }
      if (element.tagName === 'table' && parent && index !== undefined) {
        // Who has no finger and no mouse moves it by arrows, once it has the focus.
        const properties = {
          className: ['scroll'],
          tabIndex: 0,
          role: 'group',
          ariaLabel: labels.table,
        };
        parent.children[index] = {
          type: 'element',
          tagName: 'div',
          properties,
          children: [element],
        };
      }
    });
  };
}

function isTitle(element: Element): boolean {
  return element.tagName === 'p' && hasClass(element, 'title');
}
