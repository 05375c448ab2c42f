import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { withoutZeroWidthSpaces } from '../../typography/index.ts';

/** What the browser breaks into lines by itself. */
const ownLines = new Set('td th caption figcaption'.split(' '));

/**
 * Zero width spaces (U+200B) as `<wbr>`, where the browser breaks the lines: it would mix up what the
 * print says of the letters beside one. Persian letters stay apart as they were, by a half-space.
 */
export function rehypeCellBreaks(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (cell) => {
      if (!ownLines.has(cell.tagName)) return undefined;
      visit(cell, 'text', (node, index, parent) => {
        if (index === undefined || !parent || !node.value.includes('\u200B')) return undefined;
        const parts = node.value
          .split(/(?<=\u200B)/)
          .flatMap((piece, at, all): ElementContent[] => {
            const next = [...(all[at + 1] ?? '')][0] ?? '';
            const last = piece.endsWith('\u200B');
            const value = withoutZeroWidthSpaces(piece + next).slice(
              0,
              next === '' ? undefined : -next.length,
            );
            const text: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
            return last ? [...text, h('wbr')] : text;
          });
        parent.children.splice(index, 1, ...parts);
        return [SKIP, index + parts.length];
      });
      return SKIP;
    });
  };
}
