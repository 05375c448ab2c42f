import type { ElementContent } from 'hast';
import { made } from '../html/elements.ts';
import { toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import {
  childrenOf,
  descendantsOf,
  noteCall,
  noteText,
  type Rule,
  rootAround,
  rootOf,
  toHtml,
  versePart,
} from './xml-tree.ts';

/** Reads TEI (P5): divisions with their heads, verse, notes in their places. */
export function readTei(xml: string): TreeReading {
  const root = rootOf(xml);
  const [header] = childrenOf(root, 'teiHeader');
  const title = header ? (descendantsOf(header, 'title')[0]?.text.trim() ?? '') : '';
  const notes: ElementContent[] = [];
  const texts = childrenOf(root, 'text');
  const body = texts.flatMap((text) => toHtml(text.children, rulesAt(2, notes)));
  const children = [
    ...(title !== '' ? [made('h1', [{ type: 'text', value: title }])] : []),
    ...body,
    ...notes,
  ];
  return {
    ...toTree(rootAround(children)),
    left: [{ case: 'matter', text: (header?.text ?? '').replace(title, '') }],
  };
}

function rulesAt(depth: number, notes: ElementContent[]): Readonly<Record<string, Rule | string>> {
  return {
    div: (element) => toHtml(element.children, rulesAt(depth + 1, notes)),
    head: (_, content) => [made(`h${Math.min(Math.max(2, depth - 1), 4)}`, content())],
    p: 'p',
    ab: 'p',
    quote: 'blockquote',
    q: 'q',
    hi: (element, content) => [
      made(/bold/.test(element.attributes['rend'] ?? '') ? 'strong' : 'em', content()),
    ],
    emph: 'em',
    list: 'ul',
    item: 'li',
    table: 'table',
    row: 'tr',
    cell: 'td',
    lb: () => [made('br', [])],
    pb: () => [],
    fw: () => [],
    lg: (element) => {
      const lines = childrenOf(element, 'l');
      const rules = rulesAt(depth, notes);
      if (lines.length === 0) return toHtml(element.children, rules);
      const heads = childrenOf(element, 'head').map((head) =>
        made('h4', toHtml(head.children, rules)),
      );
      return [...heads, versePart(lines.map((line) => lineOf(line, rules)))];
    },
    l: (element) => [versePart([lineOf(element, rulesAt(depth, notes))])],
    note: (element) => {
      const id = `fn-tei-${notes.length + 1}`;
      notes.push(noteText(id, toHtml(element.children, { hi: 'em', p: 'p' })));
      return [noteCall(id)];
    },
  };
}

/** A line of verse; its halves, where it is made of segments, with a gap between them. */
function lineOf(
  line: Parameters<Rule>[0],
  rules: Readonly<Record<string, Rule | string>>,
): ElementContent[] {
  const halves = childrenOf(line, 'seg');
  if (halves.length !== 2) return toHtml(line.children, rules);
  return halves.flatMap((half, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\u00A0\u00A0\u00A0\u00A0' }] : []),
    ...toHtml(half.children, rules),
  ]);
}
