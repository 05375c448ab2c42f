import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { keepTogether, refuseUnknown } from '../typography/index.ts';
import { mapInlineRuns } from './inline-runs.ts';
import { textPiece } from './text-piece.ts';

/** What {@link rehypeKeepTogether} may be told. */
export interface KeepTogetherOptions {
  /** The class of the elements that hold what mustn’t part: `nobr` without this. */
  readonly className?: string | undefined;
}

const closed = new Set('pre script style svg math template textarea'.split(' '));

/**
 * Puts «می گذرد», «شانه ی» and the like into `<span class="nobr">`, which a style
 * sheet sets with `white-space: nowrap`: the space stays what it is, and no line ends
 * at it. For texts that are printed with the spaces of their source.
 */
export function rehypeKeepTogether(
  options?: KeepTogetherOptions | null,
): (tree: Root) => undefined {
  refuseUnknown('rehypeKeepTogether', options, ['className']);
  const className = options?.className ?? 'nobr';
  return (tree) => {
    mapInlineRuns(
      tree,
      ({ tagName }) => closed.has(tagName),
      (run) => keepInRun(run, className),
    );
  };
}

function keepInRun(run: readonly ElementContent[], className: string): readonly ElementContent[] {
  const spaces = keepTogether(run.map(textOf).join(''));
  return spaces.length === 0 ? run : keepIn(run, { at: 0 }, spaces, className);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function keepIn(
  nodes: readonly ElementContent[],
  cursor: { at: number },
  spaces: readonly number[],
  className: string,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      const kept = hasClass(node, className);
      const children = keepIn(node.children, cursor, kept ? [] : spaces, className);
      return [{ ...node, children }];
    }
    if (node.type !== 'text') return [node];
    const from = cursor.at;
    cursor.at += node.value.length;
    const own = spaces.filter((space) => space >= from && space < cursor.at);
    return own.length === 0 ? [node] : keepInText(node, own, from, className);
  });
}

/** The words on both sides of the spaces, as far as they stand in this text: the space decides. */
function keepInText(
  node: Text,
  spaces: readonly number[],
  from: number,
  className: string,
): ElementContent[] {
  const { value } = node;
  const pieces: ElementContent[] = [];
  let done = 0;
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (!open) return;
    if (open.start > done) pieces.push(textPiece(node, done, open.start));
    pieces.push({
      type: 'element',
      tagName: 'span',
      properties: { className: [className] },
      children: [textPiece(node, open.start, open.end)],
    });
    done = open.end;
  };
  for (const space of spaces) {
    const at = space - from;
    const start = value.lastIndexOf(' ', at - 1) + 1;
    const next = value.indexOf(' ', at + 1);
    const end = next === -1 ? value.length : next;
    if (open && start < open.end) open = { start: open.start, end };
    else {
      close();
      open = { start, end };
    }
  }
  close();
  if (done < value.length) pieces.push(textPiece(node, done, value.length));
  return pieces;
}

function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}
