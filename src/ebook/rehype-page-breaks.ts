import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { labels } from '../book/index.ts';
import { isUncounted, isWholeSign, signsOf } from '../layout/index.ts';
import type { PageBreak } from './page-list.ts';

/**
 * Marks where the pages of the print edition begin: an empty element before the first sign
 * of each. Whoever cites a page, or follows a reading with the paper book, finds it.
 * @param mark the element; an EPUB’s, when nothing else is wanted
 */
export function rehypePageBreaks(
  breaks: readonly PageBreak[],
  mark: (page: PageBreak) => Element = markOfEpub,
): (tree: Root) => undefined {
  return (tree) => {
    const due = [...breaks];
    let signs = 0;
    const dueBefore = (count: number): boolean => due[0] !== undefined && due[0].signs < count;

    const within = (parent: Element | Root): void => {
      const made: ElementContent[] = [];
      for (const child of parent.children as ElementContent[]) {
        if (child.type === 'text') made.push(...cut(child.value));
        else if (child.type !== 'element' || isUncounted(child)) made.push(child);
        else if (isWholeSign(child)) {
          while (dueBefore(signs + 1)) made.push(mark(due.shift() as PageBreak));
          signs += 1;
          made.push(child);
        } else {
          within(child);
          made.push(child);
        }
      }
      parent.children = made;
    };

    const cut = (text: string): ElementContent[] => {
      const pieces: ElementContent[] = [];
      let rest = text;
      const end = signs + signsOf(text);
      while (dueBefore(end)) {
        const next = due.shift() as PageBreak;
        const at = offsetOf(rest, next.signs - signs);
        if (at > 0) pieces.push({ type: 'text', value: rest.slice(0, at) });
        pieces.push(mark(next));
        signs += signsOf(rest.slice(0, at));
        rest = rest.slice(at);
      }
      signs = end;
      return rest === '' ? pieces : [...pieces, { type: 'text', value: rest }];
    };

    within(tree);
  };
}

/** Where in a text a sign stands, counted from 0 and without white space. */
function offsetOf(text: string, signs: number): number {
  let left = signs;
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text[at] as string)) continue;
    if (left <= 0) return at;
    left -= 1;
  }
  return text.length;
}

function markOfEpub({ id, folio }: PageBreak): Element {
  return h('span', {
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    id,
    ariaLabel: labels.pageCalled(folio),
  });
}
