import {
  parseXml,
  XmlCdata,
  type XmlDocument,
  XmlElement,
  type XmlNode,
  XmlText,
} from '@rgrove/parse-xml';
import type { Element, ElementContent, Root } from 'hast';
import { damaged, deepestNesting, type ReadingBudget, tooMuch } from '../../../limits/index.ts';

/**
 * Parse XML to a hast tree. Names lose their prefixes, attributes are called as
 * hast calls them (`data-source` is `dataSource`, `class` is `className`).
 * Undefined if it isn't well-formed.
 * @throws UnreadableFileError if it was made to use up time and memory.
 */
export function parseXmlTree(xml: string, budget: ReadingBudget): Root | undefined {
  budget.work(perByte * xml.length);
  budget.keep(perCharacter * xml.length + perSign * signs(xml));
  const document = parse(xml);
  if (!document) return undefined;
  return { type: 'root', children: document.children.flatMap((node) => nodesOf(node, 1)) };
}

/** Steps that it takes to read a byte, which is looked at by each of several rules. */
const perByte = 4;
/** Bytes of memory, roughly: of a character, and of what a tag, an attribute or a reference makes. */
const perCharacter = 6;
const perSign = 160;

/** An element has a dozen attributes; a text that quotes code may seem to have more. */
const mostAttributes = 100_000;
const quote = /["'\s]/;

/** How many signs there are that make something: few in a book, all in what was made to be large. */
function signs(xml: string): number {
  let count = 0;
  let attributes = 0;
  for (let at = 0; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x3c || code === 0x3d || code === 0x26) count += 1;
    if (code === 0x3c) attributes = 0;
    else if (code === 0x3d && quote.test(xml[at + 1] ?? '')) attributes += 1;
    if (attributes > mostAttributes) throw tooMuch();
  }
  return count;
}

function parse(xml: string): XmlDocument | undefined {
  try {
    // The parser ends lines anew one by one, and copies the text for each; as XML 1.0, 2.11.
    return parseXml(xml.replace(/\r\n?/g, '\n'), {
      // EPUB 2 names characters (&nbsp;) as HTML does, in a DTD that nobody fetches.
      resolveUndefinedEntity: (entity) => (entity === '&nbsp;' ? '\u00A0' : '\uFFFD'),
    });
  } catch {
    return undefined;
  }
}

function nodesOf(node: XmlNode, depth: number): ElementContent[] {
  if (node instanceof XmlElement) return [elementOf(node, depth)];
  if (node instanceof XmlText || node instanceof XmlCdata) {
    return [{ type: 'text', value: node.text }];
  }
  return [];
}

function elementOf({ name, attributes, children }: XmlElement, depth: number): Element {
  if (depth > deepestNesting) throw damaged('its elements stand in one another too deeply');
  return {
    type: 'element',
    tagName: localName(name),
    properties: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [propertyOf(key), value]),
    ),
    children: children.flatMap((node) => nodesOf(node, depth + 1)),
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
