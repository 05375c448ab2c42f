/**
 * How much a message weighs: an `error` stops the build, a `warning` is
 * something an editor ought to look at, an `info` is only to be known.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What the catalogue says of a rule: its weight, and what the author can do about it. */
export interface Rule {
  readonly severity: Severity;
  readonly hint: string;
}
