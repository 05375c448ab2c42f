import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Plugin } from 'unified';
import { toXml } from 'xast-util-to-xml';

/** A unified compiler that writes a hast tree as well-formed XHTML, for a document whose root declares the namespaces. */
export const rehypeXhtml: Plugin<[], Root, string> = function () {
  this.compiler = (tree) => (tree as Root).children.map((node) => xhtml(node as Element)).join('');
};

function xhtml(element: Element): string {
  const tree = toXast(element);
  // Said once on the html element; said again on every part it would only be noise.
  if (tree.type === 'element') delete tree.attributes?.['xmlns'];
  return toXml(tree);
}
