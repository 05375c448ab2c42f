import type { Nodes, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { HtmlContent, HtmlElement } from './html-element.ts';
import { htmlList } from './html-list.ts';

/** An element that has ended. */
export interface EndedElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: Position | undefined;
  readonly end: Position | undefined;
  readonly children: readonly HtmlContent[];
}

/** Elements that are nothing without what stands in them. */
const hollow = new Set(['p', 'pre', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements whose loose text is a paragraph. */
const ofParagraphs = new Set(['div', 'blockquote']);

const inLine = new Set<Nodes['type']>([
  'text',
  'htmlText',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'criticMark',
  'criticGap',
]);

/** Whether a node stands within a line, and not between paragraphs. */
export function isInLine(node: Nodes): node is PhrasingContent {
  return node.type === 'htmlElement'
    ? htmlList.get(node.name)?.is === 'phrasing'
    : inLine.has(node.type);
}

/**
 * The node of an element: Markdown’s own where it has one, so that whatever holds
 * for headings and pictures holds for them too. Undefined for one that says nothing.
 */
export function elementNode(element: EndedElement): HtmlContent[] | undefined {
  const { name, attributes, start, end } = element;
  const position = start && { start: start.start, end: (end ?? start).end };
  const place = position && { position };
  const hProperties = Object.fromEntries(
    [...attributes].map(([key, value]) => [propertyOf(key), value]),
  );
  const children = [...element.children];
  if (children.length === 0 && isHollow(element)) return undefined;
  const inside = children as PhrasingContent[];
  const [, depth] = /^h([1-6])$/.exec(name) ?? [];
  if (depth) {
    const level = Number(depth) as 1 | 2 | 3 | 4 | 5 | 6;
    return [{ type: 'heading', depth: level, children: inside, data: { hProperties }, ...place }];
  }
  switch (name) {
    case 'p':
      return [{ type: 'paragraph', children: inside, data: { hProperties }, ...place }];
    case 'br':
      return [{ type: 'break', ...place }];
    case 'hr':
      return [{ type: 'thematicBreak', ...place }];
    case 'img':
      return [
        {
          type: 'image',
          url: attributes.get('src') ?? '',
          alt: attributes.get('alt') ?? null,
          title: attributes.get('title') ?? null,
          ...place,
        },
      ];
    case 'a':
    case 'bdo':
      // A link that leads nowhere, and an order of letters that isn't said, are only their text.
      if (Object.keys(hProperties).length === 0) return children;
  }
  const node: HtmlElement = {
    type: 'htmlElement',
    name,
    children: ofParagraphs.has(name) ? paragraphsOf(children) : children,
    data: { hName: name, hProperties },
    ...place,
  };
  if (name === 'pre') keepSpaces(node);
  return [node];
}

function isHollow({ name, attributes }: EndedElement): boolean {
  const rule = htmlList.get(name);
  const mark = rule?.is === 'phrasing' && rule.holds === 'phrasing' && !attributes.has('id');
  return hollow.has(name) || mark;
}

/** Makes paragraphs of what stands loose between paragraphs. */
export function paragraphsOf(nodes: readonly HtmlContent[]): HtmlContent[] {
  const result: HtmlContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    const children = trim(run);
    const start = children[0]?.position?.start;
    const end = children.at(-1)?.position?.end;
    const place = start && end && { position: { start, end } };
    if (children.length > 0) result.push({ type: 'paragraph', children, ...place });
    run = [];
  };
  for (const node of nodes) {
    if (isInLine(node)) run.push(node);
    else {
      endRun();
      result.push(node);
    }
  }
  endRun();
  return result;
}

/** Without the line breaks and spaces before its first word and behind its last. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && !node.value.trim();
  const from = nodes.findIndex((node) => !isBlank(node));
  if (from < 0) return [];
  const kept = nodes.slice(from, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  const [first] = kept;
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}

function keepSpaces(node: Nodes): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    if (child.type === 'text') {
      // HTML leaves out a line break that follows the start tag.
      const value =
        index === 0 && node.type === 'htmlElement' && node.name === 'pre'
          ? child.value.replace(/^\n/, '')
          : child.value;
      const { position } = child;
      node.children[index] = { type: 'htmlText', value, ...(position && { position }) };
    } else keepSpaces(child);
  });
}

const propertyNames: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
};

function propertyOf(attribute: string): string {
  return propertyNames[attribute] ?? attribute;
}
