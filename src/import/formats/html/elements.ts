import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Elements whose text nobody reads. */
export const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'svg',
  'iframe',
  'noscript',
]);

/** The names in `class` and `id` of an element. */
export function namesOf({ properties }: Element): string[] {
  const list = properties['className'];
  const names = Array.isArray(list) ? list.map(String) : [];
  const id = properties['id'];
  return (id === undefined ? names : [...names, String(id)]).map((name) => name.toLowerCase());
}

/** Whether an element has one of the names. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  return namesOf(element).some((name) => pattern.test(name));
}

/** All elements of a tree of which something is true, in their order. */
export function elementsIn(tree: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** Takes elements out of a tree; each is handed to `taken`. */
export function takeOut(
  tree: Nodes,
  test: (element: Element) => boolean,
  taken: (element: Element) => void,
): void {
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent || !test(element)) return undefined;
    taken(element);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/**
 * Whether there is nothing in an element but another: what is said of the text of the one is said of the other, and
 * elements in elements in elements would be read once for each of them.
 */
export function isWrapper({ children }: Element): boolean {
  const own = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return own.length === 1 && own[0]?.type === 'element';
}

/** The text of a tree as a reader sees it, in one line. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && silent.has(node.tagName)) return '';
  if (!('children' in node)) return '';
  return node.children
    .map(plainText)
    .join(node.type === 'element' && inline.has(node.tagName) ? '' : ' ');
}

const inline = new Set([
  'span',
  'a',
  'b',
  'i',
  'em',
  'strong',
  'sup',
  'sub',
  'font',
  'small',
  'u',
  'q',
  'ins',
  'p',
]);

/** How many letters and digits a tree has. */
export function weightOf(node: Nodes): number {
  return textOf(node).replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** An element of a page that the press makes itself. */
export function made(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] };
}

/** What stands for a picture, which is counted and not kept. */
export function picture(): Element {
  return { ...made('img', []), properties: { src: 'picture' } };
}

/** A tree of some elements. */
export function treeOf(children: readonly ElementContent[]): Root {
  return { type: 'root', children: [...children] };
}
