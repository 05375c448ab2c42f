import type { Root } from 'mdast';
import type { SourceText } from '../sources/index.ts';
import type { Picture } from './pictures/picture.ts';
import type { BookDesign } from './schema/design-fields.ts';
import type {
  BookFields,
  ChapterFields,
  DocumentFields,
  IndexEntryFields,
} from './schema/manuscript-fields.ts';
import type { Fields } from './yaml/fields.ts';

/**
 * A book's folder as it was read: fields checked, Markdown parsed, sources at hand. Plain
 * values, as all that is in it: a copy says the same.
 */
export interface Manuscript {
  /** Of `book.yaml`, as messages name it. */
  readonly path: string;
  readonly fields: Fields<BookFields>;
  readonly design: BookDesign;
  /** The publisher’s own cover. */
  readonly cover?: Picture | undefined;
  readonly chapters: readonly ManuscriptChapter[];
  /** What `index.yaml` says, where there is one. */
  readonly index?: ManuscriptIndex | undefined;
  /** The editor's own words, if there are any. */
  readonly editorNote?: EditorNote | undefined;
  /** By the file's name; those that `book.yaml` declares and that could be read. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** The entries of the index, and where each of them stands. */
export interface ManuscriptIndex {
  readonly path: string;
  readonly fields: Fields<readonly IndexEntryFields[]>;
}

/** A chapter's folder. */
export interface ManuscriptChapter {
  /** The folder's name. */
  readonly id: string;
  /** Of `chapter.yaml`. */
  readonly path: string;
  readonly fields: Fields<ChapterFields>;
  /** The publisher’s own cover. */
  readonly cover?: Picture | undefined;
  readonly documents: readonly ManuscriptDocument[];
}

/** `editor-note.md`: Markdown without front matter, notes or pictures. */
export interface EditorNote {
  readonly path: string;
  readonly tree: Root;
}

/** A document's file. */
export interface ManuscriptDocument {
  /** The chapter's id and the file's name: permanent, and used in every edition. */
  readonly id: string;
  readonly path: string;
  /** All of the file, front matter too. */
  readonly text: string;
  readonly fields: Fields<DocumentFields>;
  /** The Markdown below the front matter, its positions those of the file. */
  readonly tree: Root;
  /** By the address that the Markdown gives; only those that could be read. */
  readonly pictures: ReadonlyMap<string, Picture>;
}
