import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book, Picture, SpineItem } from '../book/index.ts';
import { type Message, message } from '../messages/index.ts';
import { type Fit, fitPicture } from '../pictures/index.ts';

/** The pictures of books as e-readers can show them, by those that the books have. */
export interface FittedPictures {
  readonly pictures: ReadonlyMap<Picture, Picture>;
  readonly messages: readonly Message[];
}

/** Make the pictures of books small enough: each once, however many of the books have it. */
export async function fitPictures(books: readonly Book[], fit: Fit): Promise<FittedPictures> {
  const pictures = new Map<Picture, Picture>();
  const messages: Message[] = [];
  for (const book of books) {
    for (const [source, picture] of book.pictures) {
      if (pictures.has(picture)) continue;
      const fitted = await fitPicture(picture, fit);
      pictures.set(picture, fitted);
      if (fitted.width === picture.width && fitted.height === picture.height) continue;
      messages.push(tellSmaller(book, source, picture, fitted));
    }
  }
  return { pictures, messages };
}

/** A book with other pictures under the same addresses, and their sizes where they are shown. */
export function withPictures(book: Book, fitted: FittedPictures['pictures']): Book {
  const changed = new Map(
    [...book.pictures].map(([source, picture]) => [source, fitted.get(picture) ?? picture]),
  );
  const same = [...book.pictures].every(([source, picture]) => changed.get(source) === picture);
  if (same) return book;
  const spine = book.spine.map((part) => ({ ...part, content: resized(part, changed) }));
  return { ...book, pictures: changed, spine };
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

/** Pictures have no names of their own in an edition: a part says which one it is. */
function tellSmaller(book: Book, source: string, from: Picture, to: Picture): Message {
  const part = book.spine.find(({ content }) => shows(content, source));
  return message(`${book.id}.epub`, 'epub-picture-smaller', {
    part: part?.id ?? book.id,
    from: sizeOf(from),
    to: sizeOf(to),
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
