import type { VFile } from 'vfile';
import { type Message, message, type Whereabouts } from './message.ts';
import { inWords, severityOf } from './report.ts';
import type { DataOf, RuleId } from './rules/index.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    /** What the message is about, without words; of the press’s own messages only. */
    data?: unknown;
  }
}

/**
 * Tell something of the file that a unified plugin works on, as anybody’s pipeline expects it: a
 * VFileMessage, with its words. {@link messagesIn} takes it out again as data.
 */
export function tell<R extends RuleId>(
  file: VFile,
  rule: R,
  data: DataOf<R>,
  where?: Whereabouts,
): void {
  const told = message(file.path ?? '', rule, data, where);
  const { reason, found, expected, hint } = inWords(told);
  const { line, column, end } = told.place ?? {};
  const start = line === undefined || column === undefined ? undefined : { line, column };
  const place = start && end ? { start, end } : start;
  const added = file.message(reason, { place, ruleId: rule, source: 'chap' });
  const severity = severityOf(told);
  added.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  added.note = hint;
  added.actual = found;
  added.expected = [...expected];
  added.data = data;
}

/** What plugins told of a file with {@link tell}, as data, in the order in which it was told. */
export function messagesIn(file: VFile): Message[] {
  return file.messages.map(({ ruleId, place, data, reason }) => {
    if (data === undefined) throw new Error(`a plugin told something that has no rule: ${reason}`);
    return message(file.path ?? '', ruleId as RuleId, data as never, place);
  });
}
