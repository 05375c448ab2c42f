import type { PageBox } from '../pdf-writing/index.ts';

/** A page of a print, as far as finishing has to know it. */
export interface PrintedPage {
  /** What the page is called, printed or not. */
  readonly folio: string;
  /** The page itself on the sheet that it was printed on. */
  readonly trim: PageBox;
}

/** The pages of a print, which stay what they are in all that is made of it. */
export interface PrintedPages {
  /** In the order of reading. */
  readonly pages: readonly PrintedPage[];
  /** Whether the book is bound on the right. */
  readonly rightToLeft: boolean;
}
