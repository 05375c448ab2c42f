import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Book } from '../../../book/index.ts';
import { toPersianDigits } from '../../../typography/index.ts';

/** The marks that a print sets before items of lists and in the place of rules, in order. */
export function expectedMarks(book: Book): string[] {
  const marks: string[] = [];
  for (const { content } of book.spine) {
    visit(content, 'element', (element, index, parent) => {
      // A note is set as plain paragraphs, whatever lists are in it.
      if (element.properties['dataFootnotes'] !== undefined) return SKIP;
      if (element.tagName === 'hr') marks.push('* * *');
      if (element.tagName !== 'li' || parent?.type !== 'element') return undefined;
      const mark = markOf(parent, element);
      if (mark !== undefined && index !== undefined) marks.push(mark);
      return undefined;
    });
  }
  return marks;
}

function markOf(list: Element, item: Element): string | undefined {
  if (list.tagName === 'ol') {
    if (item.properties['className']?.toString().startsWith('level-')) return undefined;
    const items = list.children.filter((child) => child.type === 'element');
    return `${toPersianDigits(Number(list.properties['start'] ?? 1) + items.indexOf(item))}.`;
  }
  const classes = list.properties['className'];
  return Array.isArray(classes) && classes.some((name) => unmarked.has(String(name)))
    ? undefined
    : '–';
}

/** Lists that are printed without a mark before their items. */
const unmarked = new Set(['own-numerals', 'index-entries']);
