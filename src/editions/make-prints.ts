import type { Book } from '../book/index.ts';
import {
  mendedPrint,
  type PressFile,
  type PressSettings,
  pressFile,
  screenFile,
} from '../finishing/index.ts';
import { proofOf } from '../imposition/index.ts';
import { pressVersion } from '../installation/index.ts';
import type { Pagination } from '../layout/index.ts';
import type { FileDescription } from '../pdf-writing/index.ts';
import type { Artifact } from './edition.ts';
import { linkWords, outlineOf, screenArtifact } from './pdf/index.ts';
import { type PressArtifact, pressArtifact, proofArtifact } from './print/index.ts';

/** Which PDFs are wanted of a print; the one for the press, with what its printer wants. */
export interface PrintsWanted {
  readonly screen: boolean;
  readonly press?: PressSettings | undefined;
  /** Sheets to look at before it is printed. */
  readonly proof?: PressSettings | undefined;
}

/** The PDFs that were wanted. */
export interface MadePrints {
  readonly screen?: Artifact;
  readonly press?: PressArtifact;
  readonly proof?: Artifact;
}

/** Finish the one print that the layout made: for screens, for the press, for a proof. */
export async function makePrints(
  book: Book,
  pagination: Pagination,
  wanted: PrintsWanted,
): Promise<MadePrints> {
  const { print, pages, trim, headMargin } = pagination;
  const description = descriptionOf(book);
  const mended = await mendedPrint({
    bytes: print.bytes,
    pages: pages.map(({ folio, side }) => ({ folio, trim: trim[side] })),
    rightToLeft: book.direction === 'rtl',
    links: linkWords(book, pagination),
  });
  const pressed = (settings: PressSettings): Promise<PressFile> =>
    pressFile(mended, description, settings);
  const outline = outlineOf(book);
  const screen = wanted.screen && (await screenFile(mended, description, { outline, headMargin }));
  const press = wanted.press && (await pressed(wanted.press));
  const proof =
    wanted.proof &&
    (await proofOf(press ?? (await pressed(wanted.proof)), description, wanted.proof.proof));
  return {
    ...(screen && { screen: screenArtifact(book, screen, pages.length) }),
    ...(press && { press: pressArtifact(book, press) }),
    ...(proof && { proof: proofArtifact(book, proof) }),
  };
}

/** What the PDFs of a book say of themselves. */
function descriptionOf(book: Book): FileDescription {
  const { title, contributors, language, identifier, date } = book;
  const description = book.description?.fa;
  const authors = contributors.filter((each) => each.as === 'aut').map(({ name }) => name);
  const creator = `Chapkhaneh ${pressVersion}`;
  return { title, description, authors, language, identifier, date, creator };
}
