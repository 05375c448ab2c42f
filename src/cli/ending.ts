import { type ExitStatus, exitStatus } from './exit-status.ts';

/** How a command ended. */
export interface Ending {
  readonly status: ExitStatus;
  /** What was made, or lies in the output folder now. */
  readonly artifacts?: readonly EndingArtifact[] | undefined;
  /** Why it isn’t 0, each cause in words; of what is wrong with a text the messages say more. */
  readonly failures?: readonly Failure[] | undefined;
  /** What else was asked for, by the name of the command. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** Whether how it is called is to be shown. */
  readonly showsHelp?: boolean | undefined;
}

/** A finished file. */
export interface EndingArtifact {
  /** Its path as one may open it. */
  readonly path: string;
  readonly book: string;
  readonly edition: string;
  readonly text: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages?: number | undefined;
}

/** One cause of a status that isn’t 0. */
export interface Failure {
  readonly reason: string;
  /** What it is the matter with. */
  readonly file?: string | undefined;
}

/** It ended well. */
export const done: Ending = { status: exitStatus.done };

/** The content has errors, which the messages say. */
export const contentErrors: Ending = {
  status: exitStatus.content,
  failures: [{ reason: 'the content has errors' }],
};
