import type { Box } from './design/sheet.ts';
import type { TypesetLine, TypesetPage } from './lines/typeset-line.ts';
import type { PageStart } from './pages/page-starts.ts';

/** The page of a print edition. */
export interface Page {
  /** Counted from 1 through the whole book, blanks and displays included. */
  readonly number: number;
  /** Of a book bound on the right the odd pages are left-hand pages. */
  readonly side: 'left' | 'right';
  /** The page's name: letters in front, Persian digits in the body. */
  readonly folio: string;
  /** Displays and blanks count, but don't show their folio. */
  readonly showsFolio: boolean;
  /** The running head; none on openings, displays and blanks. */
  readonly head?: string | undefined;
  /** What is printed for it, where that is more: with the signs that order its line. */
  readonly orderedHead?: string | undefined;
  readonly blank: boolean;
}

/** A book broken into pages: the one place where an edition learns what stands where. */
export interface Pagination {
  readonly pages: readonly Page[];
  /** For the id of each element that has one, the folio of its page. */
  readonly folios: ReadonlyMap<string, string>;
  /** What is printed for the number of a note, by the id of the note, or of a later call to it. */
  readonly marks: ReadonlyMap<string, string>;
  /** The pages that each entry of the index names, as they are printed, by its id. */
  readonly locators: ReadonlyMap<string, string>;
  /** Where pages begin in the text, in order; those that begin with none (blanks) are left out. */
  readonly starts: readonly PageStart[];
  /** The page on the sheet of the print, for left-hand and right-hand pages; points. */
  readonly trim: { readonly left: Box; readonly right: Box };
  /** From the top of the sheet to the area in which the browser set text, points. */
  readonly headMargin: number;
  /** Width of the lines in points. */
  readonly measure: number;
  /** Every line and page as planned, to be held against the print. */
  readonly lines: readonly TypesetLine[];
  readonly typesetPages: readonly TypesetPage[];
}

/** Pages, and the print that they were read from. */
export interface PrintedPagination extends Pagination {
  /** The print, in the parts in which it was printed: none but a large book has several. */
  readonly prints: readonly Print[];
}

/** Pages that were printed at once. */
export interface Print {
  /** The index of the first page, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** A PDF as the browser made it. */
  readonly bytes: Uint8Array;
}
