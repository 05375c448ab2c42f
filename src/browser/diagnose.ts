import { execFile } from 'node:child_process';
import { BrowserError } from './failure.ts';

const patience = 10_000; // milliseconds; one that can't start says so at once

const noSandbox =
  /No usable sandbox|Failed to move to new namespace|setuid sandbox.*(not configured|owned by root)/i;

/**
 * Says why a browser that did not start did not, by starting it again and reading what it says
 * (puppeteer keeps that to itself).
 * @param path the program
 * @param given the arguments it was started with
 * @param env its whole environment
 * @param cause what puppeteer threw
 * @returns the error to throw: of kind `sandbox` or `start`
 */
export async function diagnose(
  path: string,
  given: readonly string[],
  env: Record<string, string>,
  cause: unknown,
): Promise<BrowserError> {
  const said = await lastWords(path, given, env);
  if (noSandbox.test(said)) {
    return new BrowserError(
      'sandbox',
      `the browser's sandbox can't work here: this machine lets an ordinary user make no user ` +
        `namespace (a container's or the kernel's setting). Allow it, or, if the book and its ` +
        `sources can be trusted, set CHAP_NO_SANDBOX=1 to print without the sandbox. (${path})`,
      cause,
    );
  }
  const library = missingLibrary(said);
  const reason = library ? `the system lacks “${library}”, which it needs` : 'it ended at once';
  return new BrowserError('start', `the browser did not start: ${reason} (${path})`, cause);
}

/** The shared library for want of which a program doesn’t start, as the system’s loader names it. */
export function missingLibrary(said: string): string | undefined {
  return /error while loading shared libraries: ([^:\s]+)|version `([^']+)' not found \(required by/
    .exec(said)
    ?.slice(1)
    .find((name) => name !== undefined);
}

function lastWords(
  path: string,
  given: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  const all = ['--headless', ...given, '--dump-dom', 'about:blank'];
  return new Promise((resolve) => {
    execFile(path, all, { env, timeout: patience, killSignal: 'SIGKILL' }, (_error, _out, said) =>
      resolve(said),
    );
  });
}
