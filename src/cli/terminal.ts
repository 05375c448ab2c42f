import type { Writable } from 'node:stream';
import { type Message, messageLines, severityOf, sortMessages } from '../messages/index.ts';
import type { BuildEvent } from '../production/index.ts';
import type { Ending } from './ending.ts';

/**
 * Where a command says what it has to say, line by line: a line end in a name makes no line of
 * its own, which would look like another that the press says. What isn’t there is said by `out`
 * or `err`, or not at all.
 */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void;
  /** What went wrong. */
  err(line: string): void;
  /** What was done as it was asked for, of which somebody may not want to hear; else by `out`. */
  done?(line: string): void;
  /** A remark beside; else by `err`. */
  note?(line: string): void;
  /** A message to an author; else its lines by `err`. */
  tell?(message: Message): void;
  /** Which command begins; else nothing. */
  begin?(command: string): void;
  /** What is being done; else nothing. */
  event?(event: BuildEvent): void;
  /** How the command has ended, after all else. */
  end?(ending: Ending): void;
}

/** The one writer: nothing reaches a terminal or a file but through {@link visible}. */
export function terminalOn(out: Writable, err: Writable): Terminal {
  return {
    out: (line) => out.write(`${visible(line)}\n`),
    err: (line) => err.write(`${visible(line)}\n`),
  };
}

/** The same without what went as it should: only what was asked for, warnings and errors. */
export function quiet(terminal: Terminal): Terminal {
  return {
    out: terminal.out,
    err: terminal.err,
    done: () => undefined,
    note: () => undefined,
    tell: (message) => {
      if (severityOf(message) !== 'info') printMessage(message, terminal);
    },
    end: (ending) => terminal.end?.(ending),
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

/** Say what was done. */
export function printDone(line: string, terminal: Terminal): void {
  (terminal.done ?? terminal.out)(line);
}

/** Say something beside. */
export function printNote(line: string, terminal: Terminal): void {
  (terminal.note ?? terminal.err)(line);
}

/** Print messages in the order of their places, and count them in a last line. */
export function printMessages(messages: readonly Message[], terminal: Terminal): void {
  for (const message of sortMessages(messages)) printMessage(message, terminal);
  const count = (severity: string): number =>
    messages.filter((message) => severityOf(message) === severity).length;
  if (messages.length > 0) {
    const counts = `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`;
    printNote(counts, terminal);
  }
}

/** Print a message, and its hint in a line of its own. */
export function printMessage(message: Message, terminal: Terminal): void {
  if (terminal.tell) terminal.tell(message);
  else for (const line of messageLines(message)) terminal.err(line);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
