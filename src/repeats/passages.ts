import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { foldedWords } from './folded-words.ts';

/** A paragraph, and where it stands in its file. */
export interface Passage {
  readonly words: readonly string[];
  readonly place: Point;
}

/** Blocks that say the same in many documents, and mean nothing by it. */
const formulas = new Set(['salutation', 'slogans', 'closing', 'signature', 'contact', 'byline']);

/** The paragraphs of a document’s tree, without formulas and without what the editor added. */
export function passagesOf(tree: Root): Passage[] {
  const passages: Passage[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'containerDirective' && formulas.has(node.name)) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
    const place = node.position?.start ?? { line: 1, column: 1 };
    passages.push({ words: foldedWords(textOf(node)), place });
    return SKIP;
  });
  return passages;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
