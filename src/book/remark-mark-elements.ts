import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CriticGap, CriticMark } from '../manuscript/index.ts';
import { labels } from './labels.ts';

/** An editor’s mark, by the number that its element has (`data-mark`) until its place is known. */
export type NumberedMarks = readonly (CriticMark | CriticGap)[];

/**
 * Makes elements of an editor’s marks, each with a class and a number: additions stand in
 * brackets, and where text is lost the brackets are the press’s own.
 * @param marks is filled, in the order of the tree
 */
export function remarkMarkElements(options: {
  readonly marks: (CriticMark | CriticGap)[];
}): (tree: Root) => undefined {
  const { marks } = options;
  return (tree) => {
    visit(tree, ['criticMark', 'criticGap'], (node) => {
      if (node.type !== 'criticMark' && node.type !== 'criticGap') return;
      const properties = node.data.hProperties;
      properties['dataMark'] = String(marks.length);
      marks.push(node);
      if (node.type === 'criticGap') {
        properties['className'] = ['gap'];
        properties['dataApparatus'] = '';
        node.data.hChildren = [{ type: 'text', value: labels.gap }];
        return;
      }
      properties['className'] = [node.kind];
      if (node.kind !== 'addition') return;
      const [before, after] = labels.additionBrackets;
      node.children = [
        { type: 'text', value: before },
        ...node.children,
        { type: 'text', value: after },
      ];
    });
  };
}
