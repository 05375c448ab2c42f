import { type AnyMessage, formatMessage, severityOf, sortMessages } from '../messages/index.ts';

/** Where a command says what it has to say. */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void;
  /** What went wrong. */
  err(line: string): void;
}

/** Print messages in the order of their places, and count them in a last line. */
export function printMessages(messages: readonly AnyMessage[], terminal: Terminal): void {
  for (const message of sortMessages(messages)) terminal.err(formatMessage(message));
  const count = (severity: string): number =>
    messages.filter((message) => severityOf(message) === severity).length;
  if (messages.length > 0) {
    terminal.err(`${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`);
  }
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
