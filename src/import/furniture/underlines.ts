import type { Line } from '../lines/line.ts';
import { isSeparator } from '../lines/separator.ts';
import { isHeadingLike } from '../parts/heading.ts';
import type { Furniture } from './furniture.ts';

/** Lines drawn right below a title: they part nothing. */
export function underlines(lines: readonly Line[]): Furniture {
  const found: Furniture = new Map();
  for (const [at, line] of lines.entries()) {
    const [before, title] = [lines[at - 2], lines[at - 1]];
    if (!title || !/^\s*(?:={3,}|-{3,}|_{3,}|~{3,})\s*$/.test(line.text)) continue;
    const above = lines.slice(0, at - 1).findLast(({ text }) => text !== '');
    // Under a name strokes part it from the next text; «=====» only ever underlines.
    const isFirst = !above || isSeparator(above.plain);
    const isFree = isFirst || (/=/.test(line.text) && before?.text === '');
    const isTitle = title.text.length <= 70 && isHeadingLike(title.plain);
    if (isFree && isTitle && lines[at + 1]?.text !== undefined) found.set(line.number, 'separator');
  }
  return found;
}
