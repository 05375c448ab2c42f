/** What the command line ends with. */
export const exitStatus = {
  done: 0,
  /** The content has errors, or an edition could not be made or isn’t what the book says. */
  content: 1,
  /** It was called wrongly. */
  usage: 2,
  /** The machine lacks something, and what could be built without it was. */
  machine: 3,
  /** It was stopped, by a signal. */
  stopped: 130,
} as const;

/** One of them. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Which weighs most when there are several causes. */
const order: readonly ExitStatus[] = [
  exitStatus.stopped,
  exitStatus.usage,
  exitStatus.content,
  exitStatus.machine,
];

/** What to end with of several causes. */
export function firstOf(causes: readonly ExitStatus[]): ExitStatus {
  return order.find((status) => causes.includes(status)) ?? exitStatus.done;
}
