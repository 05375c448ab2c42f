import type { Book } from './book/index.ts';
import { type CoverImage, coverImage, coverSheet } from './covers/index.ts';
import { type Artifact, makeCoverImage, makeCoverPdf } from './editions/index.ts';
import { type FontFace, textOutlines } from './fonts/index.ts';
import type { Design } from './layout/index.ts';
import { formatMessage, type Message, message } from './messages/index.ts';
import type { Prints } from './print-production.ts';

/** The fronts of covers, by the books. */
export type Fronts = ReadonlyMap<Book, CoverImage>;

/** Draw the front of each book’s cover. */
export async function drawFronts(
  books: readonly Book[],
  faces: readonly FontFace[],
): Promise<Fronts> {
  const type = textOutlines(faces);
  const fronts = new Map<Book, CoverImage>();
  for (const book of books) fronts.set(book, await coverImage(book, type));
  return fronts;
}

/** What came of making covers. They have no text, only its outlines, so there is none to be read back. */
export interface Covers {
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly Message[];
}

/** When no cover is wanted. */
export const noCovers: Covers = { artifacts: [], messages: [] };

/**
 * Make the cover of each book: the front as a picture, and all of it in one piece where it is
 * known how many pages it has to go round.
 * @param file the path where it is told that it isn’t
 */
export async function makeCovers(
  fronts: Fronts,
  { made }: Pick<Prints, 'made'>,
  { trim }: Design,
  faces: readonly FontFace[],
  file: string,
): Promise<Covers> {
  const type = textOutlines(faces);
  const artifacts: Artifact[] = [];
  const messages: Message[] = [];
  for (const [book, { picture, messages: known }] of fronts) {
    artifacts.push(makeCoverImage(book, picture));
    // What is bound: the file for the press, filled up to whole signatures, comes last.
    const pages = made.findLast((each) => each.book === book)?.artifact.pages;
    if (pages === undefined) {
      messages.push(message(file, 'cover-unpaginated', { book: book.id }));
    } else {
      const sheet = coverSheet(book, { pages, trim }, type);
      artifacts.push(await makeCoverPdf(book, sheet));
      // What the front is told on a screen it need not be told on paper.
      const told = new Set(known.map(formatMessage));
      messages.push(...sheet.messages.filter((each) => !told.has(formatMessage(each))));
    }
  }
  return { artifacts, messages };
}
