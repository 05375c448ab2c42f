import type { VFileMessage } from 'vfile-message';
import type { Severity } from './rule.ts';

/** The weight of a message, read back from vfile's three-valued `fatal`. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Whether any of the messages stops the build. */
export function hasErrors(messages: readonly VFileMessage[]): boolean {
  return messages.some((message) => message.fatal === true);
}

/** In the order of files and, within a file, of places; otherwise as they were told. */
export function sortMessages(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/**
 * One message as the command line prints it:
 * `file:line:column level message [rule]`, and the hint on a line of its own.
 */
export function formatMessage(message: VFileMessage): string {
  const place = `${message.file ?? ''}:${message.line ?? 1}:${message.column ?? 1}`;
  const found = message.actual === undefined ? '' : `; found ${message.actual}`;
  const wanted = message.expected?.length ? `; expected ${anyOf(message.expected)}` : '';
  const head = `${place} ${severityOf(message)} ${message.reason}${found}${wanted} [${message.ruleId}]`;
  return message.note ? `${head}\n  ${message.note}` : head;
}

function anyOf(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last;
}

// By code units, so that the order is the same under every locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
