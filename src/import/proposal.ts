import type { Message } from '../messages/index.ts';
import type { KeptPlan } from './plan/kept.ts';
import type { PlanOptions } from './plan/plan.ts';

/** What is to be imported, and where to. */
export interface ImportRequest extends PlanOptions {
  readonly files: readonly string[];
  /** The book's folder. */
  readonly book: string;
  /** The id of one of its chapters. */
  readonly chapter: string;
  /** Plans that an editor kept: of the files that they name they are followed. */
  readonly plans?: readonly KeptPlan[] | undefined;
}

/** A file that import wants written, below the book's folder. */
export interface ImportedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A document that import made, for a list of what was done. */
export interface ImportedDocument {
  readonly file: string;
  readonly title: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** What import proposes: nothing is written yet. */
export interface ImportProposal {
  /** All that has to be written, together or not at all; nothing where anything is wrong. */
  readonly files: readonly ImportedFile[];
  readonly documents: readonly ImportedDocument[];
  /** For each received file its faults, then what is doubtful, then what is sure. */
  readonly messages: readonly Message[];
  /** What was decided of each file, for an editor to keep. */
  readonly plans: readonly KeptPlan[];
}

/** Reads a file of the book's folder as it is now; undefined when there is none. */
export type ReadBookFile = (file: string) => Promise<Uint8Array | undefined>;
