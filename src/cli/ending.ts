import { type ExitStatus, exitStatus, firstOf } from './exit-status.ts';

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

/** Do the same for each of several things, one after the other; what is thrown at one ends all. */
export async function endingOfAll<Thing>(
  things: readonly Thing[],
  end: (thing: Thing) => Promise<Ending>,
): Promise<Ending> {
  const endings: Ending[] = [];
  for (const thing of things) {
    endings.push(await end(thing));
    if (endings.at(-1)?.status === exitStatus.stopped) break;
  }
  return {
    status: firstOf(endings.map(({ status }) => status)),
    artifacts: endings.flatMap(({ artifacts = [] }) => artifacts),
    failures: endings.flatMap(({ failures = [] }) => failures),
  };
}
