import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Ask } from './new.ts';
import { visible } from './terminal.ts';

/**
 * Somebody at a terminal who can be asked; undefined where nobody is there.
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
    try {
      const shown = otherwise === '' ? question : `${question} [${otherwise}]`;
      return (await lines.question(`${visible(shown)} `, { signal })).trim() || otherwise;
    } finally {
      lines.close();
    }
  };
}
