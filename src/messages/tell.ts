import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type RuleId, rules } from './rules/index.ts';

/** What a message may say beyond its reason. */
export interface Particulars {
  /** Where in the file; none when the whole file is meant. */
  readonly place?: Point | Position | undefined;
  /** What was found there. */
  readonly actual?: string | undefined;
  /** What would have been right. */
  readonly expected?: readonly string[] | undefined;
  /** A hint that fits this case better than the catalogue's. */
  readonly hint?: string | undefined;
}

/**
 * Tell the author something about a file. The catalogue gives the weight and
 * the hint, so that a rule says the same wherever it is broken.
 */
export function tell(
  file: VFile,
  ruleId: RuleId,
  reason: string,
  particulars: Particulars = {},
): VFileMessage {
  const { severity, hint } = rules[ruleId];
  const message = file.message(reason, { place: particulars.place, ruleId, source: 'chap' });
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  message.note = particulars.hint ?? hint;
  message.actual = particulars.actual;
  message.expected = particulars.expected ? [...particulars.expected] : undefined;
  return message;
}
