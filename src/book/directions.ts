import type { Element, Root } from 'hast';
import { type Processor, unified } from 'unified';
import { rehypeBlockDirection, rehypeIsolateBidi } from '../normalisation/index.ts';

/** Lines that stand where their block has them, whatever they are written in. */
const standing = new Set(['line', 'name', 'role']);

const isolates = unified().use(rehypeIsolateBidi).freeze();
const directions = unified()
  .use(rehypeBlockDirection, { stays: isStanding })
  .use(rehypeIsolateBidi)
  .freeze();

/** A part of the book in which what isn’t Persian is isolated from what is. */
export function withIsolates(content: Element): Element {
  return run(isolates, content);
}

/** The same, and passages that are wholly in Latin letters are set from left to right. */
export function withDirections(content: Element): Element {
  return run(directions, content);
}

function run(processor: Processor<undefined, Root>, content: Element): Element {
  const root: Root = { type: 'root', children: [content] };
  return (processor.runSync(root) as Root).children[0] as Element;
}

function isStanding(block: Element): boolean {
  const { className } = block.properties;
  return Array.isArray(className) && className.some((name) => standing.has(String(name)));
}
