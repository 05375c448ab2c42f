import type { Book } from '../../src/book/index.ts';
import { describeBook, editionNamed, printToMend } from '../../src/editions/index.ts';
import {
  mendedPrint,
  type PressFile,
  pressFile,
  pressSettings,
} from '../../src/finishing/index.ts';
import type { PrintedPagination } from '../../src/layout/index.ts';
import { templates } from '../installation/templates.ts';

/** What a printer may want. */
export type PressWishes = Parameters<typeof pressSettings>[0];

/** The file for screens that is made of a pagination. */
export async function screenFileOf(book: Book, pagination: PrintedPagination): Promise<Uint8Array> {
  const print = await mendedPrint(printToMend(book, pagination));
  return made('pdf', { book, supplies: { pagination, mendedPrint: print }, fields: {} });
}

/** The file for the press that is made of a pagination, and the order of its pages. */
export async function pressFileOf(
  book: Book,
  pagination: PrintedPagination,
  wishes: PressWishes = {},
): Promise<PressFile> {
  const print = await mendedPrint(printToMend(book, pagination));
  return pressFile(print, describeBook(book), pressSettings(wishes, templates.profiles));
}

/** The proof that is made of a pagination. */
export async function proofOf(
  book: Book,
  pagination: PrintedPagination,
  wishes: PressWishes = {},
): Promise<Uint8Array> {
  const press = await pressFileOf(book, pagination, wishes);
  const supplies = { pressFile: press, profiles: templates.profiles };
  return made('proof', { book, supplies, fields: { print: wishes } });
}

/** What the first file of an edition is made into. */
async function made(edition: string, materials: object): Promise<Uint8Array> {
  const [artifact] = editionNamed(edition)?.artifacts ?? [];
  if (!artifact) throw new Error(`there is no edition ${edition}`);
  return (await artifact.make(materials as never)).bytes;
}
