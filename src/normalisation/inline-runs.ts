import type { Element, ElementContent, Root } from 'hast';
import { inlineElements } from '../html/index.ts';

type Content = Root['children'][number];

/**
 * Puts something in the place of each run of text and inline elements that stands
 * between blocks, in place and at any depth.
 * @param skips blocks that are not entered
 */
export function mapInlineRuns(
  parent: Root | Element,
  skips: (block: Element) => boolean,
  map: (run: readonly ElementContent[]) => readonly ElementContent[],
): void {
  const children: Content[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    if (run.length > 0) children.push(...map(run));
    run = [];
  };
  for (const child of parent.children) {
    if (isInline(child)) {
      run.push(child as ElementContent);
      continue;
    }
    flush();
    if (child.type === 'element' && !skips(child)) mapInlineRuns(child, skips, map);
    children.push(child);
  }
  flush();
  parent.children = children as typeof parent.children;
}

function isInline(node: Content): boolean {
  return node.type === 'text' || (node.type === 'element' && inlineElements.has(node.tagName));
}
