import type { Message } from '../messages/index.ts';
import type { FormName } from './forms/form-names.ts';

/** The three questions that the ledger answers of an artifact. */
export type Question = 'same-bytes' | 'same-text' | 'same-letters';

/** What was found: `not-asked` where there was nothing to hold the artifact against. */
export type Answer = 'yes' | 'no' | 'not-asked';

/** What reading an artifact back gave. */
export interface ArtifactAccount {
  /** The artifact, as it was called when it was handed in. */
  readonly file: string;
  readonly form: FormName;
  /** The id of the book that it was held against. */
  readonly book: string;
  readonly answers: Readonly<Record<Question, Answer>>;
  /** How many letters and digits were read back. */
  readonly letters: number;
  readonly digits: number;
  readonly pages?: number | undefined;
  readonly messages: readonly Message[];
}

/** What a report says of a file that was read back. */
export type FileAccount = Omit<ArtifactAccount, 'messages'>;
