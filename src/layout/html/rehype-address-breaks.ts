import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { findAddresses } from '../../typography/index.ts';

/** What the browser breaks into lines by itself. */
const ownLines = new Set('td th caption figcaption'.split(' '));

/** Where an address may be broken: behind its scheme nowhere, elsewhere behind / ? and &. */
const places = /(?<=[^:/?&][/?&]+)(?![/?&]|$)/;

/**
 * Addresses in cells and captions, so that the browser ends a line in them after / ? and & alone, as the press
 * does elsewhere (`line-chances.ts`): it would break them at hyphens and stops too, which look like signs of the address.
 */
export function rehypeAddressBreaks(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (cell) => {
      if (!ownLines.has(cell.tagName)) return undefined;
      visit(cell, 'text', (node, index, parent) => {
        if (index === undefined || !parent) return undefined;
        const pieces = withBreaks(node);
        parent.children.splice(index, 1, ...pieces);
        return [SKIP, index + pieces.length];
      });
      return SKIP;
    });
  };
}

function withBreaks(text: Text): ElementContent[] {
  const pieces: ElementContent[] = [];
  const add = (value: string): void => {
    if (value !== '') pieces.push({ ...text, value });
  };
  let from = 0;
  for (const { kind, start, end } of findAddresses(text.value)) {
    const parts = text.value.slice(start, end).split(places);
    if (kind !== 'url' || parts.length < 2) continue;
    add(text.value.slice(from, start));
    const children = parts.flatMap((part, at) => (at === 0 ? [part] : [h('wbr'), part]));
    pieces.push(h('span.address', children));
    from = end;
  }
  if (from === 0) return [text];
  add(text.value.slice(from));
  return pieces;
}
