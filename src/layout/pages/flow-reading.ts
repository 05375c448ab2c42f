/** Where a page may, must or may not end. */
export type BreakRule = 'auto' | 'avoid' | 'page' | 'recto';

/** What is never cut but between its lines: a paragraph, a heading, a row, a picture. px throughout. */
export interface Atom {
  /** From the top of the flow, as it would be on one endless page. */
  readonly top: number;
  readonly bottom: number;
  /** 1 for what has no lines. */
  readonly lines: number;
  /** Whether a page may end between its lines. */
  readonly breakable: boolean;
  /** The strongest rules of the style sheet for its two edges, its ancestors' included. */
  readonly before: BreakRule;
  readonly after: BreakRule;
  /** The fewest of its lines at the foot and at the top of a page. */
  readonly orphans: number;
  readonly widows: number;
  /** How many lines have to follow it on its page (`--lines-after`). */
  readonly linesAfter: number;
  /** Its lines are to lie on the grid. */
  readonly onGrid: boolean;
  /** Height of the head that its table repeats on each page. */
  readonly tableHead: number;
  /** A row that a cell joins to the row before: it begins no page as long as all of these fit on one. */
  readonly joined?: boolean | undefined;
  /** Of a row: how high lines in it are; taller than a page, it may begin on any. */
  readonly innerLeading?: number | undefined;
  /** Notes that it refers to, and in which of its lines (from 0). */
  readonly notes: readonly { readonly note: number; readonly line: number }[];
  /** The number of its paragraph, where the press broke its lines. */
  readonly paragraph?: number | undefined;
  readonly kind: string;
}

/** A note at the foot: the heights of its lines in px. */
export interface NoteReading {
  readonly id: string;
  readonly paragraphs: readonly {
    readonly lines: number;
    readonly height: number;
    /** The number that `readParagraphs` gave it. */
    readonly paragraph: number;
    /** For each id in it, its own too, the line (from 0) where it begins. */
    readonly ids: readonly (readonly [string, number])[];
  }[];
}

/** Atoms that are set in columns: the first, and one past the last. */
export interface ColumnsReading {
  readonly start: number;
  readonly end: number;
  /** How many columns stand side by side. */
  readonly count: number;
}

/** The whole book as one endless page, on which columns are a single one. */
export interface FlowReading {
  readonly atoms: readonly Atom[];
  /** Runs of atoms that stay on one page: first, and one past the last. */
  readonly groups: readonly (readonly [number, number])[];
  /** For each id in the text, the atom and its line (from 0) where it begins. */
  readonly ids: readonly (readonly [string, number, number])[];
  readonly notes: readonly NoteReading[];
  /** What is set in columns, in order (`--columns`). */
  readonly columns: readonly ColumnsReading[];
}
