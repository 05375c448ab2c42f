import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book, Picture, SpineItem } from '../book/index.ts';
import { type Message, message } from '../messages/index.ts';

/** The pictures of a book as e-readers can show them, by the addresses that the book gives. */
export type FittedPictures = ReadonlyMap<string, Picture>;

/** A book with other pictures under the same addresses, and their sizes where they are shown. */
export function withPictures(book: Book, fitted: FittedPictures): Book {
  if (book.pictures.size === 0) return book;
  const pictures = new Map(
    [...book.pictures].map(([source, picture]) => [source, fitted.get(source) ?? picture]),
  );
  const spine = book.spine.map((part) => ({ ...part, content: resized(part, pictures) }));
  return { ...book, pictures, spine };
}

function resized({ content }: SpineItem, pictures: ReadonlyMap<string, Picture>): Element {
  const tree = structuredClone(content);
  visit(tree as Nodes, 'element', ({ tagName, properties }) => {
    const picture = tagName === 'img' ? pictures.get(String(properties['src'])) : undefined;
    if (!picture) return;
    properties['width'] = picture.width;
    properties['height'] = picture.height;
  });
  return tree;
}

/** What of the pictures of a book is smaller in its e-book. */
export function tellSmaller(book: Book, fitted: FittedPictures): Message[] {
  return [...book.pictures].flatMap(([source, from]) => {
    const to = fitted.get(source);
    if (!to || (to.width === from.width && to.height === from.height)) return [];
    // Pictures have no names of their own in an edition: a part says which one it is.
    const part = book.spine.find(({ content }) => shows(content, source))?.id ?? book.id;
    const sizes = { from: sizeOf(from), to: sizeOf(to) };
    return [message(`${book.id}.epub`, 'epub-picture-smaller', { part, ...sizes })];
  });
}

function shows(content: Element, source: string): boolean {
  let found = false;
  visit(content as Nodes, 'element', ({ tagName, properties }) => {
    found ||= tagName === 'img' && properties['src'] === source;
  });
  return found;
}

function sizeOf({ width, height }: Picture): { width: number; height: number } {
  return { width, height };
}
