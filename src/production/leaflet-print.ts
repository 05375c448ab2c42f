import { type Book, leafletBook } from '../book/index.ts';
import type { LeafletChoice, LeafletPages } from '../editions/index.ts';
import type { PressFile, PressSettings } from '../finishing/index.ts';
import type { FontFace } from '../fonts/index.ts';
import type { Design, Pagination, PaginationResult, PrintedPagination } from '../layout/index.ts';
import { message } from '../messages/index.ts';
import type { FileDescription } from '../pdf-writing/index.ts';
import {
  arrived,
  type Digested,
  digested,
  type Part,
  type Stage,
  type StageResult,
} from './workshop/index.ts';

/** What the pages of a leaflet are made of. */
export interface LeafletInput {
  readonly document: Digested<Book>;
  /** The pages of the whole book, one of which its source names. */
  readonly whole: Part<Pagination>;
  readonly site: string | undefined;
  /** What is tried, with the designs of their pages. */
  readonly choices: readonly (Omit<LeafletChoice, 'design' | 'larger'> & {
    readonly design: Design;
    /** The same with larger type, the largest first. */
    readonly larger: readonly Design[];
  })[];
  readonly faces: Digested<readonly FontFace[]>;
  readonly styleSheet: string;
  /** What it says it is: another one breaks and paints otherwise. */
  readonly browser: string;
  /** What the user asked for, if he did. */
  readonly kind: string | undefined;
}

/** The pages of a leaflet, and the print that they were read from. */
export interface LeafletPrint extends Omit<LeafletPages, 'pagination'> {
  readonly pagination: PrintedPagination;
}

/** So many times as long as the sheet that holds most, nobody has to try. */
const lettersOnASheet = 20_000;

/**
 * Break a document into the pages of each kind of leaflet until its sheet has room for them.
 * @param print breaks a book into pages
 */
export function printLeaflet(
  print: (book: Book, design: Design) => Promise<PaginationResult>,
): Stage<LeafletInput, LeafletPrint> {
  return {
    name: 'leaflet-print',
    kept: true,
    run: async (order) => {
      const { document, whole, site, choices, kind } = await arrived(order);
      const folio = whole.value.folios.get(document.value.id);
      if (folio === undefined) throw new Error(`the book has no page for ${document.value.id}`);
      const book = leafletBook(document.value, { folio, site });
      const long = lettersIn(book) > lettersOnASheet;
      for (const { form, design, larger, rooms } of long ? [] : choices) {
        const least = await print(book, design);
        if (!least.pagination) return { messages: least.messages };
        const pages = least.pagination.pages.length;
        const room = rooms.find((each) => pages <= each);
        if (room === undefined) continue;
        const made = (await firstWithin(room, larger, (each) => print(book, each))) ?? least;
        const pagination = made.pagination as PrintedPagination;
        return { value: { book, form, folio, pagination }, messages: made.messages };
      }
      const { id, title } = book;
      const told = { document: id, title, ...(kind !== undefined && { kind }) };
      return { messages: [message(`${id}-leaflet.pdf`, 'leaflet-too-long', told)] };
    },
  };
}

/** The first of some designs by which a book has so few pages. */
async function firstWithin(
  room: number,
  designs: readonly Design[],
  print: (design: Design) => Promise<PaginationResult>,
): Promise<PaginationResult | undefined> {
  for (const design of designs) {
    const made = await print(design);
    if (made.pagination && made.pagination.pages.length <= room) return made;
  }
  return undefined;
}

/** Roughly: all that isn’t markup. */
function lettersIn({ spine }: Book): number {
  let count = 0;
  const visit = (node: object): void => {
    if ('value' in node && typeof node.value === 'string') count += node.value.length;
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  for (const { content } of spine) visit(content);
  return count;
}

/** What a leaflet is held against and put on its sheet by; the print itself, which is large, is for the press file alone. */
export const readLeafletPages: Stage<{ readonly print: Part<LeafletPrint> }, LeafletPages> = {
  name: 'leaflet-pages',
  kept: true,
  run: async (order) => {
    const { print } = await arrived(order);
    const { prints: _, ...pagination } = print.value.pagination;
    return { value: { ...print.value, pagination } };
  },
};

/** What the press file of a leaflet is made of. */
export interface LeafletPressInput {
  readonly print: Part<LeafletPrint>;
  readonly description: FileDescription;
  readonly settings: PressSettings;
}

/**
 * The press file of a leaflet’s pages.
 * @param finish mends a print and finishes it for the press
 */
export function pressLeaflet(
  finish: (
    print: { readonly book: Digested<Book>; readonly pagination: Digested<PrintedPagination> },
    input: Omit<LeafletPressInput, 'print'>,
    ask: Parameters<Stage<LeafletPressInput, PressFile>['run']>[1],
  ) => Promise<PressFile>,
): Stage<LeafletPressInput, PressFile> {
  return {
    name: 'leaflet-press',
    kept: true,
    run: async ({ print, ...input }, ask): Promise<StageResult<PressFile>> => {
      const { book, pagination } = (await arrived({ print })).print.value;
      const pages = { book: digested(book), pagination: digested(pagination) };
      return { value: await finish(pages, input, ask) };
    },
  };
}
