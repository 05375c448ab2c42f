import type { Nodes, Text } from 'hast';

/**
 * The source's own text in a part of an edition: without what is apparatus
 * (`data-apparatus`), and with the source's reading wherever a correction is
 * printed (`data-was`).
 */
export function sourceTextOf(node: Nodes): string {
  return sourceTextsOf(node)
    .map(({ value }) => value)
    .join('');
}

/** The same text in its pieces, each with its place in the file that it was made from. */
export function sourceTextsOf(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  if (node.type === 'element') {
    const { dataApparatus, dataWas } = node.properties;
    if (dataApparatus !== undefined) return [];
    if (dataWas !== undefined) {
      const text: Text = { type: 'text', value: String(dataWas) };
      return [node.position ? { ...text, position: node.position } : text];
    }
  }
  return 'children' in node ? node.children.flatMap(sourceTextsOf) : [];
}
