/**
 * What the ledger has to be told of a PDF: all that it says, in the order of
 * reading. `readPdfText` of the pdf-objects room tells it; whoever calls the ledger
 * brings the two together, for neither room knows the other.
 */
export interface PrintReading {
  readonly title: string | undefined;
  readonly pageCount: number;
  /** For each page what it is called, where the file says so. */
  readonly labels: readonly (string | undefined)[];
  /** Named destinations: the page, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly tagged: boolean;
  /** The text, without what stands in the margins. */
  readonly lines: readonly PrintedLine[];
  /** What has no tags: running heads, folios, marks of lists. */
  readonly furniture: readonly PrintedLine[];
  /** Glyphs to which the file gives another text than their font does. */
  readonly spellings: readonly {
    readonly said: string;
    readonly drawn: string;
    readonly page: number;
  }[];
  /** Of a leaflet: which document it says it is, and from which page of the book. */
  readonly leaflet?: { readonly identifier: string; readonly folio: string } | undefined;
  /** Of a booklet or a leaflet, whose pages are those that are read once it is folded: what is wrong with its sheets. */
  readonly sheetFaults?:
    | readonly {
        readonly what: 'turned' | 'place' | 'order' | 'copy' | 'beside';
        readonly page: number;
      }[]
    | undefined;
}

/** A line, or what a passage has of one. */
export interface PrintedLine {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  /** What it says if it is a line of left-to-right text; only where that is something else. */
  readonly fromLeft?: string | undefined;
  /** All else that the bidirectional algorithm would have set as it is painted. */
  readonly others?: readonly string[] | undefined;
  /** Whether it goes on in the line where the piece before it ended. */
  readonly continues: boolean;
}

/** Reads a PDF, one with one side of the sheets of a booklet together with the other; rejects when it is none. */
export type PrintReader = (bytes: Uint8Array, other?: Uint8Array) => Promise<PrintReading>;
