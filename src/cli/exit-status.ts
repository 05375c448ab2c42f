/** What the command line ends with. */
export const exitStatus = {
  done: 0,
  /** The content has errors. */
  content: 1,
  /** It was called wrongly. */
  usage: 2,
  /** The machine lacks something, and what could be built without it was. */
  machine: 3,
} as const;

/** One of them. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
