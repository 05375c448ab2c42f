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
  // XML 1.0, 2.4: outside a CDATA section, and there are none, this must not stand as it is.
  return toXml(tree).replaceAll(']]>', ']]&gt;');
}
