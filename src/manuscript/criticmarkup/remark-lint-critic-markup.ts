import type { Nodes, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type MarkFault, tell } from '../../messages/index.ts';
import { isEditorsNote } from '../markdown/editors-notes.ts';
import type { CriticMark } from './critic-mark.ts';

const opening = /\{(?:~~|\+\+|--|==|>>)/;
const unescapedOpening = /(?<!\\)\{(?:~~|\+\+|--|==|>>)/;

/**
 * Tells what is wrong with CriticMarkup: signs that make no mark, marks that say nothing
 * or not why, marks where none can be. It has to see the tree before its HTML is read.
 */
export function remarkLintCriticMarkup(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const source = String(file);
    // What closes a mark that was told already is not told again.
    let open = '';
    visit(tree, (node: Nodes) => {
      if (node.type === 'footnoteDefinition' && isEditorsNote(node)) lintEditorsNote(node, file);
      if (node.type === 'criticMark' || node.type === 'criticGap') lintReason(node, file);
      if (node.type === 'criticMark') lintContent(node, file);
      if (node.type === 'html') lintHtml(node.value, node, file);
      if (node.type !== 'text' || !node.data?.criticStray) return;
      const fault = faultOfStray(node, source);
      if (fault) open = closingOf(node.value);
      else if (node.value.startsWith(open) && open !== '') open = '';
      else tell(file, 'markdown-mark', { case: 'unbegun' }, startOf(node));
      if (fault) tell(file, 'markdown-mark', { case: fault }, startOf(node));
    });
  };
}

function startOf({ position }: Nodes): Point | undefined {
  return position?.start;
}

function closingOf(value: string): string {
  return value.startsWith('{>>') ? '<<}' : `${value.slice(1, 3)}}`;
}

/** Why signs that begin a mark make none; undefined for those that end one. */
function faultOfStray({ value, position }: Text, source: string): MarkFault | undefined {
  if (!opening.test(value.slice(0, 3))) return undefined;
  const from = position?.start.offset ?? 0;
  const line = source.slice(from + 3).split(/[\r\n]/, 1)[0] as string;
  const end = line.indexOf(closingOf(value));
  if (end === -1) return 'unended';
  if (unescapedOpening.test(line.slice(0, end))) return 'inside';
  if (value.startsWith('{>>')) return 'comment';
  return 'correction';
}

function lintReason(node: Extract<Nodes, { note: string }>, file: VFile): void {
  if (node.note !== '') return;
  tell(file, 'markdown-mark-reason', {}, startOf(node));
}

function lintContent(node: CriticMark, file: VFile): void {
  const is = node.children.map(({ value }) => value).join('');
  if (node.kind === 'doubt' || is !== node.was) return;
  tell(file, 'markdown-mark-empty', {}, startOf(node));
}

function lintHtml(value: string, node: Nodes, file: VFile): void {
  if (!opening.test(value) || value.startsWith('<!--')) return;
  tell(file, 'markdown-mark-place', { case: 'html' }, startOf(node));
}

function lintEditorsNote(note: Nodes, file: VFile): void {
  visit(note, (node: Nodes) => {
    if (node.type !== 'criticMark' && node.type !== 'criticGap') return;
    tell(file, 'markdown-mark-place', { case: 'editors-note' }, startOf(node));
  });
}
