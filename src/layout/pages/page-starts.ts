import type { Book } from '../../book/index.ts';
import type { StartsReading, WantedStarts } from '../in-browser/read-page-starts.ts';
import { countSigns } from '../signs.ts';
import type { BrokenPage } from './broken-page.ts';

/** Where a printed page begins in the text of the book. */
export interface PageStart {
  /** Counted from 1. */
  readonly page: number;
  /** Id of the spine item. */
  readonly part: string;
  /** How many signs of the part (`countSigns`) stand on earlier pages. */
  readonly signs: number;
}

/**
 * The places in the flow where pages begin. Blank pages begin with no text, nor do pages
 * that only hold the end of a long note or of a tall picture.
 */
export function wantedStarts(book: Book, broken: readonly BrokenPage[]): WantedStarts {
  return {
    parts: book.spine.map(({ id }) => id),
    starts: broken.flatMap(({ kind, start }, index) =>
      kind === 'text' ? [{ page: index + 1, ...start }] : [],
    ),
  };
}

/**
 * Where pages begin, in order. A part that is printed with another text than the book has
 * (contents that are less deep) only tells where its first page is.
 */
export function pageStarts(book: Book, { starts, totals }: StartsReading): PageStart[] {
  const printed = new Map(totals);
  const alike = new Set(
    book.spine
      .filter(({ id, content }) => printed.get(id) === countSigns(content))
      .map(({ id }) => id),
  );
  return starts
    .filter(({ part, signs }) => signs === 0 || alike.has(part))
    .sort((a, b) => a.page - b.page);
}
