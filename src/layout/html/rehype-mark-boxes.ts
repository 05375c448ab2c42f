import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { boxFamily } from '../../fonts/index.ts';

/**
 * Takes marks that no face has out of the letters that they stand over: of a letter and its marks
 * a browser looks for one face that has them all, and prints nothing where there is none. So the
 * letter is in the book’s face, and the mark a box beside it.
 * @param signs those that are set in the face of boxes
 */
export function rehypeMarkBoxes(signs: ReadonlySet<string>): (tree: Root) => undefined {
  const marks = [...signs].filter((sign) => /\p{M}/u.test(sign));
  const alone = new RegExp(`((?:${marks.join('|')})+)`, 'u');
  return (tree) => {
    if (marks.length === 0) return;
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined || !alone.test(text.value)) return undefined;
      const made = text.value.split(alone).flatMap((value, at): ElementContent[] => {
        const inner: ElementContent = { type: 'text', value };
        if (value === '') return [];
        return at % 2 === 0
          ? [inner]
          : [h('span', { style: `font-family: ${boxFamily}` }, [inner])];
      });
      (parent as Element).children.splice(index, 1, ...made);
      return [SKIP, index + made.length];
    });
  };
}
