import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import { findForeignSpans } from '../../typography/index.ts';

/**
 * Ends an address that GFM makes a link of where Persian ends it: at ، ؛ « » and before a question
 * mark at its end. GFM knows the marks of English alone, and takes these for a part of it.
 */
export function remarkLinkEnds(this: Processor): undefined {
  const data = this.data();
  const extensions = data.fromMarkdownExtensions ?? [];
  extensions.push({ transforms: [endLinks] });
  data.fromMarkdownExtensions = extensions;
}

function endLinks(tree: Root): undefined {
  endWithin(tree);
}

function endWithin(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) endWithin(child);
  if (!node.children.some(({ type }) => type === 'link')) return;
  (node as Parents & { children: PhrasingContent[] }).children = (
    node.children as PhrasingContent[]
  ).flatMap((child, index, all): PhrasingContent[] => {
    if (child.type !== 'link') return [child];
    const rest = restBehind(child);
    if (!rest) return [child];
    const next = all[index + 1];
    if (next?.type !== 'text') return [child, rest];
    next.value = rest.value + next.value;
    if (next.position && rest.position) next.position.start = rest.position.start;
    return [child];
  });
}

/** Takes out of a link what isn’t its address. */
function restBehind(link: Link): Text | undefined {
  const [text] = link.children;
  if (link.children.length !== 1 || text?.type !== 'text') return undefined;
  // What is written between < > or [ ] is longer than its text.
  if (link.position?.end.offset !== text.position?.end.offset) return undefined;
  const { value } = text;
  const [address] = findForeignSpans(value);
  if (address?.start !== 0 || address.kind !== 'url' || address.end === value.length) {
    return undefined;
  }
  const rest = value.slice(address.end);
  if (!link.url.endsWith(rest)) return undefined;
  text.value = value.slice(0, address.end);
  link.url = link.url.slice(0, -rest.length);
  const { position } = link;
  if (!position || !text.position) return { type: 'text', value: rest };
  const { line, column, offset = 0 } = position.end;
  const start = { line, column: column - rest.length, offset: offset - rest.length };
  const end = position.end;
  position.end = start;
  text.position.end = start;
  return { type: 'text', value: rest, position: { start, end } };
}
