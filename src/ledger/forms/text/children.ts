import type { Element } from 'hast';

/** The children of an element that are elements of some names. */
export function childrenOf({ children }: Element, ...names: readonly string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}
