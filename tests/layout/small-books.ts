import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, PartKind, SpineItem } from '../../src/book/index.ts';

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
  return {
    id: 'book',
    text: 'reading',
    title: 'book',
    language: 'fa',
    direction: 'rtl',
    contributors: [],
    subjects: [],
    sources: [],
    date: '2026-01-01',
    identifier: 'urn:uuid:0',
    isbn: {},
    cover: {
      below: [],
      figures: [],
      ground: 'petrol',
      accent: 'saffron',
      spine: 'head-to-foot',
      print: { paper: { thickness: 0.1 }, inks: 'cmyk' },
    },
    spine,
    contents: [],
    index: [],
    pictures: new Map(),
  };
}
