import {
  parseXml,
  XmlCdata,
  type XmlDocument,
  XmlElement,
  type XmlNode,
  XmlText,
} from '@rgrove/parse-xml';
import type { Element, ElementContent, Root } from 'hast';

/**
 * Parse XML to a hast tree. Names lose their prefixes, attributes are called as
 * hast calls them (`data-source` is `dataSource`, `class` is `className`).
 * @throws If it isn't well-formed.
 */
export function parseXmlTree(xml: string): Root {
  // EPUB 2 names characters (&nbsp;) as HTML does, in a DTD that nobody fetches.
  const document: XmlDocument = parseXml(xml, {
    resolveUndefinedEntity: (entity) => (entity === '&nbsp;' ? '\u00A0' : '\uFFFD'),
  });
  return { type: 'root', children: document.children.flatMap(nodesOf) };
}

function nodesOf(node: XmlNode): ElementContent[] {
  if (node instanceof XmlElement) return [elementOf(node)];
  if (node instanceof XmlText || node instanceof XmlCdata) {
    return [{ type: 'text', value: node.text }];
  }
  return [];
}

function elementOf({ name, attributes, children }: XmlElement): Element {
  return {
    type: 'element',
    tagName: localName(name),
    properties: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [propertyOf(key), value]),
    ),
    children: children.flatMap(nodesOf),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function propertyOf(name: string): string {
  if (name === 'class') return 'className';
  return name.startsWith('data-')
    ? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : name;
}
