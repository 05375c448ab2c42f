import type { DocumentLines, LineRange } from '../../sources/index.ts';
import type { DateSpan, HouseStyle, RuleSwitches } from '../../typography/index.ts';
import type { BookletFields } from './booklet-fields.ts';
import type { ChapterCoverFields, CoverFields, IsbnFields, PrintFields } from './cover-fields.ts';
import type { ChosenDesign } from './design-fields.ts';
import type { LeafletFields } from './leaflet-fields.ts';

/** What `book.yaml` says. */
export interface BookFields {
  /** The version of the manuscript's own format. */
  readonly format: 1;
  /** The name of the book's folder in the output, and of its files. */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** A sentence or two for catalogues. */
  readonly description?: DescriptionFields | undefined;
  /** What the book is about, for catalogues. */
  readonly subjects: readonly SubjectFields[];
  /** BCP 47 tags, the main language first. */
  readonly languages: readonly string[];
  readonly publisher?: { readonly name: string; readonly place?: string | undefined } | undefined;
  readonly contributors: readonly ContributorFields[];
  /** One sentence, printed in the colophon. */
  readonly rights?: string | undefined;
  /** On what terms the texts may be printed again. */
  readonly licence?:
    | {
        readonly name: string;
        readonly url?: string | undefined;
        readonly spdx?: string | undefined;
      }
    | undefined;
  /** Which printing this is, from 1. */
  readonly printing?: number | undefined;
  /** How many copies are printed. */
  readonly printRun?: number | undefined;
  readonly contact?: string | undefined;
  readonly site?: string | undefined;
  /** The day of this edition, in one calendar or both: the only “now” that anything prints. */
  readonly date: ManuscriptDate;
  readonly identifiers: { readonly uuid: string; readonly isbn: IsbnFields };
  readonly design: ChosenDesign;
  readonly cover: CoverFields;
  /** How the reading text is put right. */
  readonly typography: TypographyFields;
  /** Signs that no face has, which are printed as boxes: `allow` says that this is known. */
  readonly accept: readonly AcceptedFields[];
  /** What `chap suggest` isn’t to propose again, as the text has it. */
  readonly refuse: readonly string[];
  readonly signs: { readonly allow: readonly string[] };
  readonly epub: EpubFields;
  /** The names of the editions wanted; those that are made by default when it names none. */
  readonly editions?: readonly string[] | undefined;
  /** What the printer wants of the file for the press. */
  readonly print: PrintFields;
  /** How it is printed at home and folded. */
  readonly booklet: BookletFields;
  /** How a document is put on one sheet, to be handed out. */
  readonly leaflet: LeafletFields;
  /** Folder names, in the order of the book. */
  readonly chapters: readonly string[];
  readonly sources: readonly SourceFields[];
}

/** What `book.yaml` says of the EPUB. */
export interface EpubFields {
  /** How many bytes it ought to have at most. */
  readonly budget?: number | undefined;
  /** `gray`: for e-readers with ink, which make gray of colours themselves, and not well. */
  readonly pictures: 'colour' | 'gray';
  /** Of pictures, in pixels; larger ones are made smaller. */
  readonly longestSide: number;
  /** Who vouches that it meets EPUB Accessibility: only who has examined it. */
  readonly certifiedBy?: string | undefined;
}

/** A description in each language; a plain text in `book.yaml` is the Persian one. */
export interface DescriptionFields {
  readonly fa: string;
  readonly en?: string | undefined;
}

/** A subject; `term` is its code in the scheme of an authority (BISAC, Thema, …). */
export interface SubjectFields {
  readonly name: string;
  readonly authority?: string | undefined;
  readonly term?: string | undefined;
}

/** What `book.yaml` says of the reading text. */
export interface TypographyFields {
  /** A switch per rule; a rule that isn’t named is on. */
  readonly rules: RuleSwitches;
  readonly hamza: HouseStyle['hamza'];
  readonly 'after-non-joining': HouseStyle['afterNonJoining'];
  /** Words that no rule may touch, in whatever document. */
  readonly protect: readonly string[];
}

/** Spaces and half-spaces of a few words that the editor has accepted. */
export interface AcceptedFields {
  readonly find: string;
  readonly put: string;
  /** Only there: the document’s file, and a line of it (`letters/01-first.md:12`). */
  readonly at?: string | undefined;
}

/** Somebody who had a part in the book. */
export interface ContributorFields {
  readonly name: string;
  /** MARC relator code: edt, trl, … */
  readonly as: string;
  /** The name as a catalogue files it, surname first. */
  readonly fileAs?: string | undefined;
}

/** A source that the book is made of. */
export interface SourceFields {
  /** Its name in the folder `sources`. */
  readonly file: string;
  /** Of its bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** The file as it came, in the same folder, where `file` is the text that was taken out of it. */
  readonly original?: { readonly file: string; readonly sha256: string } | undefined;
  /** Lines that hold letters and are in no document, each with the reason. */
  readonly omitted: readonly { readonly lines: LineRange; readonly reason: string }[];
}

/** What `chapter.yaml` says. */
export interface ChapterFields {
  readonly number: number;
  readonly title: string;
  /** For running heads, where the title is too long. */
  readonly short?: string | undefined;
  readonly place?: string | undefined;
  readonly dates?: ManuscriptDate | undefined;
  /** Where it differs from the whole book’s. */
  readonly cover: ChapterCoverFields;
  /** File names, in the order of the chapter. */
  readonly documents: readonly string[];
}

/** What the front matter of a document says. */
export interface DocumentFields {
  /** What the contents and running heads call it, and its printed title where the source has none. */
  readonly title: string;
  readonly short?: string | undefined;
  readonly kind: DocumentKind;
  readonly authors: readonly AuthorFields[];
  readonly place?: string | undefined;
  readonly date?: ManuscriptDate | undefined;
  /** Passages that stand in another document too, or in this one again. */
  readonly repeats: readonly RepeatFields[];
  /** Words that no rule of typography may touch in this document. */
  readonly protect: readonly string[];
  /** The lines that hold its text. */
  readonly source: { readonly file: string; readonly lines: DocumentLines };
}

/** A repeat that the editor has seen. */
export interface RepeatFields {
  /** The id of the other document, or of the same. */
  readonly document: string;
  /** Within one document: the lines of its source that repeat one another. */
  readonly lines?: readonly LineRange[] | undefined;
  /** What the cross-reference says in the place of the press’s own words. */
  readonly note?: string | undefined;
}

/** What a document is. */
export type DocumentKind = 'report' | 'message' | 'call';

/** Somebody, or a group, that a document is by; `inferred` when it doesn't say so itself. */
export interface AuthorFields {
  readonly name: string;
  readonly role?: string | undefined;
  readonly fileAs?: string | undefined;
  /** Signatures with the same id are one person’s; without it, each is a person of its own. */
  readonly person?: string | undefined;
  readonly inferred: boolean;
}

/** A date: as it is written, and in each calendar. `inferred` when no source gives it. */
export interface ManuscriptDate {
  readonly written?: string | undefined;
  readonly jalali?: DateSpan | undefined;
  readonly gregorian?: DateSpan | undefined;
  readonly inferred: boolean;
}

/** What an entry of the index may be. */
export const indexKinds = [
  'person',
  'place',
  'workplace',
  'organisation',
  'work',
  'subject',
] as const;

/** One of them. */
export type IndexKind = (typeof indexKinds)[number];

/** An entry of `index.yaml`. */
export interface IndexEntryFields {
  /** As it is printed, and filed by this; a person’s surname first. */
  readonly entry: string;
  readonly kind: IndexKind;
  /** Its forms in the text; without them the entry itself is one. */
  readonly find?: readonly string[] | undefined;
  /** Phrases in which a form is something else. */
  readonly not: readonly string[];
  /** The entry that is to be looked up instead. */
  readonly see?: string | undefined;
  readonly 'see-also': readonly string[];
  /** Ids of the only documents that it is looked for in, where others have a namesake. */
  readonly in?: readonly string[] | undefined;
  /** Ids of documents that it isn’t looked for in. */
  readonly except: readonly string[];
}
