import type { Element, ElementContent, Root } from 'hast';

/** Elements that say of their words what another in them would only say again. */
const marks: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  u: 'underline',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
  small: 'small',
  big: 'big',
  font: 'font',
  span: 'span',
  mark: 'mark',
};

const nested = new Set(['ul', 'ol', 'menu', 'dir', 'dl', 'li', 'dt', 'dd', 'blockquote']);

/** Lists and quotations in one another, beyond which nobody tells them apart. */
const deepest = 60;

/**
 * A page without what costs the square, or more, of its depth and says nothing: comments, what is
 * bold within what is bold, lists within sixty others. Not a letter goes. A page whose elements are
 * never closed is nested as deeply as it has elements.
 */
export function simpleTree(root: Root): Root {
  const children: ElementContent[] = [];
  simplify(root.children as ElementContent[], new Set(), 0, children);
  return { ...root, children };
}

function simplify(
  nodes: readonly ElementContent[],
  around: ReadonlySet<string>,
  depth: number,
  into: ElementContent[],
): void {
  for (const node of nodes) {
    if (node.type === 'comment') continue;
    if (node.type !== 'element') {
      into.push(node);
      continue;
    }
    const mark = Object.hasOwn(marks, node.tagName) ? marks[node.tagName] : undefined;
    if (mark !== undefined && around.has(mark)) {
      simplify(node.children, around, depth, into);
      continue;
    }
    const below = nested.has(node.tagName) ? depth + 1 : depth;
    const children: ElementContent[] = [];
    simplify(node.children, mark ? new Set([...around, mark]) : around, below, children);
    into.push(elementOf(node, children, below));
  }
}

function elementOf(node: Element, children: ElementContent[], depth: number): Element {
  if (!nested.has(node.tagName) || depth <= deepest) return { ...node, children };
  return { type: 'element', tagName: 'div', properties: {}, children };
}
