import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { type FallbackFace, faceRuns } from '../fonts/index.ts';

/** The class of text that is set in a fallback face, by its place among them. */
export function fallbackClass(index: number): string {
  return `face-${index + 1}`;
}

/**
 * Says of each sign that the book's own face lacks which of the embedded faces it is set in:
 * left to a reading system it would come from whatever fonts the reader has.
 */
export function rehypeFallbackFaces(faces: readonly FallbackFace[]): (tree: Root) => undefined {
  return (tree) => {
    if (faces.length === 0) return;
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const pieces = faceRuns(text.value, faces);
      if (pieces.every(({ face }) => face === -1)) return undefined;
      const made = pieces.map(({ face, value }): ElementContent => {
        const inner: ElementContent = { type: 'text', value };
        return face === -1 ? inner : h('span', { className: [fallbackClass(face)] }, [inner]);
      });
      (parent as Element).children.splice(index, 1, ...made);
      return [SKIP, index + made.length];
    });
  };
}
