import { type Book, labels } from '../book/index.ts';
import { bookletCover } from '../covers/index.ts';
import type { PressFile } from '../finishing/index.ts';
import { drawnWith, type FontFace } from '../fonts/index.ts';
import { bookletGuide } from '../guides/index.ts';
import { type BookletPlan, type BookletRun, bookletFile } from '../imposition/index.ts';
import type { Design } from '../layout/index.ts';
import type { BookletFields } from '../manuscript/index.ts';
import type { Message } from '../messages/index.ts';
import { bookletPlan } from './booklet-choices.ts';
import { describeBook } from './describe-book.ts';
import type { Made } from './edition.ts';

/** What a booklet is made of. */
export interface BookletMaterials {
  readonly book: Book;
  readonly supplies: {
    readonly pressFile: PressFile;
    readonly design: Design;
    readonly faces: readonly FontFace[];
  };
  readonly fields: { readonly booklet: BookletFields };
}

/** Make a file of a booklet: both sides of its sheets, or one. */
export async function makeBooklet(
  { book, supplies: { pressFile, design, faces }, fields }: BookletMaterials,
  run: BookletRun,
): Promise<Made> {
  const plan = bookletPlan(pressFile, design, fields.booklet);
  const covers = await coversOf(book, plan, faces);
  const folios = pressFile.pages.map(({ folio }) => folio);
  const tray = run === 'both' ? undefined : (fields.booklet.tray ?? 'face-down');
  const subject = { title: book.title, plan, folios, tray };
  const before = await drawnWith(faces, (type) => bookletGuide(subject, type));
  const parts = { covers, before, sideName: labels.sheetSide };
  const made = await bookletFile(pressFile, plan, describeBook(book), parts, run);
  const { bytes, sides, order } = made;
  const messages: Message[] = [...(covers?.messages ?? [])];
  return { bytes, pages: sides, order, messages };
}

async function coversOf(
  book: Book,
  { cover, cell, trim, fit, page }: BookletPlan,
  faces: readonly FontFace[],
): Promise<Awaited<ReturnType<typeof bookletCover>> | undefined> {
  if (cover === 'none') return undefined;
  const width = trim === 'none' ? cell.width : Math.min(cell.width, fit.scale * page.width);
  const size = { width, height: cell.height };
  return drawnWith(faces, (type) => bookletCover(book, size, cover, type));
}
