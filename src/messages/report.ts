import type { VFileMessage } from 'vfile-message';
import { english, type Language } from './language.ts';
import type { Message } from './message.ts';
import type { Severity, Wording } from './rule.ts';
import { type DataByRule, rules } from './rules/index.ts';

/** Either kind, as long as not all rooms tell theirs as data. */
export type AnyMessage = Message | VFileMessage;

/** What a message says, in words. */
export interface MessageInWords {
  readonly reason: string;
  readonly found: string | undefined;
  readonly expected: readonly string[];
  readonly hint: string;
}

/** Make the words of a message in English. */
export function inWords(message: AnyMessage): MessageInWords {
  return wordsIn(english, message);
}

/** Make the words of a message in a language. */
export function wordsIn(language: Language, message: AnyMessage): MessageInWords {
  if (!isData(message)) {
    const { reason, actual: found, expected = [], note: hint = '' } = message;
    return { reason, found, expected, hint };
  }
  // Which data the rule has is known where the message is made.
  const wording = language.rules[message.rule as keyof DataByRule] as unknown;
  const { says, found, expected, hint } = wording as Wording<unknown>;
  return {
    reason: says(message.data),
    found: found?.(message.data),
    expected: expected?.(message.data) ?? [],
    hint: typeof hint === 'string' ? hint : hint(message.data),
  };
}

/** The weight of a message. */
export function severityOf(message: AnyMessage): Severity {
  if (isData(message)) return (rules[message.rule] as { readonly severity: Severity }).severity;
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Whether any of the messages stops the build. */
export function hasErrors(messages: readonly AnyMessage[]): boolean {
  return messages.some((message) => severityOf(message) === 'error');
}

/** In the order of files and, within a file, of places; otherwise as they were told. */
export function sortMessages<M extends AnyMessage>(messages: readonly M[]): M[] {
  return [...messages].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return (
      compareText(a.file ?? '', b.file ?? '') ||
      (one?.line ?? 0) - (other?.line ?? 0) ||
      (one?.column ?? 0) - (other?.column ?? 0)
    );
  });
}

/** One message as {@link messageLines} gives it, in one text. */
export function formatMessage(message: AnyMessage): string {
  return messageLines(message).join('\n');
}

/**
 * One message as the command line prints it:
 * `file:line:column level message [rule]`, and the hint on a line of its own. A name in them
 * may hold whatever a file may hold, a line end too.
 */
export function messageLines(message: AnyMessage, language: Language = english): string[] {
  const { reason, found, expected, hint } = wordsIn(language, message);
  const at = placeOf(message);
  const place = `${message.file ?? ''}:${at?.line ?? 1}:${at?.column ?? 1}`;
  const what = found === undefined ? '' : language.found(found);
  const wanted = expected.length > 0 ? language.expected(expected) : '';
  const rule = isData(message) ? message.rule : message.ruleId;
  const head = `${place} ${severityOf(message)} ${reason}${what}${wanted} [${rule}]`;
  return hint === '' ? [head] : [head, `  ${hint}`];
}

function isData(message: AnyMessage): message is Message {
  return 'rule' in message;
}

function placeOf(message: AnyMessage): { line?: number | undefined; column?: number | undefined } {
  return isData(message) ? (message.place ?? {}) : message;
}

// By code units, so that the order is the same under every locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The rule of a message. */
export function ruleOf(message: AnyMessage): string | undefined {
  return isData(message) ? message.rule : message.ruleId;
}
