import type { Book } from '../book/index.ts';
import {
  type LeafletForm,
  largerTypes,
  leafletDesign,
  leafletForms,
  leafletRoom,
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
  /** How much larger the type is than that says. */
  readonly larger: number;
  /** How many pages have room. */
  readonly room: number;
}

/** What is tried, one after the other, until the text has room: what `book.yaml` says, or all that the press chooses from. */
export function leafletChoices(fields: LeafletFields): LeafletChoice[] {
  return leafletForms(fields).flatMap((form) =>
    largerTypes(form).map((larger) => ({
      form,
      design: leafletDesign(form),
      larger,
      room: leafletRoom(form),
    })),
  );
}
