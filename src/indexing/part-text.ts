import type { Element, ElementContent } from 'hast';
import { inlineElements } from '../html/index.ts';

/** The source’s text of one block of a part (a paragraph, a line, a cell), as one string. */
export interface TextBlock {
  /** The id of the nearest element around it that has one. */
  readonly id: string;
  readonly text: string;
  /** Where each stretch of it stands, in order. */
  readonly stretches: readonly Stretch[];
  /** The line of the manuscript that it begins at, where that is known. */
  readonly line?: number | undefined;
}

/** A stretch of a block’s text: of one text node. */
export interface Stretch {
  /** Where it begins in the text of the block (UTF-16 units). */
  readonly at: number;
  /** Where it begins in all the text of the part. */
  readonly from: number;
}

interface OpenBlock {
  text: string;
  stretches: Stretch[];
  line?: number | undefined;
}

/**
 * The blocks of a part, in order, without what is apparatus. Of a correction they have
 * what is printed. Inside a block, elements don’t part words, for a word may have a
 * corrected letter.
 */
export function textBlocks(content: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let offset = 0;
  let open: OpenBlock = { text: '', stretches: [] };

  const close = (id: string): void => {
    if (open.text.trim() !== '') blocks.push({ id, ...open });
    open = { text: '', stretches: [] };
  };
  const enter = (node: ElementContent, id: string, shut: boolean): void => {
    if (node.type === 'text') {
      if (!shut) {
        open.line ??= node.position?.start.line;
        open.stretches.push({ at: open.text.length, from: offset });
        open.text += node.value;
      }
      offset += node.value.length;
    }
    if (node.type !== 'element') return;
    const { tagName, properties, children } = node;
    const closed = shut || properties['dataApparatus'] !== undefined;
    if (tagName === 'br') open.text += '\n';
    else if (inlineElements.has(tagName)) for (const child of children) enter(child, id, closed);
    else {
      close(id);
      const own = typeof properties['id'] === 'string' ? properties['id'] : id;
      for (const child of children) enter(child, own, closed);
      close(own);
    }
  };
  enter(content, '', false);
  return blocks;
}

/** The place, in all the text of the part, of an offset in a block’s text. */
export function placeInPart({ stretches }: TextBlock, at: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle] as Stretch).at <= at) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low] as Stretch;
  return stretch.from + (at - stretch.at);
}
