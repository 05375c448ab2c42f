import type { Book } from './book/index.ts';
import type { Fronts } from './cover-production.ts';
import { fitPictures, withPictures } from './ebook/fitted-pictures.ts';
import {
  type EpubTemplates,
  type EpubVariant,
  epubSizes,
  facelessSigns,
  makeEpub,
} from './editions/index.ts';
import type { FontFace } from './fonts/index.ts';
import { withPrintedFolios } from './indexing/index.ts';
import type { Made } from './made.ts';
import type { EpubFields } from './manuscript/index.ts';
import { type Message, message } from './messages/index.ts';
import type { Prints } from './print-production.ts';

/** EPUBs, and what is to be said of them. */
export interface Epubs {
  readonly made: readonly Made[];
  readonly messages: readonly Message[];
}

/** When no EPUB is wanted. */
export const noEpubs: Epubs = { made: [], messages: [] };

/**
 * Make the EPUB of each book. The pages of its print, when there is one, are marked in it.
 * @param variants which files of each book
 */
export async function makeEpubs(
  fronts: Fronts,
  faces: readonly FontFace[],
  templates: EpubTemplates,
  prints: Prints,
  { budget, pictures, longestSide, certifiedBy }: EpubFields,
  variants: readonly EpubVariant[],
): Promise<Epubs> {
  const made: Made[] = [];
  const withoutPages: Book[] = [];
  const fit = { longestSide, gray: pictures === 'gray' };
  const fitted = await fitPictures([...fronts.keys()], fit);
  for (const [book, { picture }] of fronts) {
    const printed = prints.paginations.get(book);
    if (!printed) withoutPages.push(book);
    const located = printed ? withPrintedFolios(book, (id) => printed.folios.get(id)) : book;
    const shown = withPictures(located, fitted.pictures);
    for (const variant of variants) {
      const wanted = { variant, printed, certifiedBy };
      const artifact = await makeEpub(shown, faces, picture, templates, wanted);
      made.push({ artifact, book, pages: printed });
    }
  }
  const messages = [
    ...tellWithoutPages(withoutPages),
    ...fitted.messages,
    ...(await tellFaceless([...fronts.keys()], faces)),
    ...(budget === undefined ? [] : made.flatMap((each) => tellSize(each, budget))),
  ];
  return { made, messages };
}

/** A sign is told once, of the first book that has it: chapters are in the whole book. */
async function tellFaceless(
  books: readonly Book[],
  faces: readonly FontFace[],
): Promise<Message[]> {
  const told = new Map<string, Message>();
  for (const book of books) {
    for (const { sign, part } of await facelessSigns(book, faces)) {
      if (told.has(sign)) continue;
      told.set(sign, message(`${book.id}.epub`, 'epub-letter-without-face', { sign, part }));
    }
  }
  return [...told.values()];
}

/** The standard file goes through slow lines; who wants the other one has a Kobo and asks for it. */
function tellSize({ artifact }: Made, budget: number): Message[] {
  const { length } = artifact.bytes;
  if (artifact.edition !== 'epub' || length <= budget) return [];
  const { text, fonts, pictures, rest } = epubSizes(artifact.bytes);
  const sizes = { budget, size: length, text, fonts, pictures, rest };
  return [message(artifact.file, 'epub-over-budget', sizes)];
}

/** Said once, however many chapters there are. */
function tellWithoutPages([first, ...more]: readonly Book[]): Message[] {
  if (!first) return [];
  const { id, title } = first;
  return [message(`${id}.epub`, 'epub-without-pages', { title, more: more.length })];
}
