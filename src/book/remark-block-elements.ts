import type {
  BlockContent,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  Root,
  Text,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type BlockName, blocks, isBlockName } from '../manuscript/index.ts';

/** The element of each block, and the role that tells assistive technology what it is. */
const elements: Readonly<Record<BlockName, { readonly name: string; readonly role?: string }>> = {
  subtitle: { name: 'div', role: 'doc-subtitle' },
  dateline: { name: 'div' },
  byline: { name: 'div' },
  epigraph: { name: 'blockquote', role: 'doc-epigraph' },
  standfirst: { name: 'div' },
  salutation: { name: 'div' },
  slogans: { name: 'div' },
  closing: { name: 'div' },
  signature: { name: 'div' },
  contact: { name: 'div' },
  verse: { name: 'div' },
};

/** Gives blocks (`:::slogans`) their elements, and each of their lines a paragraph of its own. */
export function remarkBlockElements(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'containerDirective', (block) => {
      const { name: blockName } = block;
      if (!isBlockName(blockName)) return;
      const name: BlockName = blockName;
      const { name: hName, role } = elements[name];
      block.data = {
        ...block.data,
        hName,
        hProperties: { className: [name], ...(role && { role }) },
      };
      if (blocks[name].lines) block.children = linesOf(block);
    });
  };
}

function linesOf(block: ContainerDirective): (BlockContent | DefinitionContent)[] {
  if (block.name === 'verse') return block.children.flatMap(versesOf);
  return block.children.flatMap((child, index): (BlockContent | DefinitionContent)[] => {
    if (child.type !== 'paragraph') return [child];
    return splitLines(child.children).map(
      (children): Paragraph => ({
        type: 'paragraph',
        children,
        data: { hProperties: { className: classesOf(block.name, index, children) } },
      }),
    );
  });
}

/** What a line of a block is: the first paragraph of a signature names somebody; a line of digits is what a contact says. */
function classesOf(block: string, paragraph: number, line: readonly PhrasingContent[]): string[] {
  if (block === 'signature') return [paragraph === 0 ? 'name' : 'role'];
  const value = block === 'contact' && /^[\p{Nd}\s+()–-]+$/u.test(textOf(line));
  return value ? ['line', 'value'] : ['line'];
}

/** The lines of a stanza, a couplet's two halves on lines of their own; a later stanza keeps its distance. */
function versesOf(
  child: BlockContent | DefinitionContent,
  index: number,
): (BlockContent | DefinitionContent)[] {
  if (child.type !== 'paragraph') return [child];
  return splitLines(child.children).flatMap((content, line) => {
    const stanza = index > 0 && line === 0 ? ['stanza'] : [];
    const halves = hemistichsOf(content);
    if (!halves) return [verse(content, ['line', ...stanza])];
    const [first, second] = halves;
    return [
      verse(first, ['line', 'hemistich', ...stanza]),
      verse(second, ['line', 'hemistich', 'second']),
    ];
  });
}

function verse(children: PhrasingContent[], className: string[]): Paragraph {
  return { type: 'paragraph', children, data: { hProperties: { className } } };
}

/** The two halves of a couplet on one line, apart by a tab or “ / ”; the sign is no text of the poem. */
function hemistichsOf(
  content: readonly PhrasingContent[],
): [PhrasingContent[], PhrasingContent[]] | undefined {
  const parting = content.flatMap((node, index) =>
    node.type === 'text' && hemistichSign.test(node.value) ? [{ node, index }] : [],
  );
  const [only, ...more] = parting;
  if (!only || more.length > 0) return undefined;
  const [first = '', second = '', ...rest] = only.node.value.split(hemistichSign);
  if (rest.length > 0) return undefined;
  const half = (value: string): Text[] => (value ? [{ ...only.node, value }] : []);
  const before = [...content.slice(0, only.index), ...half(first)];
  const after = [...half(second), ...content.slice(only.index + 1)];
  return before.length > 0 && after.length > 0 ? [before, after] : undefined;
}

const hemistichSign = /\s*\t\s*|\s+\/{1,2}\s+/;

function splitLines(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const last = (): PhrasingContent[] => lines.at(-1) as PhrasingContent[];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') last().push(node);
    else {
      node.value.split(/\r\n|\r|\n/).forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value) last().push(lineOfText(node, value, index));
      });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** A line of a text, with its place in the file. */
function lineOfText({ position }: Text, value: string, index: number): Text {
  if (!position) return { type: 'text', value };
  const line = position.start.line + index;
  const column = index === 0 ? position.start.column : 1;
  const end = { line, column: column + value.length };
  return { type: 'text', value, position: { start: { line, column }, end } };
}
