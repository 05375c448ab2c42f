/** The grounds of covers, by name. */
export const groundNames = [
  'petrol',
  'lapis',
  'brick',
  'olive',
  'plum',
  'coal',
  'paper',
  'saffron',
  'turquoise',
] as const;

/** One of them. */
export type GroundName = (typeof groundNames)[number];

/** The accents of covers, by name; each suits every ground. */
export const accentNames = ['saffron', 'vermilion', 'turquoise', 'moss', 'rose', 'plain'] as const;

/** One of them. */
export type AccentName = (typeof accentNames)[number];

/** The ways in which the words of a cover’s backbone (for those who write books: its spine) may run. */
export const backboneDirections = ['head-to-foot', 'foot-to-head', 'none'] as const;

/** One of them. */
export type BackboneDirection = (typeof backboneDirections)[number];

/** What a chapter may have of its own on its cover. */
export interface ChapterCoverFields {
  readonly ground?: GroundName | undefined;
  readonly accent?: AccentName | undefined;
  /** What stands large, one below the other; none for nothing. */
  readonly figures?: readonly string[] | undefined;
  /** The publisher’s own front, as a file in the book’s folder. */
  readonly image?: string | undefined;
}

/** What `book.yaml` says of its cover. */
export interface CoverFields extends ChapterCoverFields {
  readonly spine: BackboneDirection;
  /** The words of the back; the book’s description when there are none. */
  readonly back?: string | undefined;
}

/** What `book.yaml` says of how it is printed; what it doesn't say of pages is the printers' custom. */
export interface PrintFields {
  /** Millimetres. */
  readonly bleed?: number | undefined;
  /** Whether pages and cover show where they are cut and folded. */
  readonly cropMarks?: boolean | undefined;
  /** The number of pages is filled up to a multiple of this. */
  readonly signature?: number | undefined;
  readonly order?: 'reading' | 'reversed' | undefined;
  readonly pictures?: 'gray' | 'colour' | undefined;
  readonly proof?: 'spreads' | 'single' | undefined;
  readonly paper: PaperFields;
  /** Of the cover: four colours, or black and one colour more that goes by a name. */
  readonly inks: 'cmyk' | { readonly spot: string };
}

/** How thick a leaf is: its weight (g/m²) and bulk (cm³/g), or its thickness in mm. */
export type PaperFields =
  | { readonly gsm: number; readonly bulk: number }
  | { readonly thickness: number };

/** By edition; a book has one for each form in which it is sold. */
export interface IsbnFields extends FormIsbns {
  /** Of the diplomatic text: to an agency a book with other words on its pages is another book. */
  readonly diplomatic?: FormIsbns | undefined;
}

/** The numbers of one text. */
export interface FormIsbns {
  readonly epub?: string | undefined;
  readonly pdf?: string | undefined;
  readonly print?: string | undefined;
}
