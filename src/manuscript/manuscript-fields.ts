import type { LineRange } from '../sources/index.ts';
import type { DateSpan, HouseStyle, RuleSwitches } from '../typography/index.ts';
import type { ChosenDesign } from './design-fields.ts';

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
  readonly contact?: string | undefined;
  readonly site?: string | undefined;
  /** The day of this edition, in both calendars: the only “now” that anything prints. */
  readonly date: ManuscriptDate;
  readonly identifiers: { readonly uuid: string; readonly isbn?: string | undefined };
  readonly design: ChosenDesign;
  /** How the reading text is put right. */
  readonly typography: TypographyFields;
  /** `budget`: how many bytes an EPUB ought to have at most. */
  readonly epub?: { readonly budget?: number | undefined } | undefined;
  readonly editions: readonly EditionName[];
  /** Folder names, in the order of the book. */
  readonly chapters: readonly string[];
  readonly sources: readonly SourceFields[];
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
  /** Words that no rule may touch, in whatever document. */
  readonly protect: readonly string[];
}

/** The editions that the press can make. */
export const editionNames = ['epub', 'pdf'] as const;

/** One of them. */
export type EditionName = (typeof editionNames)[number];

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
  /** Words that no rule of typography may touch in this document. */
  readonly protect: readonly string[];
  /** The lines that hold its text. */
  readonly source: { readonly file: string; readonly lines: LineRange };
}

/** What a document is. */
export type DocumentKind = 'report' | 'message' | 'call';

/** Somebody, or a group, that a document is by; `inferred` when it doesn't say so itself. */
export interface AuthorFields {
  readonly name: string;
  readonly role?: string | undefined;
  readonly fileAs?: string | undefined;
  readonly inferred: boolean;
}

/** A date: as it is written, and in each calendar. `inferred` when no source gives it. */
export interface ManuscriptDate {
  readonly written?: string | undefined;
  readonly jalali?: DateSpan | undefined;
  readonly gregorian?: DateSpan | undefined;
  readonly inferred: boolean;
}
