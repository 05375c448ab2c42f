import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../messages/index.ts';
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
      const reason = strayReason(node, source);
      if (reason) open = closingOf(node.value);
      else if (node.value.startsWith(open) && open !== '') open = '';
      else
        tell(file, 'markdown-mark', 'These signs end a mark that was never begun', placeOf(node));
      if (reason) tell(file, 'markdown-mark', reason, placeOf(node));
    });
  };
}

function placeOf({ position }: Nodes): {
  place: Exclude<Nodes['position'], undefined>['start'] | undefined;
} {
  return { place: position?.start };
}

function closingOf(value: string): string {
  return value.startsWith('{>>') ? '<<}' : `${value.slice(1, 3)}}`;
}

/** Why signs that begin a mark make none; undefined for those that end one. */
function strayReason({ value, position }: Text, source: string): string | undefined {
  if (!opening.test(value.slice(0, 3))) return undefined;
  const from = position?.start.offset ?? 0;
  const line = source.slice(from + 3).split(/[\r\n]/, 1)[0] as string;
  const end = line.indexOf(closingOf(value));
  if (end === -1) return 'This mark is not ended in its line';
  if (unescapedOpening.test(line.slice(0, end))) return 'Another mark begins inside this one';
  if (value.startsWith('{>>')) return 'This comment stands behind no mark';
  return 'This correction doesn’t say what is printed: it has no “~>”';
}

function lintReason(node: Extract<Nodes, { note: string }>, file: VFile): void {
  if (node.note !== '') return;
  tell(file, 'markdown-mark-reason', 'This mark doesn’t say why', placeOf(node));
}

function lintContent(node: CriticMark, file: VFile): void {
  const is = node.children.map(({ value }) => value).join('');
  if (node.kind === 'doubt' || is !== node.was) return;
  tell(file, 'markdown-mark-empty', 'This mark changes nothing', placeOf(node));
}

function lintHtml(value: string, node: Nodes, file: VFile): void {
  if (!opening.test(value) || value.startsWith('<!--')) return;
  tell(file, 'markdown-mark-place', 'A mark stands in HTML, where it is not read', placeOf(node));
}

function lintEditorsNote(note: Nodes, file: VFile): void {
  visit(note, (node: Nodes) => {
    if (node.type !== 'criticMark' && node.type !== 'criticGap') return;
    const reason = 'A mark stands in an editor’s note, which is in no source';
    tell(file, 'markdown-mark-place', reason, placeOf(node));
  });
}
