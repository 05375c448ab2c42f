import type { Book } from '../book/index.ts';
import type { Pagination } from '../layout/index.ts';

/** What an EPUB has to know of the print edition. */
export type PrintedPages = Pick<Pagination, 'pages' | 'starts'>;

/** Where a page of the print edition begins in a part. */
export interface PageBreak {
  /** Of the element that marks it. */
  readonly id: string;
  readonly folio: string;
  /** How many signs of the part (as the layout counts) stand before it. */
  readonly signs: number;
}

/** The page breaks in each part of the spine, in order; none when nothing was printed. */
export function pageBreaks(
  { spine }: Book,
  printed: PrintedPages | undefined,
): ReadonlyMap<string, readonly PageBreak[]> {
  const breaks = new Map<string, PageBreak[]>(spine.map(({ id }) => [id, []]));
  for (const { page, part, signs } of printed?.starts ?? []) {
    const folio = printed?.pages[page - 1]?.folio;
    if (folio === undefined) continue;
    // Two hyphens: no document can have such an id.
    breaks.get(part)?.push({ id: `page--${page}`, folio, signs });
  }
  return breaks;
}
