import type { Element } from 'hast';
import { toPersianDigits } from '../../typography/index.ts';
import { type Block, type Flow, indented } from './block.ts';

const indent = '  ';

/** Lists that are shown without a mark before their items. */
const unmarked = 'own-numerals';

/**
 * A list: a dash, which is passed over when it is read out, or the number before each item, and
 * nothing where the items bring their own numerals. Items of more than a line keep apart.
 */
export function listBlocks(list: Element, flow: Flow): Block[] {
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const space = items.some(hasParagraphs) ? 1 : 0;
  const blocks = items.flatMap((item, index) =>
    itemBlocks(flow(item.children), markOf(list, index), space),
  );
  return blocks.map((block, index) => (index === 0 ? { ...block, space: 1 } : block));
}

function itemBlocks(blocks: readonly Block[], mark: string, space: number): Block[] {
  const [first, ...rest] = blocks;
  if (!first) return [];
  const [line = '', ...more] = first.lines;
  const head = { ...first, space, lines: [mark + line, ...indentedLines(more)] };
  return [head, ...indented(rest, indent).map((each) => ({ ...each, space: space && each.space }))];
}

function indentedLines(lines: readonly string[]): string[] {
  return lines.map((line) => indent + line);
}

function hasParagraphs({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'p');
}

function markOf({ tagName, properties }: Element, index: number): string {
  if (tagName === 'ol') return `${toPersianDigits(Number(properties['start'] ?? 1) + index)}. `;
  const { className } = properties;
  return Array.isArray(className) && className.includes(unmarked) ? '' : '– ';
}
