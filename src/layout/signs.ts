import type { Element, ElementContent } from 'hast';

/**
 * How many signs a part of a book has: what places in it are counted by wherever the same
 * text is set in another shape. White space, the numbers of notes, the notes themselves
 * and the places that an index names don't count; a picture or a rule counts as one.
 */
export function countSigns(node: ElementContent): number {
  if (node.type === 'text') return signsOf(node.value);
  if (node.type !== 'element' || isUncounted(node)) return 0;
  if (isWholeSign(node)) return 1;
  return node.children.reduce((sum, child) => sum + countSigns(child), 0);
}

/** The signs of a text. */
export function signsOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** What counts as one sign, whatever is in it. */
export function isWholeSign({ tagName }: Element): boolean {
  return tagName === 'img' || tagName === 'hr';
}

/**
 * The number of a note, a document's notes, the places behind an entry of the index and what
 * explains them: each edition has them in a place and shape of its own.
 */
export function isUncounted({ properties }: Element): boolean {
  return ['dataFootnoteRef', 'dataFootnotes', 'dataEntry', 'dataScreenOnly'].some(
    (name) => properties[name] !== undefined,
  );
}
