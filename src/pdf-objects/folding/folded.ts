import type { PdfPage } from '../page-tree.ts';
import type { MarkedContent } from '../structure-order.ts';

/** What is wrong with the sheets of a booklet or a leaflet, and where: a side of the file, or a page of what is folded, from 1. */
export interface SheetFault {
  /**
   * A page stands on its head, lies more than a tenth of a millimetre off, is none of the order, differs from its
   * copy; a text stands beside the pages.
   */
  readonly what: 'turned' | 'place' | 'order' | 'copy' | 'beside';
  readonly page: number;
}

/** A booklet or a leaflet as it is read once it is printed and folded. */
export interface FoldedBook {
  /** In the order of reading; each is a form on a side of a sheet. */
  readonly pages: readonly PdfPage[];
  readonly labels: readonly (string | undefined)[];
  /** Where names lead: the page of what is folded, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly faults: readonly SheetFault[];
  /** Of a file with one side of its sheets: which, and in which order all of the text is read. */
  readonly half?: HalfOfSheets | undefined;
  /** Of a leaflet: which document it says it is, and from which page of the book. */
  readonly leaflet?: LeafletClaim | undefined;
}

/** What a leaflet says that nobody can know who has it alone. */
export interface LeafletClaim {
  readonly identifier: string;
  readonly folio: string;
}

/** One side of all sheets of a booklet, for printers that print one. */
export interface HalfOfSheets {
  readonly which: 'fronts' | 'backs';
  /** What it says of how the sheets are folded, to be held against what the other half says. */
  readonly fold: string;
  readonly reading: readonly Pick<MarkedContent, 'page' | 'mcid' | 'repeated'>[];
}
