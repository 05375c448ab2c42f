import type { ListedBook } from '../distribution/index.ts';
import type { PictureFile } from '../pictures/index.ts';

/** A book of a shelf: its files are named as they lie below the shelf’s own folder. */
export interface ShelvedBook extends ListedBook {
  /** The folder that has all of it: `books/ID`. */
  readonly folder: string;
  /** Its front, small, and where that lies. */
  readonly small?: SmallFront | undefined;
}

/** The front of a book made small, as a file of the shelf. */
export interface SmallFront extends Omit<PictureFile, 'mediaType'> {
  readonly file: string;
}

/** A shelf: books in the order in which they stand. */
export interface Shelf {
  readonly title: string;
  /** `urn:uuid:…`, the same from time to time. */
  readonly id: string;
  /** Where its folder lies on the web. */
  readonly site?: string | undefined;
  readonly books: readonly ShelvedBook[];
}
