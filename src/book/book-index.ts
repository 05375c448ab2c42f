/** An entry of the index of a book, found in its text. */
export interface IndexEntry {
  /** ASCII, made of its words: the same in every book that has the entry. */
  readonly id: string;
  /** As it is printed; a person’s surname first. */
  readonly label: string;
  /** The heading that it is filed under. */
  readonly letter: string;
  /** The id of the entry that is to be looked up instead; then it has no occurrences. */
  readonly see?: string | undefined;
  /** Ids of entries to be looked up as well. */
  readonly seeAlso: readonly string[];
  /** In the order of reading. */
  readonly occurrences: readonly Occurrence[];
}

/** A place in the text of a book where an entry of its index stands. */
export interface Occurrence {
  /** The id of the mark that an edition may set before it; two entries at one place share it. */
  readonly mark: string;
  /** The id of the part of the spine. */
  readonly part: string;
  /** The id of the nearest element around it that has one: its paragraph’s, or the part’s. */
  readonly block: string;
  /** Where it begins in all the text of the part’s content, apparatus included (UTF-16 units). */
  readonly start: number;
  /** Where it ends there. */
  readonly end: number;
}
