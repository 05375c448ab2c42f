import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Element, ElementContent, Root } from 'hast';
import { made } from '../html/elements.ts';

/** Whether some text begins as XML with this element for its root. */
export function isXmlOf(text: string, root: RegExp): boolean {
  const head = text
    .slice(0, 4000)
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>/g, '');
  const [, name = ''] = /^\s*\uFEFF?\s*<([\w:-]+)/.exec(head) ?? [];
  return root.test(name);
}

/** The root element of some XML. Throws where it is none. */
export function rootOf(xml: string): XmlElement {
  const document = parseXml(xml.replace(/^\uFEFF/, ''), {
    ignoreUndefinedEntities: true,
    sortAttributes: false,
  });
  const root = document.children.find((node) => node instanceof XmlElement);
  if (!(root instanceof XmlElement)) throw new Error('no element');
  return root;
}

/** An element’s own name, without that of its namespace. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements right below another, all or those of a name. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || localName(child) === name),
  );
}

/** All elements of a name below another. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** What becomes of an element; `content` is what becomes of all that stands in it, or of some of that. */
export type Rule = (
  element: XmlElement,
  content: (nodes?: readonly XmlNode[]) => ElementContent[],
) => ElementContent[];

/** A tree of XML as one of HTML, by a rule for each name; what has none is its content. */
export function toHtml(
  nodes: readonly XmlNode[],
  rules: Readonly<Record<string, Rule | string>>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node instanceof XmlText) return [{ type: 'text', value: node.text }];
    if (!(node instanceof XmlElement)) return [];
    const content = (inner: readonly XmlNode[] = node.children): ElementContent[] =>
      toHtml(inner, rules);
    const name = localName(node);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (typeof rule === 'string') return [made(rule, content())];
    return rule ? rule(node, content) : content();
  });
}

/** Lines of verse as one paragraph that is known as verse. */
export function versePart(lines: readonly (readonly ElementContent[])[]): Element {
  const children = lines.flatMap((line, index): ElementContent[] =>
    index > 0 ? [made('br', []), ...line] : [...line],
  );
  return { ...made('p', children), properties: { dataChapVerse: '' } };
}

/** A call of a note, and the note where it will be found. */
export function noteCall(id: string): Element {
  return {
    ...made('sup', [
      {
        ...made('a', [{ type: 'text', value: '*' }]),
        properties: { href: `#${id}`, id: `${id}-ref` },
      },
    ]),
  };
}

/** A note that `noteCall` calls. */
export function noteText(id: string, content: readonly ElementContent[]): Element {
  return { ...made('li', content), properties: { id } };
}

/** A root around elements. */
export function rootAround(children: readonly ElementContent[]): Root {
  return { type: 'root', children: [...children] };
}
