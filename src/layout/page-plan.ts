import type { Book, PartKind, SpineItem } from '../book/index.ts';
import { abjadFolio, alefBaFolio, toPersianDigits } from '../typography/index.ts';
import type { Design } from './design.ts';
import type { FittedHeads } from './fit-heads.ts';
import type { Page } from './pagination.ts';

/** What a print showed: how many pages there are, and on which each anchor begins. */
export interface PrintReading {
  readonly pageCount: number;
  /** Pages counted from 1, by the id of the element. */
  readonly destinations: ReadonlyMap<string, number>;
  /** In points above the foot of the page, by the id of the element. */
  readonly heights: ReadonlyMap<string, number>;
}

/** How the pages have to be, once the blank ones are in. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** Ids of the parts that a blank page comes before. */
  readonly blanksBefore: readonly string[];
  /** The page on which each anchor will begin. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly folios: ReadonlyMap<string, string>;
}

/** Parts that begin on a page of their own; `recto`: on an odd one. */
const openings: Partial<Record<PartKind, 'page' | 'recto'>> = {
  'half-title': 'recto',
  'title-page': 'recto',
  colophon: 'page',
  contents: 'recto',
  chapter: 'recto',
};

/** Points: less than any line is high. */
const tolerance = 2;

const displays = new Set<PartKind>(['half-title', 'title-page', 'colophon']);

/**
 * Work out from a print which parts need a blank page before them, and what
 * every page is called and headed. `blanksIn` are the blank pages that the print
 * has already; `heads` what is printed of running heads that are too long.
 */
export function planPages(
  book: Book,
  design: Design,
  reading: PrintReading,
  blanksIn: readonly string[] = [],
  heads: FittedHeads = new Map(),
): PagePlan {
  const { starts, blanksBefore, shift, pageCount } = placeParts(book, reading, blanksIn);
  const destinations = new Map(
    [...reading.destinations].map(([id, page]) => [id, page + shift(page)] as const),
  );
  const topmost = partsAtTheTop(book, reading.heights);
  const pages = namePages(book, design, starts, topmost, blanksBefore, pageCount).map(
    (page): Page => ({ ...page, head: page.head && (heads.get(page.head) ?? page.head) }),
  );
  const folios = new Map(
    [...destinations].flatMap(([id, number]) => {
      const page = pages[number - 1];
      return page ? [[id, page.folio] as const] : [];
    }),
  );
  return { pages, blanksBefore, destinations, folios };
}

interface Placed {
  /** The page on which each part begins, blanks counted. */
  readonly starts: ReadonlyMap<string, number>;
  readonly blanksBefore: readonly string[];
  /** How far what stood on a page of the print moves. */
  readonly shift: (page: number) => number;
  readonly pageCount: number;
}

function placeParts(book: Book, reading: PrintReading, blanksIn: readonly string[]): Placed {
  const starts = new Map<string, number>();
  const blanksBefore: string[] = [];
  const moves: { from: number; by: number }[] = [];
  let by = 0;
  for (const { id, kind } of book.spine) {
    const printed = reading.destinations.get(id);
    if (printed === undefined) continue;
    if (openings[kind]) {
      if (blanksIn.includes(id)) by -= 1;
      if (openings[kind] === 'recto' && (printed + by) % 2 === 0) {
        blanksBefore.push(id);
        by += 1;
      }
      moves.push({ from: printed, by });
    }
    starts.set(id, printed + by);
  }
  const shift = (page: number): number => moves.findLast(({ from }) => from <= page)?.by ?? 0;
  return { starts, blanksBefore, shift, pageCount: reading.pageCount + by };
}

function namePages(
  book: Book,
  design: Design,
  starts: ReadonlyMap<string, number>,
  topmost: ReadonlySet<string>,
  blanksBefore: readonly string[],
  pageCount: number,
): Page[] {
  const frontFolio = design.folio.front === 'abjad' ? abjadFolio : alefBaFolio;
  const blanks = new Set(blanksBefore.map((id) => (starts.get(id) as number) - 1));
  const openingPages = new Set(
    book.spine.filter(({ kind }) => openings[kind]).map(({ id }) => starts.get(id)),
  );
  const bodyStart = book.spine
    .filter(({ division }) => division === 'body')
    .map(({ id }) => starts.get(id))
    .find((start) => start !== undefined);
  const partAt = partsByPage(book, starts, topmost, pageCount);

  return Array.from({ length: pageCount }, (_, index): Page => {
    const number = index + 1;
    const part = partAt[index];
    const blank = blanks.has(number);
    const front = bodyStart === undefined || number < bodyStart;
    const side = number % 2 === 1 ? 'left' : 'right';
    const headed =
      !blank && !openingPages.has(number) && part !== undefined && !displays.has(part.kind);
    return {
      number,
      side,
      folio: front ? frontFolio(number) : toPersianDigits(number - bodyStart + 1),
      showsFolio: !blank && part !== undefined && !displays.has(part.kind),
      head: headed ? (side === 'right' ? book.title : part.runningHead) : undefined,
      blank,
    };
  });
}

/** The parts that begin at the very top of their page: no part of the book begins higher. */
function partsAtTheTop(book: Book, heights: ReadonlyMap<string, number>): Set<string> {
  const known = book.spine.flatMap(({ id }) => heights.get(id) ?? []);
  const top = Math.max(...known) - tolerance;
  return new Set(book.spine.map(({ id }) => id).filter((id) => (heights.get(id) ?? 0) > top));
}

/** The part that runs at the top of each page: the one that begins there, or else the last that began before. */
function partsByPage(
  book: Book,
  starts: ReadonlyMap<string, number>,
  topmost: ReadonlySet<string>,
  pageCount: number,
): (SpineItem | undefined)[] {
  const firstOn = new Map<number, SpineItem>();
  const lastOn = new Map<number, SpineItem>();
  for (const item of book.spine) {
    const start = starts.get(item.id);
    if (start === undefined) continue;
    if (!firstOn.has(start)) firstOn.set(start, item);
    lastOn.set(start, item);
  }
  const parts: (SpineItem | undefined)[] = [];
  let running: SpineItem | undefined;
  for (let number = 1; number <= pageCount; number += 1) {
    const first = firstOn.get(number);
    const opens = first && topmost.has(first.id);
    parts.push(opens || !running ? first : running);
    running = lastOn.get(number) ?? running;
  }
  return parts;
}
