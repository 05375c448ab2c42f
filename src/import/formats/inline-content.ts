import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';

/** What stands in a line, as Markdown. */
export function inlineMarkdown(children: readonly PhrasingContent[]): string {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [...children] }] };
  return toMarkdown(tree, { extensions: [gfmToMarkdown()], emphasis: '*', unsafe }).trim();
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
      if (node.type === 'text') return node.value;
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
