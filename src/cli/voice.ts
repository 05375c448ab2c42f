import { jsonLinesOn } from './json-lines.ts';
import { type Manner, mannerOf } from './manner.ts';
import { progressOn, progressTeller } from './progress.ts';
import { quiet, type Terminal, terminalOn } from './terminal.ts';

/** How a program speaks to who called it, in the manner that the words of the call ask for. */
export function voiceOf(
  words: readonly string[],
  out: NodeJS.WriteStream,
  err: NodeJS.WriteStream,
): Terminal {
  const manner: Manner = mannerOf(words);
  const terminal = manner.json ? jsonLinesOn(out) : terminalOn(out, err);
  if (manner.quiet) return quiet(terminal);
  return manner.json ? terminal : withProgress(terminal, err);
}

function withProgress(terminal: Terminal, err: NodeJS.WriteStream): Terminal {
  const line = progressOn(err);
  const event = progressTeller(line);
  const after =
    (print: (text: string) => void): ((text: string) => void) =>
    (text) => {
      line.clear();
      print(text);
    };
  return { out: after(terminal.out), err: after(terminal.err), event, end: line.clear };
}
