import type { Book, Picture } from '../book/index.ts';
import type { FontFace } from '../fonts/index.ts';
import { withPrintedFolios } from '../indexing/index.ts';
import type { Pagination } from '../layout/index.ts';
import type { EpubFields } from '../manuscript/index.ts';
import { type Message, message } from '../messages/index.ts';
import type { EpubTemplates } from './archive.ts';
import { type FittedPictures, withPictures } from './fitted-pictures.ts';
import { type EpubVariant, makeEpub } from './make-epub.ts';
import { epubSizes } from './sizes.ts';

/** What an e-book is made of beside its book. */
export interface EbookSupplies {
  readonly faces: readonly FontFace[];
  readonly ebookTemplates: EpubTemplates;
  readonly front: Picture;
  readonly fittedPictures: FittedPictures;
  /** The pages of the print, which are marked in it and named in its index. */
  readonly pagination?: Pagination | undefined;
}

/** An e-book, and what is to be said of it. */
export interface Ebook {
  readonly bytes: Uint8Array;
  /** How many pages of the print are marked in it. */
  readonly pages?: number | undefined;
  readonly messages: readonly Message[];
}

/** Make the e-book of a book in one of its variants. */
export async function makeEbook(
  variant: EpubVariant,
  book: Book,
  { faces, ebookTemplates, front, fittedPictures, pagination }: EbookSupplies,
  { budget, certifiedBy }: EpubFields,
): Promise<Ebook> {
  const located = pagination ? withPrintedFolios(book, (id) => pagination.folios.get(id)) : book;
  const shown = withPictures(located, fittedPictures);
  const bytes = await makeEpub(shown, faces, front, ebookTemplates, {
    variant,
    printed: pagination,
    certifiedBy,
  });
  return {
    bytes,
    pages: pagination?.pages.length,
    messages: [
      // The standard file goes through slow lines; who wants the other one has a Kobo and asks for it.
      ...(variant === 'epub' && budget !== undefined ? tellSize(book, bytes, budget) : []),
    ],
  };
}

function tellSize(book: Book, bytes: Uint8Array, budget: number): Message[] {
  const size = bytes.length;
  if (size <= budget) return [];
  return [message(fileOf(book), 'epub-over-budget', { budget, size, ...epubSizes(bytes) })];
}

function fileOf({ id }: Book): string {
  return `${id}.epub`;
}
