import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, PartKind, SpineItem } from '../../src/book/index.ts';
import { bareBook } from '../book/bare-book.ts';

/** A part that has nothing but its name. */
export function part(
  id: string,
  kind: PartKind,
  division: 'front' | 'body' = 'body',
  content: Element = h('section', { id }),
): SpineItem {
  return { id, kind, division, title: id, runningHead: id, content };
}

/** A book of these parts, called `book`. */
export function bookOf(spine: readonly SpineItem[]): Book {
  return { ...bareBook, spine };
}
