/** A line as the layout planned it, in the order of reading. */
export interface TypesetLine {
  /** Counted from 1. */
  readonly page: number;
  /** Id of the spine item. */
  readonly part: string;
  /** As in the document, without a trailing space. */
  readonly text: string;
  /** Of its paragraph. */
  readonly first: boolean;
  readonly last: boolean;
  /** Whether its paragraph is set in justified lines. */
  readonly justified: boolean;
  /** `p`, `li`, `note`, `heading`, `title`, `verse`, … */
  readonly kind: string;
  /** The width that it is to fill, its indent taken off, in points; only where the layout says so. */
  readonly measure?: number | undefined;
  /** Why it had to be as it is, when the layout knows. */
  readonly reason?: string | undefined;
}

/** A page as the layout planned it. */
export interface TypesetPage {
  /** Counted from 1. */
  readonly number: number;
  /** How many lines of the grid are filled. */
  readonly lines: number;
  readonly capacity: number;
  readonly endsChapter: boolean;
  /** Its text goes on overleaf or on the page that faces it, and by how many lines it is short of its depth. */
  readonly runsOn?: { readonly short: number; readonly endsText: boolean } | undefined;
  readonly reason?: string | undefined;
}
