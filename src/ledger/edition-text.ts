import type { Nodes } from 'hast';

/**
 * The source's own text in a part of an edition: without what is apparatus
 * (`data-apparatus`), and with the source's reading wherever a correction is
 * printed (`data-was`).
 */
export function sourceTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const { dataApparatus, dataWas } = node.properties;
    if (dataApparatus !== undefined) return '';
    if (dataWas !== undefined) return String(dataWas);
  }
  return 'children' in node ? node.children.map(sourceTextOf).join('') : '';
}
