import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What the links of notes are: a page opens them in their place by that. */
function linkRole({ properties }: Element): string | undefined {
  const { dataFootnoteRef, dataFootnoteBackref } = properties;
  if (dataFootnoteRef !== undefined) return 'doc-noteref';
  return dataFootnoteBackref === undefined ? undefined : 'doc-backlink';
}

/**
 * Makes a part of a book a part of a page: its title is a heading there, links of notes say what they
 * are, and what has notes is known by a class (`with-notes`).
 */
export function rehypeWeb(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element, _, parent) => {
      const role = linkRole(element);
      if (role !== undefined) element.properties['role'] = role;
      if (isTitle(element) && parent?.type === 'element' && hasClass(parent, 'title-page')) {
        element.tagName = 'h1';
      }
    });
    for (const part of tree.children) {
      if (part.type === 'element' && hasNotes(part)) addClass(part, 'with-notes');
    }
  };
}

function isTitle(element: Element): boolean {
  return element.tagName === 'p' && hasClass(element, 'title');
}

function hasNotes(part: Element): boolean {
  let found = false;
  visit(part, 'element', ({ properties }) => {
    found ||= properties['role'] === 'doc-footnote';
  });
  return found;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function addClass({ properties }: Element, name: string): void {
  const own = Array.isArray(properties['className']) ? properties['className'] : [];
  properties['className'] = [...own, name];
}
