import type { Nodes } from 'hast';

/** The words of a heading without the numbers of its notes, for contents and outlines. */
export function headingLabel(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(headingLabel).join('') : '';
}
