import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mayHaveTables, remarkNoTables } from '../../manuscript/index.ts';
import type { TreeReading } from './tree-reading.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .freeze();
const withoutTables = processor().use(remarkNoTables).freeze();

/** Reads a file that says by its name that it is Markdown. */
export function readMarkdownFile(markdown: string): TreeReading {
  const reader = mayHaveTables(markdown) ? processor : withoutTables;
  const tree: Root = reader.parse(markdown);
  const matter = tree.children.flatMap((node) => (node.type === 'yaml' ? [node.value] : []));
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  const body = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  const html: string[] = [];
  const text = [...body, ...notes].map((node) => textOf(node, html)).join('\n');
  return {
    tree,
    text,
    left: [
      { case: 'matter', text: matter.join('\n') },
      { case: 'html', text: html.join('\n') },
    ],
  };
}

function textOf(node: Nodes, html: string[]): string {
  if (node.type === 'html') html.push(node.value);
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, html)).join(' ') : '';
}
