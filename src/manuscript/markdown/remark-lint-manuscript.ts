import type { ListItem, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../messages/index.ts';
import { lintPicture } from '../pictures/lint-picture.ts';
import { blocks, isBlockName } from './blocks.ts';
import { isOutwardLink } from './outward-link.ts';

const lineEnd = /\r\n|\r|\n/;

/** Tells what a document's Markdown holds that the press would print wrongly, or not at all. */
export function remarkLintManuscript(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    lintTitles(tree, file);
    lintNotes(tree, file);
    const lines = String(file).split(lineEnd);
    visit(tree, (node, _, parent) => {
      switch (node.type) {
        case 'listItem':
          lintSign(node, lines, file);
          return undefined;
        case 'paragraph':
          lintFences(node, lines, file);
          lintHeadingSign(node, lines, file);
          return undefined;
        case 'image':
        case 'imageReference':
          lintPicture(node, parent, file);
          return SKIP;
        case 'code':
          tell(file, 'markdown-code', {}, node.position);
          return SKIP;
        case 'heading':
          if (node.children.length === 0) tell(file, 'markdown-heading-empty', {}, node.position);
          return undefined;
        case 'link':
        case 'definition':
          if (!isOutwardLink(node.url)) {
            tell(file, 'markdown-link', { address: node.url }, node.position);
          }
          return undefined;
        case 'list':
          if (node.ordered) tell(file, 'markdown-numbered-list', {}, node.position?.start);
          return undefined;
        case 'containerDirective': {
          if (isBlockName(node.name)) {
            lintBlock(node, parent, lines, file);
            return undefined;
          }
          const unknown = { block: node.name, known: Object.keys(blocks) };
          tell(file, 'markdown-block-unknown', unknown, node.position?.start);
          return SKIP;
        }
        default:
          return undefined;
      }
    });
  };
}

/** «+» and «*» begin a list in Markdown, and vanish; in a received text they are signs. */
function lintSign({ position }: ListItem, lines: readonly string[], file: VFile): void {
  const sign = position && lines[position.start.line - 1]?.[position.start.column - 1];
  if (sign !== '+' && sign !== '*') return;
  tell(file, 'markdown-list-sign', { sign }, position?.start);
}

/** «##عنوان» is no heading: it would be printed with its signs. */
function lintHeadingSign({ position }: Paragraph, lines: readonly string[], file: VFile): void {
  const line = position && lines[position.start.line - 1];
  if (!line || !/^#{1,6}[^#\s]/.test(line.slice(position.start.column - 1))) return;
  tell(file, 'markdown-heading-space', {}, position.start);
}

/** A note that nothing calls would be printed nowhere. */
function lintNotes(tree: Root, file: VFile): void {
  const called = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    called.add(identifier);
  });
  visit(tree, 'footnoteDefinition', ({ identifier, label, position }) => {
    if (called.has(identifier)) return;
    tell(file, 'markdown-note-uncalled', { note: label ?? identifier }, position?.start);
  });
}

/** A line of colons that neither begins a block nor ends one would be printed. */
function lintFences({ position, data }: Paragraph, lines: readonly string[], file: VFile): void {
  if (!position || data?.directiveLabel) return;
  for (let line = position.start.line; line <= position.end.line; line += 1) {
    const fence = /^[\s>]*(?=:::)/.exec(lines[line - 1] ?? '');
    if (!fence) continue;
    const place = { line, column: fence[0].length + 1 };
    tell(file, 'markdown-block-fence', { case: 'alone' }, place);
  }
}

function lintBlock(
  block: ContainerDirective,
  parent: Parents | undefined,
  lines: readonly string[],
  file: VFile,
): void {
  const { start, end } = block.position ?? {};
  const [first] = block.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (labelled || Object.keys(block.attributes ?? {}).length > 0) {
    tell(file, 'markdown-block-fence', { case: 'behind-name', block: block.name }, start);
  }
  if (!start || !end) return;
  const ending = (lines[end.line - 1] ?? '').slice(0, end.column - 1);
  if (end.line > start.line && /^[\s>]*:{3,}\s*$/.test(ending)) return;
  // A block inside another loses its end to the outer one: there, the fence is missing.
  if (parent?.type === 'containerDirective') {
    const cut = { block: parent.name, inner: block.name, line: start.line };
    tell(file, 'markdown-block-fence', { case: 'before', ...cut }, parent.position?.start);
  } else tell(file, 'markdown-block-fence', { case: 'unended', block: block.name }, start);
}

function lintTitles(tree: Root, file: VFile): void {
  const printed = tree.children.filter((node) => node.type !== 'yaml');
  const titles = printed.filter(isTitle);
  titles.forEach((title, index) => {
    if (index > 0) tell(file, 'title-twice', {}, title.position);
    else if (title !== printed[0]) tell(file, 'title-late', {}, title.position);
  });
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1;
}
