/** The marks that a booklet may have beside its pages. */
export const bookletMarks = ['fold', 'cut', 'staple', 'sew', 'steps'] as const;

/** What `book.yaml` says of the booklet to print at home and fold; what it doesn’t say is proposed. */
export interface BookletFields {
  readonly paper?: 'a5' | 'a4' | 'a3' | 'letter' | undefined;
  /** Pages on a side of a sheet. */
  readonly up?: 2 | 4 | undefined;
  /** Two: the booklet lies twice on each sheet, of four pages to a side. */
  readonly copies?: 1 | 2 | undefined;
  readonly fold?: 'saddle' | 'signatures' | 'perfect' | undefined;
  /** The most folded sheets that are stapled as one signature. */
  readonly staple?: number | undefined;
  /** How many folded sheets a signature has that is sewn. */
  readonly signature?:
    | { readonly least?: number | undefined; readonly most?: number | undefined }
    | undefined;
  /** The weight of the paper, g/m². */
  readonly gsm?: number | undefined;
  readonly trim?: 'none' | 'fore-edge' | undefined;
  /** How far a sheet stands out of the one around it, mm. */
  readonly creep?: number | undefined;
  readonly cover?: 'plain' | 'colour' | 'none' | undefined;
  /** Whether the cover is the outside of the outer pages, or a sheet of its own. */
  readonly coverOn?: 'outer' | 'apart' | undefined;
  /** Behind how many pages the blank ones go; at the end if it isn’t said. */
  readonly blanksAfter?: number | undefined;
  readonly flip?: 'short-edge' | 'long-edge' | undefined;
  /** Of a printer that prints one side: how sheets come out of it. */
  readonly tray?: 'face-down' | 'face-up' | undefined;
  /** How far the back lies off the front, to the right and upwards, mm. */
  readonly offset?: readonly [right: number, up: number] | undefined;
  readonly marks?: readonly (typeof bookletMarks)[number][] | undefined;
  /** Whether type may get smaller than 8 points, where the paper is too small for the page. */
  readonly smallType?: boolean | undefined;
}
