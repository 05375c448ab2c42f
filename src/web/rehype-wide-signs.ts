import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** A whole sentence in one sign, twelve times as wide as it is high: no line can be broken in it. */
const basmala = /(\uFDFD)/u;

/** Marks signs that are wider than a phone in large type, so that the style sheet can keep them within it. */
export function rehypeWideSigns(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'text', ({ value }, index, parent) => {
      if (!basmala.test(value) || !parent || index === undefined) return undefined;
      const parts = value
        .split(basmala)
        .filter((part) => part !== '')
        .map(
          (part): ElementContent =>
            basmala.test(part) ? h('span.wide-sign', part) : { type: 'text', value: part },
        );
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
