import type { Row } from './rows.ts';

/** How much a page holds; px. */
export interface PageBox {
  /** A whole number of lines of the grid. */
  readonly depth: number;
  readonly leading: number;
  /** Between text and notes, the rule between them included. */
  readonly noteGap: number;
}

/** A part of a note's paragraph, as it stands on one page. */
export interface NotePart {
  readonly note: number;
  readonly paragraph: number;
  /** Lines, from 0; `to` is one past the last. */
  readonly from: number;
  readonly to: number;
  /** px from the top of the text block. */
  readonly y: number;
}

/** What stands on a page. */
export interface BrokenPage {
  readonly kind: 'text' | 'blank' | 'notes' | 'notes-ahead' | 'continued';
  /** Where its text begins; of a blank page, and of one of notes ahead of a title, where that of the next does. */
  readonly start: { readonly atom: number; readonly line: number };
  /** Where its second column begins, and the ones after that. */
  readonly columns: readonly { readonly atom: number; readonly line: number }[];
  /** Atoms that are moved down to the grid, and by how many px. */
  readonly moved: readonly (readonly [number, number])[];
  readonly notes: readonly NotePart[];
  /** Lines of the grid that stay empty at its foot. */
  readonly short: number;
  /** A title begins the next page: what stands on this one ends here. */
  readonly endsText: boolean;
  /** Lines of the grid that its text takes. */
  readonly filled: number;
  /** The sum of what its end breaks, as in `costs`. */
  readonly cost: number;
  /** A forced break comes after it. */
  readonly last: boolean;
}

/** A page with nothing on it yet. */
export const emptyPage = {
  columns: [],
  moved: [],
  notes: [],
  short: 0,
  endsText: false,
  filled: 0,
  cost: 0,
  last: false,
} as const;

/** Where a page or a column begins that begins with a row. */
export function place({ atom, line }: Row): { atom: number; line: number } {
  return { atom, line };
}
