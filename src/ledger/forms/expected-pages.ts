/** What of a pagination the ledger holds a print against. */
export interface ExpectedPages {
  /** In the order of the file; undefined for a blank page that is no page of the book. */
  readonly pages: readonly (
    | {
        readonly folio: string;
        readonly showsFolio: boolean;
        readonly head?: string | undefined;
      }
    | undefined
  )[];
  /** Where pages begin in the text: pages counted from 1, ids of parts. */
  readonly starts?: readonly { readonly page: number; readonly part: string }[] | undefined;
  /** For each anchor, the folio of its page. */
  readonly folios: ReadonlyMap<string, string>;
  /** What is printed for the number of a note, by the id of the note or of a later call to it. */
  readonly marks?: ReadonlyMap<string, string> | undefined;
  /** The pages that each entry of the index names, by its id. */
  readonly locators?: ReadonlyMap<string, string> | undefined;
}
