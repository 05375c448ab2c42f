/** What lies between a passage and the one before it, from nothing to a break that can't be missed. */
export const gap = {
  /** Nothing. */
  none: 0,
  /** Another mark begins within a line: the file doesn't say whether there is a space. */
  mark: 1,
  /** A line ends: there was a space, or a place where a word may be broken. */
  line: 2,
  space: 3,
  /** Another paragraph, cell or heading. */
  block: 4,
} as const;

/** One of them. */
export type Gap = (typeof gap)[keyof typeof gap];

/** Some text of a book or of an edition, in the order of reading. */
export interface Passage {
  readonly text: string;
  /** What lies before it. */
  readonly gap: Gap;
  /** Which part of the book, page or file it is of; a number that its owner understands. */
  readonly place: number;
  /** Whether it is a source's own text: not apparatus. Of what was read back it isn't known. */
  readonly own?: boolean;
  /** What the source has where the book prints another reading; its text is empty then. */
  readonly was?: string;
  /** Its soft hyphens aren't signs of it, but places at which a line may end. */
  readonly softHyphens?: boolean;
  /** It stands in a cell of a table, which may be narrower than a word. */
  readonly narrow?: boolean;
}
