import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';

/** How deep a tree may be before what walks it, and a reader, gets lost. */
const deepest = 100;

/** Where a tree gets too deep; undefined when it doesn't. It isn't walked by recursion, which would end here. */
export function tooDeepAt(tree: Root): Point | undefined {
  const rest: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > deepest) return node.position?.start ?? { line: 1, column: 1 };
    if ('children' in node) {
      for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
}

/** A row of signs of emphasis such as no text has: each pair of them is a level. */
const rowOfSigns = /\*{1000}|_{1000}/;

/** Signs that open a quotation or the item of a list, one behind the other. */
const containers = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/;

/** A block that opens, with its name, or closes. */
const fence = /^ {0,3}(:{3,})[ \t]*(\p{L})?/u;

/**
 * The first line that opens more quotations, lists or blocks than a tree may have, or is
 * indented as deep as that. Parsing such lines takes minutes, or more than the
 * parser can hold.
 */
export function tooDeepLine(markdown: string): Point | undefined {
  const open: number[] = [];
  const at = markdown.split(/\r\n|\r|\n/).findIndex((line) => {
    if (rowOfSigns.test(line) && !/^[*_\s]*$/.test(line)) return true;
    const [, { length } = '', name] = fence.exec(line) ?? [];
    if (name !== undefined) open.push(length);
    else if (length > 0) while ((open.at(-1) ?? Infinity) <= length) open.pop();
    if (open.length > deepest) return true;
    const opening = containers.exec(line.slice(0, 10_000))?.[0] ?? '';
    const indent = opening.length - opening.trimStart().length;
    return indent / 2 + (opening.match(/>|[-+*]|\d+[.)]/g) ?? []).length > deepest;
  });
  return at < 0 ? undefined : { line: at + 1, column: 1 };
}
