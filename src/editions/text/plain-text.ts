import type { Book, PartKind, SpineItem } from '../../book/index.ts';
import { withDirectionControls } from '../../typography/index.ts';
import type { Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { colophonBlocks, contentsBlocks, titleBlocks } from './own-parts.ts';

/**
 * What a text has no use for: a half-title protects a title page of paper, and an index
 * without places says nothing that searching doesn’t.
 */
const leftOut: ReadonlySet<PartKind> = new Set<PartKind>(['half-title', 'index']);

/** So many empty lines stand before a part. */
const beforeParts = 3;

/**
 * The text of a book for messengers, screen readers and whatever else shows text: UTF-8 in form
 * NFC, a line for each paragraph, no signs of markup. Title page and contents stand at the head,
 * notes behind their document, the colophon at the end (docs/text.md says why of each).
 */
export function plainText(book: Book): string {
  const blocks = inOrder(book).flatMap((part, index) => {
    const [first, ...rest] = blocksOfPart(part);
    return first ? [{ ...first, space: index === 0 ? 0 : beforeParts }, ...rest] : [];
  });
  const lines = blocks.flatMap(({ lines: own, space, code }) => [
    ...Array.from({ length: space }, () => ''),
    ...own.map((line) => (code ? line : withDirectionControls(line)).trimEnd()),
  ]);
  return `${lines.join('\n').normalize('NFC')}\n`;
}

/** The parts that a text has: identifiers and terms are the last that one wants to have read out. */
function inOrder({ spine }: Book): SpineItem[] {
  const parts = spine.filter(({ kind }) => !leftOut.has(kind));
  const isColophon = ({ kind }: SpineItem): boolean => kind === 'colophon';
  return [...parts.filter((part) => !isColophon(part)), ...parts.filter(isColophon)];
}

function blocksOfPart({ kind, content }: SpineItem): Block[] {
  switch (kind) {
    case 'title-page':
      return titleBlocks(content);
    case 'contents':
      return contentsBlocks(content);
    case 'colophon':
      return colophonBlocks(content);
    default:
      return blocksOf(content);
  }
}
