import type { Element, Root } from 'hast';
import { h } from 'hastscript';

/** Puts all of a file into the two boxes by which Kobo makes pages of it. */
export function rehypeKoboColumns(): (tree: Root) => undefined {
  return (tree) => {
    const content = tree.children as Element[];
    tree.children = [h('div', { id: 'book-columns' }, [h('div', { id: 'book-inner' }, content)])];
  };
}
