import { parse } from 'yaml';
import { skeleton } from '../../typography/index.ts';

/** How the pages of a print edition are made. Lengths in mm, type sizes and leading in points. */
export interface Design {
  readonly trim: { readonly width: number; readonly height: number };
  /** `inside` is at the binding; `foot` is the least, for the text block is a whole number of lines. */
  readonly margins: {
    readonly inside: number;
    readonly outside: number;
    readonly head: number;
    readonly foot: number;
  };
  /** The leading is the grid that everything stands on; the indent is that of paragraphs, lists and verse. */
  readonly body: { readonly size: number; readonly leading: number; readonly indent: number };
  readonly notes: { readonly size: number; readonly leading: number };
  readonly sizes: {
    readonly title: number;
    readonly subtitle: number;
    readonly chapter: number;
    readonly document: number;
    readonly heading: number;
    /** Standfirsts, epigraphs, bylines. */
    readonly standfirst: number;
    /** Roles, contact blocks, captions, tables, code. */
    readonly small: number;
  };
  readonly head: {
    readonly size: number;
    readonly shown: boolean;
    /** What the right-hand pages say. */
    readonly even: HeadText;
    /** What the left-hand pages say. */
    readonly odd: HeadText;
    /** From the text block. */
    readonly distance: number;
  };
  readonly folio: {
    readonly size: number;
    /** How the pages before the first chapter are counted; with `digits` the count goes through the whole book. */
    readonly front: 'alef-ba' | 'abjad' | 'words' | 'digits';
    /** From the text block. */
    readonly distance: number;
    /** `false` on the pages of a leaflet that has one; it is if it isn’t said. */
    readonly shown?: boolean | undefined;
  };
  /** How many levels the printed contents show: chapters, documents, headings. */
  readonly contents: { readonly depth: 1 | 2 | 3 };
  /** Whether every chapter opens on a left-hand page, or only the first. */
  readonly openings: 'recto' | 'page';
  /** A publisher's own style sheet, which follows the press's. */
  readonly css?: string | undefined;
}

/** What a running head says: a title, or nothing. */
export type HeadText = 'book' | 'chapter' | 'document' | 'none';

/** The designs of `templates/designs`. */
export const designNames: readonly string[] = ['a5', 'roqei', 'vaziri', 'jibi', 'a4', '6x9in'];

/** What the trade calls them, by the letters alone. */
const persianNames: Readonly<Record<string, string>> = {
  رقعی: 'roqei',
  وزیری: 'vaziri',
  جیبی: 'jibi',
};

/** The designs of the press as YAML, by their names (`templates/designs`). */
export type PressDesigns = Readonly<Record<string, string>>;

/**
 * A design of leaflets, by its name (`templates/leaflets`).
 * @param larger how many times as large its type is
 */
export function readLeafletDesign(name: string, designs: PressDesigns, larger = 1): Design {
  const design = parse(designs[name] ?? '') as Design;
  const enlarged = <Sizes extends object>(sizes: Sizes): Sizes =>
    Object.fromEntries(
      Object.entries(sizes).map(([field, size]) => [field, Math.round(size * larger * 10) / 10]),
    ) as Sizes;
  const { body, notes, sizes } = design;
  if (larger === 1) return design;
  return { ...design, body: enlarged(body), notes: enlarged(notes), sizes: enlarged(sizes) };
}

/** Read a design of the press by its name; undefined when there is none of that name. */
export function readDesign(name: string, designs: PressDesigns): Design | undefined {
  const file = persianNames[skeleton(name)] ?? name;
  if (!designNames.includes(file)) return undefined;
  // Tests hold these files against the schema that a book's own designs are held against.
  return parse(designs[file] ?? '') as Design;
}
