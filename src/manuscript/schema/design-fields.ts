import type { PlacedFields, Spot } from '../../messages/index.ts';

/**
 * What a design says of the pages of a print edition, or what a book says
 * otherwise than its design. Lengths in mm, type sizes and leading in points.
 */
export interface DesignFields {
  readonly trim?: Group<'width' | 'height', number>;
  readonly margins?: Group<'inside' | 'outside' | 'head' | 'foot', number>;
  readonly body?: Group<'size' | 'leading' | 'indent', number>;
  readonly notes?: Group<'size' | 'leading', number>;
  readonly sizes?: Group<
    'title' | 'subtitle' | 'chapter' | 'document' | 'heading' | 'standfirst' | 'small',
    number
  >;
  readonly head?:
    | (Readonly<Partial<Record<'size' | 'distance', number | undefined>>> & {
        readonly shown?: boolean | undefined;
        readonly even?: HeadText | undefined;
        readonly odd?: HeadText | undefined;
      })
    | undefined;
  readonly folio?:
    | (Readonly<Partial<Record<'size' | 'distance', number | undefined>>> & {
        readonly front?: FrontFolios | undefined;
      })
    | undefined;
  readonly contents?: { readonly depth?: 1 | 2 | 3 | undefined } | undefined;
  readonly openings?: 'recto' | 'page' | undefined;
}

type Group<Names extends string, Value> =
  | Readonly<Partial<Record<Names, Value | undefined>>>
  | undefined;

/** What a running head may say. */
export const headTexts = ['book', 'chapter', 'document', 'none'] as const;
type HeadText = (typeof headTexts)[number];

/** How the pages before the first chapter are counted. */
export const frontFolios = ['alef-ba', 'abjad', 'words', 'digits'] as const;
type FrontFolios = (typeof frontFolios)[number];

/** What `book.yaml` says of its design: which one, and what is to be otherwise. */
export interface ChosenDesign extends DesignFields {
  readonly name: string;
}

/** A file that says something of the design. */
export interface DesignLayer extends PlacedFields {
  readonly path: string;
  readonly says: DesignFields;
}

/** The design of a book as far as its own folder says it. */
export interface BookDesign {
  /** The press's design that all else is based on, and where it is named; none when the book's own design is whole. */
  readonly base?:
    | { readonly name: string; readonly path: string; readonly place: Spot }
    | undefined;
  /** The later ones overrule the earlier: designs of the book's own, then `book.yaml`. */
  readonly layers: readonly DesignLayer[];
  /** The book's own style sheets, which follow the press's. */
  readonly css: string;
  /** The names of the book's own designs, for somebody who misspelt one. */
  readonly own: readonly string[];
}
