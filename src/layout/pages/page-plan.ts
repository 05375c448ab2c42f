import type { Book, PartKind, SpineItem } from '../../book/index.ts';
import { withIsolateControls } from '../../typography/index.ts';
import type { Design } from '../design/design.ts';
import { folioOf, headOf } from '../design/design-furniture.ts';
import type { Page } from '../pagination.ts';
import type { BrokenPage } from './broken-page.ts';
import type { FittedHeads } from './fit-heads.ts';
import type { FlowReading } from './flow-reading.ts';

/** What every page is called and headed, and where everything will be. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** The page, counted from 1, on which each element with an id begins. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly folios: ReadonlyMap<string, string>;
}

/** Parts on whose first page there is no running head. */
const openings = new Set<PartKind>([
  'half-title',
  'title-page',
  'colophon',
  'contents',
  'editor-note',
  'chapter',
  'corrections',
  'authors',
  'index',
]);

const displays = new Set<PartKind>(['half-title', 'title-page', 'colophon']);

/**
 * Work out what every page is called and headed.
 * @param heads what is printed of running heads that are too long
 */
export function planPages(
  book: Book,
  design: Design,
  flow: FlowReading,
  broken: readonly BrokenPage[],
  heads: FittedHeads = new Map(),
): PagePlan {
  const destinations = findDestinations(flow, broken);
  const topmost = partsAtTheTop(book, flow, broken);
  const words = book.spine.flatMap(({ foreign = [] }) => foreign.map(({ text }) => text));
  const pages = namePages(book, design, destinations, topmost, broken).map((page): Page => {
    const head = page.head && (heads.get(page.head) ?? page.head);
    const orderedHead = head && withIsolateControls(head, words);
    return { ...page, head, ...(orderedHead !== head && { orderedHead }) };
  });
  const folios = new Map(
    [...destinations].flatMap(([id, number]) => {
      const page = pages[number - 1];
      return page ? [[id, page.folio] as const] : [];
    }),
  );
  return { pages, destinations, folios };
}

/** Finds the page, counted from 1, of a line (from 0) of an atom. */
export function positionFinder(
  broken: readonly BrokenPage[],
): (atom: number, line: number) => number {
  const starts = broken.flatMap(({ kind, start }, index) =>
    kind === 'text' ? [{ ...start, number: index + 1 }] : [],
  );
  return (atom, line) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const start = starts[middle] as (typeof starts)[number];
      if (start.atom < atom || (start.atom === atom && start.line <= line)) low = middle;
      else high = middle;
    }
    return starts[low]?.number ?? 1;
  };
}

function findDestinations(flow: FlowReading, broken: readonly BrokenPage[]): Map<string, number> {
  const pageAt = positionFinder(broken);
  const destinations = new Map(flow.ids.map(([id, atom, line]) => [id, pageAt(atom, line)]));
  broken.forEach(({ notes }, index) => {
    for (const { note, paragraph, from, to } of notes) {
      for (const [id, line] of flow.notes[note]?.paragraphs[paragraph]?.ids ?? []) {
        if (line >= from && line < to) destinations.set(id, index + 1);
      }
    }
  });
  return destinations;
}

/** The parts that begin at the very top of their page. */
function partsAtTheTop(
  book: Book,
  flow: FlowReading,
  broken: readonly BrokenPage[],
): ReadonlySet<string> {
  const tops = new Set(
    broken
      .filter(({ kind, start }) => kind === 'text' && start.line === 0)
      .map(({ start }) => start.atom),
  );
  const atoms = new Map(flow.ids.map(([id, atom]) => [id, atom]));
  return new Set(book.spine.map(({ id }) => id).filter((id) => tops.has(atoms.get(id) ?? -1)));
}

function namePages(
  book: Book,
  design: Design,
  destinations: ReadonlyMap<string, number>,
  topmost: ReadonlySet<string>,
  broken: readonly BrokenPage[],
): Page[] {
  const openingPages = new Set(
    book.spine.filter(({ kind }) => openings.has(kind)).map(({ id }) => destinations.get(id)),
  );
  const bodyStart = book.spine
    .filter(({ division }) => division === 'body')
    .map(({ id }) => destinations.get(id))
    .find((start) => start !== undefined);
  const partAt = partsByPage(book, destinations, topmost, broken.length);

  return broken.map(({ kind }, index): Page => {
    const number = index + 1;
    const part = partAt[index];
    const blank = kind === 'blank';
    const side = number % 2 === 1 ? 'left' : 'right';
    const headed =
      !blank && !openingPages.has(number) && part !== undefined && !displays.has(part.kind);
    return {
      number,
      side,
      folio: folioOf(design, number, bodyStart),
      showsFolio:
        design.folio.shown !== false && !blank && part !== undefined && !displays.has(part.kind),
      head: headed ? headOf(design, book, part, side) : undefined,
      blank,
    };
  });
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
