/** Whose a folder is: a run’s of the command line, or a browser’s of another program. */
export type TemporaryKind = 'run' | 'browser';

/** How the names of folders begin. */
export const temporaryNames: Readonly<Record<TemporaryKind, string>> = {
  run: 'chapkhaneh-run-',
  browser: 'chapkhaneh-browser-',
};

/**
 * A heartbeat that is so much older than another, in milliseconds, is a killed one’s. A run’s is
 * written by a thread that does nothing else; another program may be at work for long.
 */
export const temporaryPatience: Readonly<Record<TemporaryKind, number>> = {
  run: 10_000,
  browser: 600_000,
};
