import type { Picture } from '../book/index.ts';
import type { EpubTemplates, FittedPictures } from '../ebook/index.ts';
import type { ColourProfiles, MendedPrint, PressFile } from '../finishing/index.ts';
import type { FontFace } from '../fonts/index.ts';
import type { Design, Pagination } from '../layout/index.ts';
import type { WebTemplates } from '../web/index.ts';
import type { LeafletPages } from './leaflet-choices.ts';

/** What artifacts are made of beside their book. Each is made once, whoever asks for it. */
export interface Supplies {
  /** The faces that the text is set in. */
  readonly faces: readonly FontFace[];
  readonly design: Design;
  /** The files that an e-book is made by. */
  readonly ebookTemplates: EpubTemplates;
  /** The files that a web edition is made by. */
  readonly webTemplates: WebTemplates;
  /** What colours mean on paper and on screens. */
  readonly profiles: ColourProfiles;
  /** The front of the cover, as a picture. */
  readonly front: Picture;
  /** The pictures of the book as e-readers can show them. */
  readonly fittedPictures: FittedPictures;
  /** The book broken into pages, and printed once. */
  readonly pagination: Pagination;
  /** That print, its text and its structure mended: both PDFs are made of it. */
  readonly mendedPrint: MendedPrint;
  /** The finished file for the press. */
  readonly pressFile: PressFile;
  /** The pages of a document on one sheet, by designs of their own. */
  readonly leafletPages: LeafletPages;
  /** These finished for the press. */
  readonly leafletPress: PressFile;
}

/** The name of one of them. */
export type SupplyName = keyof Supplies;
