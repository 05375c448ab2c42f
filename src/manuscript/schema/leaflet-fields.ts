/** What `book.yaml` says of the leaflet of a document; what it doesn’t say is chosen by the length of the text. */
export interface LeafletFields {
  readonly kind?: 'sheet-a5' | 'a6' | 'panel' | 'a7' | undefined;
  /** Into how many panels a sheet is folded. */
  readonly panels?: 2 | 3 | 4 | undefined;
  /** Of three panels: to and fro, or one into the two others. */
  readonly fold?: 'zigzag' | 'letter' | undefined;
  readonly flip?: 'short-edge' | 'long-edge' | undefined;
  /** How far the back lies off the front, to the right and upwards, mm. */
  readonly offset?: readonly [right: number, up: number] | undefined;
  readonly marks?: readonly ('fold' | 'cut')[] | undefined;
}
