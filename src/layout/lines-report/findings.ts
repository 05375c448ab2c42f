/** What is asked of the lines of a book. */
export type CheckId =
  | 'very-loose'
  | 'two-loose'
  | 'loose'
  | 'tight'
  | 'narrow-space'
  | 'not-justified'
  | 'parted-word'
  | 'size-or-measure'
  | 'one-word-last'
  | 'widow'
  | 'orphan'
  | 'stranded'
  | 'short-page'
  | 'short-in-text'
  | 'unequal-spread'
  | 'opens-with-mark'
  | 'ends-on-opening'
  | 'not-found';

/** Of which lines a share is told, and how large it may be. */
export interface Check {
  readonly id: CheckId;
  readonly of:
    | 'justified'
    | 'lines'
    | 'paragraphs'
    | 'headings'
    | 'pages'
    | 'running-pages'
    | 'spreads';
  /** The largest share that is good enough, from 0 to 1; none where all are only told. */
  readonly most?: number;
}

/** All checks, in the order in which they are told. */
export const checks: readonly Check[] = [
  { id: 'very-loose', of: 'lines', most: 0.003 },
  { id: 'two-loose', of: 'justified', most: 0 },
  // No share is asked of these: the fewer of them there were, the wider the worst would be.
  { id: 'loose', of: 'justified' },
  { id: 'tight', of: 'justified', most: 0.05 },
  { id: 'narrow-space', of: 'lines', most: 0 },
  { id: 'not-justified', of: 'justified', most: 0 },
  { id: 'parted-word', of: 'lines', most: 0.002 },
  { id: 'size-or-measure', of: 'lines', most: 0 },
  { id: 'one-word-last', of: 'paragraphs', most: 0 },
  { id: 'widow', of: 'paragraphs', most: 0 },
  { id: 'orphan', of: 'paragraphs', most: 0 },
  { id: 'stranded', of: 'headings', most: 0 },
  { id: 'short-page', of: 'pages', most: 0 },
  { id: 'short-in-text', of: 'running-pages', most: 0 },
  { id: 'unequal-spread', of: 'spreads', most: 0 },
  { id: 'opens-with-mark', of: 'lines', most: 0 },
  { id: 'ends-on-opening', of: 'lines', most: 0 },
  { id: 'not-found', of: 'lines', most: 0 },
];

/** A place where a check found something. */
export interface Finding {
  readonly check: CheckId;
  /** Counted from 1. */
  readonly page: number;
  readonly part?: string | undefined;
  readonly kind?: string | undefined;
  readonly text: string;
  /**
   * What was measured: of loose lines and of `tight` the mean space in natural ones, of
   * `narrow-space` the narrowest in em, of `not-justified` how far the line is from its
   * edge and of `size-or-measure` what was found, in points; of pages and headings how
   * many lines, of `not-found` the page that has the line.
   */
  readonly value?: number | undefined;
  /** The width that the line had to fill, in em of its size. */
  readonly measure?: number | undefined;
  readonly reason?: string | undefined;
}
