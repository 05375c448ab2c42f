import { english, type Language } from './language.ts';
import type { Message } from './message.ts';
import type { Severity, Wording } from './rule.ts';
import { rules } from './rules/index.ts';

/** What a message says, in words. */
export interface MessageInWords {
  readonly reason: string;
  readonly found: string | undefined;
  readonly expected: readonly string[];
  readonly hint: string;
}

/** Make the words of a message in English. */
export function inWords(message: Message): MessageInWords {
  return wordsIn(english, message);
}

/** Make the words of a message in a language. */
export function wordsIn(language: Language, message: Message): MessageInWords {
  // Which data the rule has is known where the message is made.
  const wording: unknown = language.rules[message.rule];
  const { says, found, expected, hint } = wording as Wording<unknown>;
  return {
    reason: says(message.data),
    found: found?.(message.data),
    expected: expected?.(message.data) ?? [],
    hint: hintOf(language, message, hint),
  };
}

function hintOf(
  { pressFault }: Language,
  { data, ofPress }: Message,
  hint: Wording<unknown>['hint'],
): string {
  if (ofPress) return pressFault;
  return typeof hint === 'string' ? hint : hint(data);
}

/** The weight of a message. */
export function severityOf(message: Message): Severity {
  return rules[message.rule].severity;
}

/** Whether any of the messages stops the build. */
export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some((message) => severityOf(message) === 'error');
}

/** In the order of files and, within a file, of places; otherwise as they were told. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** One message as {@link messageLines} gives it, in one text. */
export function formatMessage(message: Message): string {
  return messageLines(message).join('\n');
}

/**
 * One message as the command line prints it:
 * `file:line:column level message [rule]`, and the hint on a line of its own. A name in them
 * may hold whatever a file may hold, a line end too.
 */
export function messageLines(message: Message, language: Language = english): string[] {
  const { reason, found, expected, hint } = wordsIn(language, message);
  const { file, place: { line, column } = { line: 1, column: 1 }, rule } = message;
  const what = found === undefined ? '' : language.found(found);
  const wanted = expected.length > 0 ? language.expected(expected) : '';
  const head = `${file}:${line}:${column} ${severityOf(message)} ${reason}${what}${wanted} [${rule}]`;
  return hint === '' ? [head] : [head, `  ${hint}`];
}

// By code units, so that the order is the same under every locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
