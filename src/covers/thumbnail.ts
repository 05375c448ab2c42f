import type { Picture } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import { thumbnail } from '../pictures/index.ts';
import type { CoveredBook } from './cover-image.ts';
import { drawFront } from './cover-image.ts';

/** Pixels: what stands beside a title on a page. */
const width = 144;
const longestSide = 200;

/** The front of a cover, small enough to stand in a page; a publisher’s own made smaller. */
export async function coverThumbnail(book: CoveredBook, type: TextOutlines): Promise<Picture> {
  const { picture } = book.cover;
  if (picture) return thumbnail(picture, longestSide);
  return (await drawFront(book, type, width)).picture;
}
