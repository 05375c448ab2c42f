import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Gives each line of code a paragraph of its own, so that pages may end between them. */
export function rehypeCodeLines(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'pre') return undefined;
      const [code] = element.children;
      const whole = element.children.length === 1 && code?.type === 'element' ? code : element;
      const lines = linesOf(whole.children);
      // A line feed at the very end begins no line.
      if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
      element.children = lines.map((line) => h('p', line));
      return SKIP;
    });
  };
}

/** Content in lines. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    const parts = partsOf(child);
    lines.at(-1)?.push(...(parts[0] ? [parts[0]] : []));
    lines.push(...parts.slice(1).map((part) => (part ? [part] : [])));
  }
  return lines;
}

/** What stands between the line feeds of a node; elements are opened anew on each line. */
function partsOf(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === 'text') {
    return node.value.split('\n').map((value) => (value === '' ? undefined : { ...node, value }));
  }
  if (node.type !== 'element') return [node];
  return linesOf(node.children).map((children, index): Element => {
    const { id, ...properties } = node.properties;
    return { ...node, properties: index === 0 ? node.properties : properties, children };
  });
}
