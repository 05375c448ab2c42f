import { toXml } from 'xast-util-to-xml';
import type { OutputFile } from '../manifest.ts';

type Node = Exclude<Parameters<typeof toXml>[0], readonly unknown[]>;
type Root = Extract<Node, { type: 'root' }>;

/** An element of XML. */
export type Element = Extract<Node, { type: 'element' }>;

/** Make one; a text is put into it as what it is. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Element | string)[]
): Element {
  return {
    type: 'element',
    name,
    attributes: { ...attributes },
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** A file of XML with that element in it. */
export function xmlFile(file: string, content: Element): OutputFile {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      content,
      { type: 'text', value: '\n' },
    ],
  };
  return { file, bytes: new TextEncoder().encode(toXml(root)) };
}
