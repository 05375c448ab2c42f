import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** How deep the printed contents go. */
export interface PrintContentsOptions {
  readonly depth: 1 | 2 | 3;
}

/**
 * Makes the contents of a book ready for folios: each entry is a paragraph with its leader
 * and an empty place for its folio, and entries that lie too deep are left out.
 */
export function rehypePrintContents(options: PrintContentsOptions): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (nav) => {
      if (nav.tagName !== 'nav' || nav.properties['role'] !== 'doc-toc') return;
      for (const list of nav.children) if (isList(list)) prepare(list, 1, options.depth);
    });
  };
}

function prepare(list: Element, level: number, depth: number): void {
  for (const entry of list.children) {
    if (!isElement(entry)) continue;
    if (level === depth) entry.children = entry.children.filter((child) => !isList(child));
    entry.children = entry.children.map((child) => {
      if (!isElement(child)) return child;
      if (child.tagName === 'ol') prepare(child, level + 1, depth);
      if (child.tagName !== 'a') return child;
      const target = String(child.properties['href']).slice(1);
      child.children.push(h('span.leader'), h('span.folio', { dataFolioOf: target }));
      return h('p.entry', child);
    });
  }
}

function isList(node: ElementContent): node is Element {
  return isElement(node) && node.tagName === 'ol';
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
