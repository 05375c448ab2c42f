import { fileURLToPath } from 'node:url';
import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { makeBooks, type SpineItem } from '../../src/book/index.ts';
import { type Manuscript, readDocument, readManuscriptAt } from '../../src/manuscript/index.ts';

const { manuscript: stock } = await readManuscriptAt(
  fileURLToPath(new URL('../fixtures/stock-book', import.meta.url)),
);

/** What a document of the stock book becomes with another text, and what was told of it. */
export function made(markdown: string): {
  readonly part: SpineItem | undefined;
  readonly file: VFile;
} {
  const [chapter] = (stock as Manuscript).chapters;
  const original = chapter?.documents[1];
  if (!stock || !chapter || !original) throw new Error('the stock book is another');
  const [, matter] = original.text.split('---\n');
  const file = new VFile({ path: 'x.md', value: `---\n${matter}---\n\n${markdown}` });
  const document = readDocument(file, original.id);
  if (!document) return { part: undefined, file };
  const chapters = [{ ...chapter, documents: [document] }];
  const { whole } = makeBooks({ ...stock, chapters });
  return { part: whole.spine.find(({ id }) => id === document.id), file };
}

/** All that an edition would make of it, but for the title, which is the editor's. */
export function body(markdown: string): Element[] {
  const { part } = made(markdown);
  const all = (part?.content.children ?? []).filter(
    (node): node is Element => node.type === 'element',
  );
  return all.flatMap((each) => (each.tagName === 'header' ? headOf(each) : [each]));
}

function headOf({ children }: Element): Element[] {
  const elements = children.filter((node): node is Element => node.type === 'element');
  return elements[0]?.properties['dataApparatus'] === '' ? elements.slice(1) : elements;
}

export function elementsOf(nodes: readonly Nodes[]): Element[] {
  const found: Element[] = [];
  for (const node of nodes) visit(node, 'element', (element) => void found.push(element));
  return found;
}
