import type { Writable } from 'node:stream';
import { inWords, type Message, severityOf } from '../messages/index.ts';
import type { BuildEvent } from '../production/index.ts';
import type { Ending } from './ending.ts';
import type { Terminal } from './terminal.ts';

/** The form of the lines; schemas/chap-json.schema.json describes it. */
const format = 1;

/**
 * A terminal for programs: each line is a JSON object with `format` and `type`: an event, a message,
 * or, last and once, the result.
 */
export function jsonLinesOn(out: Writable): Terminal {
  const asked: string[] = [];
  let isOver = false;
  const write = (line: object): void => {
    if (!isOver) out.write(`${JSON.stringify({ format, ...line })}\n`);
  };
  return {
    // What is asked for is in the result, as data.
    begin: (command) => write({ type: 'event', event: 'command', state: 'begun', command }),
    out: (line) => void asked.push(line),
    done: () => undefined,
    note: () => undefined,
    err: (text) => write({ type: 'message', severity: 'note', text }),
    tell: (message) => write({ type: 'message', ...messageAsJson(message) }),
    event: (event) => write({ type: 'event', ...eventAsJson(event) }),
    end: (ending) => {
      write({ type: 'result', ...resultAsJson(ending, asked) });
      isOver = true;
    },
  };
}

function messageAsJson(message: Message): object {
  const { rule, file, place, data } = message;
  const { reason, found, expected, hint } = inWords(message);
  return {
    severity: severityOf(message),
    text: reason,
    rule,
    file,
    ...(place && { line: place.line, column: place.column }),
    ...(place?.end && { end: place.end }),
    ...(found !== undefined && { found }),
    ...(expected.length > 0 && { expected }),
    ...(hint !== '' && { hint }),
    data,
  };
}

/** `event` says of what kind it is. */
function eventAsJson({ kind, ...event }: BuildEvent): object {
  return { event: kind, ...event };
}

function resultAsJson(
  { status, artifacts = [], failures = [], details }: Ending,
  asked: readonly string[],
): object {
  // Of help and the version there is nothing but the text.
  const text = details === undefined && asked.length > 0 ? { text: asked.join('\n') } : {};
  return { status, artifacts, failures, ...details, ...text };
}
