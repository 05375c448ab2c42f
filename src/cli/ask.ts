import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Ask } from './new.ts';
import { visible } from './terminal.ts';

/**
 * Somebody at a terminal who can be asked; undefined where nobody is there. Ctrl-C stops the program as
 * elsewhere, Ctrl-D takes what stands in the question.
 * @param signal ends a question that waits
 */
export function askAt(
  input: Readable & { isTTY?: boolean },
  output: Writable & { isTTY?: boolean },
  signal: AbortSignal,
): Ask | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  return async (question, otherwise) => {
    const lines = createInterface({ input, output });
    // A terminal that is read line by line makes no signal of Ctrl-C.
    lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    const closed = new Promise<string>((end) => lines.on('close', () => end('')));
    try {
      const shown = otherwise === '' ? question : `${question} [${otherwise}]`;
      const answer = lines.question(`${visible(shown)} `, { signal });
      return (await Promise.race([answer, closed])).trim() || otherwise;
    } finally {
      lines.close();
    }
  };
}
