import type { BlockName, DocumentKind } from '../../manuscript/index.ts';
import type { WholeReason } from '../../messages/index.ts';
import type { DocumentStart } from '../formats/rich-lines.ts';
import type { Line } from '../lines/line.ts';
import type { Decision } from './decision.ts';
import type { KeptPlan } from './kept.ts';

/** One paragraph, title, name or item: a line of the source, or some that were joined. */
export interface Passage {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly plain: string;
  readonly markdown: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** What a passage is: a block of the manuscript's, or what Markdown has by itself. */
export type BlockKind =
  | BlockName
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'bullets'
  | 'break'
  | 'quote'
  | 'code'
  | 'table'
  | 'notes';

/** Passages that are one thing. */
export interface Block {
  readonly kind: BlockKind;
  /** Stanzas, or names and offices; all else has one group. */
  readonly groups: readonly (readonly Passage[])[];
  /** Of a heading: 2 or more. */
  readonly depth?: number;
}

/** A date for the front matter, as it is written and in both calendars. */
export interface PlannedDate {
  readonly written: string;
  readonly jalali: string;
  readonly gregorian: string;
}

/** Somebody who signed. */
export interface PlannedAuthor {
  readonly name: string;
  readonly role?: string;
}

/** A document that is to be written. */
export interface PlannedDocument {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly authors: readonly PlannedAuthor[];
  readonly place?: string | undefined;
  readonly date?: PlannedDate | undefined;
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** What is to become of a source: its documents, what is left out, and why. */
export interface Plan {
  readonly documents: readonly PlannedDocument[];
  /** Lines with letters that no document holds. */
  readonly omitted: readonly { readonly line: number; readonly reason: string }[];
  readonly decisions: readonly Decision[];
}

/** Where an editor overrules what the rules would find. */
export interface PlanOptions {
  /** Lines are hard-wrapped (true), or each is a paragraph (false). */
  readonly wrapped?: boolean | undefined;
  /** The lines at which a new document begins. */
  readonly splitAt?: readonly number[] | undefined;
  readonly oneDocument?: boolean | undefined;
  /** Every line is a line of verse. */
  readonly verse?: boolean | undefined;
  /** A document begins behind each blank line. */
  readonly splitAtBlank?: boolean | undefined;
  /** A document begins at each heading of the highest level. */
  readonly splitAtHeadings?: boolean | undefined;
  /** What an editor kept of a plan, to be followed. */
  readonly kept?: KeptPlan | undefined;
  /** A document begins at each line that matches. */
  readonly splitAtPattern?: RegExp | undefined;
}

/** A source as it is to be planned. */
export interface PlanSource {
  readonly lines: readonly Line[];
  /** Whether paragraphs are the source's own (HTML, DOCX), so that no lines have to be joined. */
  readonly structured: boolean;
  /** Whether it has to stay in one piece, and why. */
  readonly whole?: WholeReason | undefined;
  /** Where the source itself begins a text, and what it says of it. */
  readonly starts?: readonly DocumentStart[] | undefined;
}

/** A document of the book, with which what is imported may share its text. */
export interface KnownText {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** Lines of a source as one passage. */
export function passageOf(lines: readonly Line[], apart: boolean): Passage {
  return {
    lines,
    from: lines[0]?.number ?? 0,
    to: lines.at(-1)?.number ?? 0,
    text: joined(lines.map(({ text }) => text)),
    plain: joined(lines.map(({ plain }) => plain)),
    markdown: joined(lines.map(({ markdown }) => markdown)),
    apart,
  };
}

/** Lines as one text; a hyphen that parts a word at the end of a line goes with it. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, next) =>
    isHyphenated(text) && /^\p{L}/u.test(next)
      ? text.replace(hyphen, '') + next
      : `${text} ${next}`,
  );
}

const hyphen = /\\?[-‐¬\u00AD]$/;

/** Whether a line ends within a word: «می‌خوا-». */
export function isHyphenated(text: string): boolean {
  return hyphen.test(text) && /\p{L}\\?[-‐¬\u00AD]$/u.test(text);
}
