import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Book, labels } from '../book/index.ts';
import { toPersianDigits } from '../typography/index.ts';
import type { LocatorsOf } from './index-section.ts';

/**
 * Locators for editions without pages: links ۱، ۲، ۳ … to the paragraphs in which an
 * entry stands, one for each. A link’s accessible name says in which document.
 */
export function linkedLocators({ spine }: Pick<Book, 'spine'>): LocatorsOf {
  const headings = new Map(
    spine.map(({ id, ownHead, runningHead }) => [id, ownHead ?? runningHead]),
  );
  return ({ occurrences }) => {
    const places = new Map(occurrences.map(({ block, part }) => [block, part]));
    return [...places].flatMap(([block, part], index): ElementContent[] => {
      const order = index + 1;
      const ariaLabel = labels.indexPlace(order, headings.get(part) ?? '');
      const link = h('a', { href: `#${block}`, ariaLabel }, toPersianDigits(order));
      return index === 0 ? [link] : [{ type: 'text', value: '، ' }, link];
    });
  };
}
