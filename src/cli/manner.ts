import type { Command } from 'commander';

/** How a command is to speak. */
export interface Manner {
  /** Lines of JSON on the standard output, and nothing else there. */
  readonly json: boolean;
  /** Only what was asked for, warnings and errors. */
  readonly quiet: boolean;
}

/** Adds the options of a manner to a command, for its help; {@link mannerOf} has read them by then. */
export function mannerOptions(command: Command): void {
  command
    .option('--json', 'say all of it as lines of JSON (schemas/chap-json.schema.json)')
    .option('--quiet', 'say nothing but warnings and errors');
}

/** The manner that is asked for: known before the call is understood, for it may be a wrong one. */
export function mannerOf(words: readonly string[]): Manner {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  return { json: options.includes('--json'), quiet: options.includes('--quiet') };
}
