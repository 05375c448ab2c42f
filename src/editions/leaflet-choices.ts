import type { Book } from '../book/index.ts';
import {
  type LeafletForm,
  largerTypes,
  leafletDesign,
  leafletForms,
  leafletRooms,
} from '../imposition/leaflet/leaflet-form.ts';
import type { Pagination } from '../layout/index.ts';
import type { LeafletFields } from '../manuscript/index.ts';

/** The pages of a leaflet: its text, what its sheet becomes, and where in the book it is from. */
export interface LeafletPages {
  /** The document with the line that says where it is from. */
  readonly book: Book;
  readonly form: LeafletForm;
  readonly folio: string;
  readonly pagination: Pagination;
}

/** What a leaflet may become. */
export interface LeafletChoice {
  readonly form: LeafletForm;
  /** The name of the design of its pages. */
  readonly design: string;
  /** How much larger the type may be than that says, the largest first. */
  readonly larger: readonly number[];
  /** How many pages have room on one side, where that is enough for a leaflet, and on all. */
  readonly rooms: readonly number[];
}

/** What is tried, one after the other, until the text has room: what `book.yaml` says, or all that the press chooses from. */
export function leafletChoices(fields: LeafletFields): LeafletChoice[] {
  return leafletForms(fields).map((form) => ({
    form,
    design: leafletDesign(form),
    larger: largerTypes,
    rooms: leafletRooms(form),
  }));
}
