import type { Delete, Emphasis, PhrasingContent, Root, Strong, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';

/** What stands in a line, as Markdown. */
export function inlineMarkdown(children: readonly PhrasingContent[]): string {
  const tidy = tidyMarks(children);
  const markdown = written(tidy);
  // What no mark can stand around in Markdown would be written as a number: then the mark goes.
  return /&#x?[\da-f]+;/i.test(markdown) && !hasEntity(tidy) ? written(unmarked(tidy)) : markdown;
}

function written(children: readonly PhrasingContent[]): string {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [...children] }] };
  return toMarkdown(tree, { extensions: [gfmToMarkdown()], emphasis: '*', unsafe }).trim();
}

/** Whether the text itself speaks of such a number. */
function hasEntity(children: readonly PhrasingContent[]): boolean {
  return /&#x?[\da-f]+;/i.test(textOf(children));
}

type Mark = Strong | Emphasis | Delete;

function isMark(node: PhrasingContent): node is Mark {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/**
 * Marks around words and nothing else: spaces, and signs where a letter follows, stand outside of them
 * (`**پرسش:** راه`, not `**پرسش: **راه`), and what is marked twice in a row is marked once.
 */
function tidyMarks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const node of children.flatMap(tidyMark)) {
    const last = nodes.at(-1);
    if (last && isMark(last) && last.type === node.type) {
      nodes.splice(-1, 1, { ...last, children: [...last.children, ...(node as Mark).children] });
    } else if (last?.type === 'text' && node.type === 'text') {
      nodes.splice(-1, 1, { type: 'text', value: last.value + node.value });
    } else nodes.push(node);
  }
  const first = nodes[0];
  if (first?.type === 'text') nodes[0] = { ...first, value: first.value.trimStart() };
  const last = nodes.at(-1);
  if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value.trimEnd() };
  return apartFromLetters(nodes);
}

function tidyMark(node: PhrasingContent): PhrasingContent[] {
  if (!isMark(node)) return [node];
  const inner = tidyInner(node.children);
  const text = textOf(inner);
  if (!/[\p{L}\p{N}]/u.test(text)) return inner;
  const [before] = /^\s*/.exec(text) ?? [''];
  const [behind] = /\s*$/.exec(text) ?? [''];
  return [
    ...(before ? [{ type: 'text' as const, value: before }] : []),
    { ...node, children: trimmed(inner) },
    ...(behind ? [{ type: 'text' as const, value: behind }] : []),
  ];
}

function tidyInner(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap(tidyMark);
}

/** Without the spaces at both ends, as deep as they stand. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes = [...children];
  while (nodes[0]?.type === 'text' && nodes[0].value.trim() === '') nodes.shift();
  while (nodes.at(-1)?.type === 'text' && (nodes.at(-1) as Text).value.trim() === '') nodes.pop();
  const first = nodes[0];
  if (first?.type === 'text') nodes[0] = { ...first, value: first.value.trimStart() };
  const last = nodes.at(-1);
  if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value.trimEnd() };
  return nodes;
}

/** A mark that ends in a sign can’t close before a letter: the sign goes out of it. */
function apartFromLetters(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (!isMark(node)) return [node];
    const [before, next] = [nodes[index - 1], nodes[index + 1]];
    const last = node.children.at(-1);
    const first = node.children[0];
    const meets = next && /^[\p{L}\p{N}\u200C]/u.test(textOf([next]));
    const sign = meets && last?.type === 'text' ? /[^\p{L}\p{N}\s]+$/u.exec(last.value) : null;
    const isMet = before && /[\p{L}\p{N}\u200C]$/u.test(textOf([before]));
    const opening = isMet && first?.type === 'text' ? /^[^\p{L}\p{N}\s]+/u.exec(first.value) : null;
    if (!sign && !opening) return [node];
    const children = [...node.children];
    if (sign && last?.type === 'text') {
      children[children.length - 1] = { ...last, value: last.value.slice(0, sign.index) };
    }
    if (opening && children[0]?.type === 'text') {
      children[0] = { ...children[0], value: children[0].value.slice(opening[0].length) };
    }
    return [
      ...(opening ? [{ type: 'text' as const, value: opening[0] }] : []),
      { ...node, children },
      ...(sign ? [{ type: 'text' as const, value: sign[0] }] : []),
    ];
  });
}

function unmarked(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node) => (isMark(node) ? unmarked(node.children) : [node]));
}

/** The signs of CriticMarkup, which a manuscript reads. */
const unsafe: Unsafe[] = [
  { character: '{', after: '(?:~~|\\+\\+|--|==|>>)' },
  { character: '}', before: '(?:~~|\\+\\+|--|==|<<)' },
];

/** What stands in a line, without any marks. */
export function textOf(children: readonly PhrasingContent[]): string {
  return children
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}

/** A break parts a line even inside of words that are bold. */
export function splitAtBreaks(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else if ('children' in node) {
      splitAtBreaks(node.children).forEach((children, index) => {
        if (index > 0) lines.push([]);
        if (children.length > 0) lines.at(-1)?.push({ ...node, children } as PhrasingContent);
      });
    } else lines.at(-1)?.push(node);
  }
  return lines;
}
