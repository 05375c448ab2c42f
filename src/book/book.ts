import type { Element } from 'hast';
import type {
  ContributorFields,
  DescriptionFields,
  FormIsbns,
  Picture,
  SubjectFields,
} from '../manuscript/index.ts';
import type { DocumentLines } from '../sources/index.ts';
import type { IndexEntry } from './book-index.ts';
import type { BookCover } from './cover.ts';
import type { DeclaredMark } from './declared-marks.ts';
import type { ForeignPassage } from './foreign-passages.ts';
import type { TextName } from './text-names.ts';

/**
 * A book as every edition receives it: what is on its pages, in order, and
 * what catalogues need to know. A chapter that is handed out alone is a book too.
 */
export interface Book {
  /** Names the folder and the files of its editions. */
  readonly id: string;
  readonly text: TextName;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly description?: DescriptionFields | undefined;
  readonly subjects: readonly SubjectFields[];
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly contributors: readonly ContributorFields[];
  readonly publisher?: string | undefined;
  readonly rights?: string | undefined;
  /** The licence that the book may be handed on under. */
  readonly licence?: Licence | undefined;
  /** The files that its text comes from, in the order of the book. */
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** The day of this edition, `YYYY-MM-DD` (Gregorian). */
  readonly date: string;
  /** `urn:uuid:…`, the same from build to build. */
  readonly identifier: string;
  /** By the form in which the book is sold; none of a chapter alone, which is another book. */
  readonly isbn: FormIsbns;
  readonly cover: BookCover;
  /** The whole book that this one is a chapter of. */
  readonly partOf?:
    | { readonly title: string; readonly position: number; readonly identifier: string }
    | undefined;
  readonly spine: readonly SpineItem[];
  /** Contents: chapter, document, heading. */
  readonly contents: readonly ContentsEntry[];
  /** The entries of its index, in order; none where it has no index. */
  readonly index: readonly IndexEntry[];
  /** Words whose spaces its editor settled: as its sources have them, and as its reading text has. */
  readonly accepted?: readonly { readonly find: string; readonly put: string }[] | undefined;
  /** By the `src` of their `img` elements, which is `images/` and a name of ASCII: each that the book shows, once. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A licence by its name, its address, and the identifier that SPDX gives it. */
export interface Licence {
  readonly name: string;
  readonly url?: string | undefined;
  readonly spdx?: string | undefined;
}

/** What a part of the spine is. */
export type PartKind =
  | 'half-title'
  | 'title-page'
  | 'colophon'
  | 'contents'
  | 'editor-note'
  | 'chapter'
  | 'document'
  | 'corrections'
  | 'authors'
  | 'index';

/** One part of the book, in its place in the order of reading. */
export interface SpineItem {
  /** ASCII; the id of its element, and the name of its file where each part has one. */
  readonly id: string;
  readonly kind: PartKind;
  /** Front matter is counted in letters, the body in digits from 1, and the back goes on from there. */
  readonly division: 'front' | 'body' | 'back';
  readonly title: string;
  /** What the head of an odd page says while this part runs. */
  readonly runningHead: string;
  /** Words of heads that the part’s title says are read from left to right. */
  readonly foreign?: readonly ForeignPassage[] | undefined;
  /** What it says where heads name documents, if that is something else. */
  readonly ownHead?: string | undefined;
  /** The `<section>` itself; ids in it are unique in the whole book. */
  readonly content: Element;
  /** Of a document: the source lines that hold its text. */
  readonly source?: { readonly file: string; readonly lines: DocumentLines } | undefined;
  /** Of a document: what its editor corrected, added, deleted and doubted, in its order. */
  readonly declared?: readonly DeclaredMark[] | undefined;
}

/** An entry of the contents; `level` 1 is a chapter, 2 a document, 3 a heading in it. */
export interface ContentsEntry {
  readonly level: 1 | 2 | 3;
  readonly label: string;
  /** Words of the label that its heading says are read from left to right, in their order. */
  readonly foreign?: readonly ForeignPassage[] | undefined;
  /** The id of the element that it leads to. */
  readonly anchor: string;
  readonly children: readonly ContentsEntry[];
}

/** All entries of a contents, in the order in which they are printed. */
export function flattenContents(entries: readonly ContentsEntry[]): ContentsEntry[] {
  return entries.flatMap((entry) => [entry, ...flattenContents(entry.children)]);
}
