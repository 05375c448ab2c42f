import type { Writable } from 'node:stream';
import { type Message, messageLines, severityOf, sortMessages } from '../messages/index.ts';

/**
 * Where a command says what it has to say, line by line: a line end in a name makes no line of
 * its own, which would look like another that the press says.
 */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void;
  /** What went wrong. */
  err(line: string): void;
}

/** The one writer: nothing reaches a terminal or a file but through {@link visible}. */
export function terminalOn(out: Writable, err: Writable): Terminal {
  return {
    out: (line) => out.write(`${visible(line)}\n`),
    err: (line) => err.write(`${visible(line)}\n`),
  };
}

/**
 * What a terminal would obey instead of showing it: control characters (ECMA-48: C0, DEL, C1,
 * and so every escape sequence), line and paragraph separators, what turns the direction of the
 * text around it (UAX #9), and halves of a character. Half-spaces (U+200C) are letters’ own.
 */
const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/gu;

/** A text in which all of these are seen: `\u001b`, as JSON and YAML write them as well. */
export function visible(text: string): string {
  return text.replace(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Print a text of the press’s own that has several lines. */
export function printText(text: string, print: (line: string) => void): void {
  for (const line of text.trimEnd().split('\n')) print(line);
}

/** Print messages in the order of their places, and count them in a last line. */
export function printMessages(messages: readonly Message[], terminal: Terminal): void {
  for (const message of sortMessages(messages)) printMessage(message, terminal);
  const count = (severity: string): number =>
    messages.filter((message) => severityOf(message) === severity).length;
  if (messages.length > 0) {
    terminal.err(`${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`);
  }
}

/** Print a message, and its hint in a line of its own. */
export function printMessage(message: Message, terminal: Terminal): void {
  for (const line of messageLines(message)) terminal.err(line);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
