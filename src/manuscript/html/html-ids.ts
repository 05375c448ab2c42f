import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../messages/index.ts';

/**
 * Gives the ids of a document’s HTML names that nothing else in the book has, and
 * leads its links to them. What leads nowhere becomes its text.
 */
export function remarkHtmlIds(options: {
  readonly id: string;
}): (tree: Root, file: VFile) => undefined {
  const named = (id: string): string => `${options.id}--a-${id}`;
  return (tree, file) => {
    const ids = new Set<string>();
    visit(tree, (node) => {
      const properties = propertiesOf(node);
      const id = properties?.['id'];
      if (!properties || id === undefined) return;
      if (ids.has(id)) {
        delete properties['id'];
        tell(file, 'markdown-html-attribute', { case: 'id-twice', id }, node.position);
      } else {
        ids.add(id);
        properties['id'] = named(id);
      }
    });
    visit(tree, 'htmlElement', (node) => {
      const { href } = node.data.hProperties;
      if (!href?.startsWith('#')) return;
      if (ids.has(href.slice(1))) node.data.hProperties['href'] = `#${named(href.slice(1))}`;
      else {
        node.name = 'span';
        node.data = { hName: 'span', hProperties: {} };
        tell(file, 'markdown-html-attribute', { case: 'id-unknown', href }, node.position);
      }
    });
  };
}

function propertiesOf({ data }: Nodes): Record<string, string> | undefined {
  return data && 'hProperties' in data ? (data.hProperties as Record<string, string>) : undefined;
}
