import type { Book } from '../book/index.ts';
import type { Design } from '../layout/index.ts';
import type { FormName } from '../ledger/index.ts';
import type { BookFields } from '../manuscript/index.ts';
import type { Message } from '../messages/index.ts';
import type { EditionName } from './edition-names.ts';
import type { Supplies, SupplyName } from './supplies.ts';

/** How a file is read back; pictures of words, such as covers, can’t be. */
export type ReadBack = FormName | 'none';

/** What making an artifact gave. */
export interface Made {
  readonly bytes: Uint8Array;
  /** How many pages it has, where it has pages; of an EPUB, how many of the print are marked in it. */
  readonly pages?: number | undefined;
  /**
   * Of a print whose pages aren’t those of the pagination in their order: which of them each page
   * is, counted from 0; undefined for one that isn’t of the book.
   */
  readonly order?: readonly (number | undefined)[] | undefined;
  readonly messages?: readonly Message[] | undefined;
}

/** What an artifact is made of: its book, the supplies that it names, and the fields that it reads. */
export interface Materials<
  Need extends SupplyName,
  Like extends SupplyName,
  Field extends keyof BookFields,
> {
  readonly book: Book;
  readonly supplies: Pick<Supplies, Need> & Partial<Pick<Supplies, Like>>;
  readonly fields: Pick<BookFields, Field>;
}

/** What a file of an edition is, and how it is made. */
export interface ArtifactDeclaration<
  Need extends SupplyName = SupplyName,
  Like extends SupplyName = SupplyName,
  Field extends keyof BookFields = keyof BookFields,
> {
  /** What tells it from others of its book and suffix: `print` in `ID-print.pdf`; it may name what was chosen. */
  readonly part?: string | ((chosen: Chosen) => string) | undefined;
  /** Its form, which may be the publisher’s choice: a cover of his own may be a JPEG. */
  form(book: Book): { readonly suffix: string; readonly mediaType: string };
  /** Without these it can’t be made. */
  readonly needs: readonly Need[];
  /** With these it is better; they are made whenever the book asks for an edition that needs them. */
  readonly likes?: readonly Like[];
  /** The fields of `book.yaml` that it depends on; it is given no others. */
  readonly reads?: readonly Field[];
  readonly readBack: ReadBack;
  /** Which of the edition’s files has the other sides of its sheets, counted from 0: they are read back together. */
  readonly otherSides?: number;
  /** Whether its lines are measured, for `reports/lines.html`. */
  readonly measured?: boolean;
  /** Makes it: of what it is given and of nothing else. */
  make(materials: Materials<Need, Like, Field>): Promise<Made> | Made;
}

/** An edition: its name, and the files that it consists of. */
export interface Edition {
  readonly name: EditionName;
  /** Whether it is made of documents alone, of no chapter and no whole book. */
  readonly ofDocuments?: boolean;
  readonly artifacts: readonly AnyArtifact[];
}

/** A declaration of which no more is known than what all have. */
export type AnyArtifact = Omit<ArtifactDeclaration, 'make'> & {
  make(materials: Materials<never, never, never>): Promise<Made> | Made;
};

/** Declare a file: its maker sees just what the declaration names. */
export function declareArtifact<
  const Need extends SupplyName,
  const Like extends SupplyName = never,
  const Field extends keyof BookFields = never,
>(declaration: ArtifactDeclaration<Need, Like, Field>): AnyArtifact {
  return declaration as unknown as AnyArtifact;
}

/** What names of files may depend on: what the book’s folder says, and nothing of its text. */
export interface Chosen {
  readonly fields?: Pick<BookFields, 'booklet'> | undefined;
  readonly design?: Design | undefined;
}

/** The path of an artifact below the output folder, with forward slashes. */
export function artifactFile(
  book: Book,
  { part: named, form }: AnyArtifact,
  chosen: Chosen = {},
): string {
  const part = typeof named === 'function' ? named(chosen) : named;
  const marks = [book.id, part, book.text === 'diplomatic' ? book.text : undefined];
  const name = marks.filter((mark) => mark !== undefined).join('-');
  return `${book.id}/${name}.${form(book).suffix}`;
}
