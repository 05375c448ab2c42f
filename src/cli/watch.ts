import type { BuildEvent } from '../production/index.ts';

/** What a command heeds and tells while it is at work. */
export interface CommandWatch {
  readonly signal: AbortSignal;
  tell(event: BuildEvent): void;
}

/** Nobody watches. */
export const unwatched: CommandWatch = {
  signal: new AbortController().signal,
  tell: () => undefined,
};
