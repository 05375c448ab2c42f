import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { root } from '../root.ts';

/** What a run of the command line gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of a store that is there for one run of the tests. */
    store: string;
  }
}

/** How a command is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** With this, a command finds nothing that another one has made. */
export const withoutStore = { CHAP_CACHE: 'off' } as const;

/**
 * Run `chap` as a user does, in a process of its own: it has a store, in which it finds what other
 * tests have made of the same.
 */
export function chap(words: readonly string[], { cwd, env }: RunOptions = {}): Promise<Run> {
  return runChap(words, { ...(cwd && { cwd }), env: { CHAP_CACHE: inject('store'), ...env } });
}

/** The same where there is no test around it, and no store of the tests. */
export function runChap(
  words: readonly string[],
  { cwd = root, env = {} }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('../../bin/chap.js', import.meta.url));
    const child = spawn(process.execPath, [program, ...words], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
