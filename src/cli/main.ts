import { performApart } from './apart.ts';
import { exitStatus } from './exit-status.ts';
import { run } from './run.ts';
import { printText } from './terminal.ts';
import { voiceOf } from './voice.ts';

/**
 * The program: runs the command line in this process, and sets what it exits with.
 * @param signal aborted when the program is to stop
 */
export async function main(words: readonly string[], signal: AbortSignal): Promise<void> {
  const terminal = voiceOf(words, process.stdout, process.stderr);
  const fail = (error: unknown): void => {
    const reason = 'the press made a mistake, and stopped';
    terminal.err(`error: ${reason}`);
    terminal.err(
      '  Please report it, with what it was given and what is said with CHAP_DEBUG=1 before the command.',
    );
    // An error of the press itself may have words of a file in it as well.
    if (process.env['CHAP_DEBUG'] === '1') {
      printText(String((error as Error | undefined)?.stack ?? error), terminal.err);
    }
    terminal.end?.({ status: exitStatus.content, failures: [{ reason }] });
  };
  process.on('uncaughtException', (error: unknown) => {
    fail(error);
    process.exit(exitStatus.content);
  });
  try {
    process.exitCode = await run(words, terminal, { perform: performApart, signal });
  } catch (error) {
    fail(error);
    process.exitCode = exitStatus.content;
  }
}
