import type { Book, Picture } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import type { Message } from '../messages/index.ts';
import { coverColours } from './colours.ts';
import { drawPng } from './draw-png.ts';
import { frontSide } from './front.ts';
import { rectangle } from './geometry.ts';
import { tellSide } from './tell-side.ts';

/** Pixels; the proportion that stores ask for. */
const image = { width: 1600, height: 2560 } as const;

/** What is drawn on; mm, as wide as A5. */
const panel = { left: 0, top: 0, right: 148, bottom: (148 * image.height) / image.width } as const;

/** The front of a cover as a picture, for e-books and catalogues. */
export interface CoverImage {
  readonly picture: Picture;
  readonly messages: readonly Message[];
}

/** What a front needs of its book: so the text may change, and the front is the same. */
export type CoveredBook = Pick<Book, 'id' | 'title' | 'cover'>;

/** Draw the front of a book’s cover, or take the publisher’s own. The same book gives the same bytes. */
export async function coverImage(book: CoveredBook, type: TextOutlines): Promise<CoverImage> {
  const { picture } = book.cover;
  return picture ? { picture, messages: [] } : drawFront(book, type, image.width);
}

/** Draw the front that the press designs, so many pixels wide. */
export async function drawFront(
  book: CoveredBook,
  type: TextOutlines,
  width: number,
): Promise<CoverImage> {
  const { ground, accent } = book.cover;
  const front = frontSide(book, panel, type);
  const shapes = [
    { part: 'ground', fill: 'ground', steps: rectangle(panel) } as const,
    ...front.shapes,
  ];
  const drawing = { width: panel.right, height: panel.bottom, shapes };
  const bytes = await drawPng(drawing, coverColours(ground, accent), width);
  return {
    picture: { bytes, mediaType: 'image/png', width, height: (width * image.height) / image.width },
    messages: tellSide(book, front),
  };
}
