import { performApart } from './apart.ts';
import { askAt } from './ask.ts';
import { reasonOf } from './call.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { run } from './run.ts';
import { printText } from './terminal.ts';
import { voiceOf } from './voice.ts';

/**
 * The program: runs the command line in this process, and sets what it exits with.
 * @param signal aborted when the program is to stop
 */
export async function main(words: readonly string[], signal: AbortSignal): Promise<void> {
  const terminal = voiceOf(words, process.stdout, process.stderr);
  const fail = (error: unknown): ExitStatus => {
    // What fails once it is to stop, fails because of that: a thread, say, that was at work.
    const fault = isUninstalled(error) ? uninstalled : ownMistake;
    const { reason, advice, status } = signal.aborted ? stoppedBy(signal) : fault;
    terminal.err(`error: ${reason}`);
    if (advice) terminal.err(`  ${advice}`);
    // An error of the press itself may have words of a file in it as well.
    if (process.env['CHAP_DEBUG'] === '1') {
      printText(String((error as Error | undefined)?.stack ?? error), terminal.err);
    }
    terminal.end?.({ status, failures: [{ reason }] });
    return status;
  };
  process.on('uncaughtException', (error: unknown) => process.exit(fail(error)));
  try {
    process.exitCode = await run(words, terminal, {
      perform: performApart,
      ask: askAt(process.stdin, process.stderr, signal),
      signal,
    });
  } catch (error) {
    process.exitCode = fail(error);
  }
}

interface Fault {
  readonly reason: string;
  readonly advice?: string;
  readonly status: ExitStatus;
}

function stoppedBy(signal: AbortSignal): Fault {
  return { reason: reasonOf(signal), status: exitStatus.stopped };
}

const ownMistake: Fault = {
  reason: 'the press made a mistake, and stopped',
  advice:
    'Please report it, with what it was given and what is said with CHAP_DEBUG=1 before the command.',
  status: exitStatus.content,
};

const uninstalled: Fault = {
  reason: 'a package that the press needs is not installed',
  advice:
    'In the folder of the press, give the command “make”; where there is no make, “npm ci && npm run build”.',
  status: exitStatus.machine,
};

function isUninstalled(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
