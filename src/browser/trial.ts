import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { missingLibrary } from './diagnose.ts';
import { childEnvironment } from './environment.ts';

/** Whether a program starts and says that it is a browser. */
export type Trial =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Why not, in a few words. */
      readonly reason: string;
      /** The program itself is fine, but shared libraries it needs are missing. */
      readonly lacksLibraries: boolean;
    };

const patience = 30_000; // milliseconds; a cold start from a slow disk takes a few seconds

/**
 * Starts a browser only to ask for its version.
 * @param path the program
 * @param options `libraries`: a folder of shared libraries to start it with; `stop`: ends the trial
 * @returns how it went; never throws
 */
export async function tryBrowser(
  path: string,
  {
    libraries,
    stop,
  }: { readonly libraries?: string; readonly stop?: AbortSignal | undefined } = {},
): Promise<Trial> {
  const state = await stat(path).catch(() => undefined);
  if (state === undefined) return refused('it does not exist');
  if (!state.isFile()) return refused('it is not a program');
  // On Windows `--version` opens a window and says nothing.
  if (process.platform === 'win32') return { ok: true };
  return new Promise((resolve) => {
    const options = {
      env: childEnvironment(process.env, tmpdir(), libraries),
      timeout: patience,
      killSignal: 'SIGKILL',
      ...(stop && { signal: stop }),
    } as const;
    execFile(path, ['--version'], options, (error, stdout, stderr) => {
      if (error !== null) resolve(explain(error, stderr));
      else if (/chrom/i.test(stdout)) resolve({ ok: true });
      else resolve(refused('it does not say that it is Chrome or Chromium'));
    });
  });
}

function explain(error: Error & { code?: unknown; killed?: boolean }, stderr: string): Trial {
  const library = missingLibrary(stderr);
  if (library !== undefined) {
    return { ok: false, reason: `the system lacks “${library}”`, lacksLibraries: true };
  }
  if (error.code === 'EACCES') return refused('it may not be executed (permission denied)');
  // The file exists (we looked), so it is the loader named in it that doesn't.
  if (error.code === 'ENOENT') return refused('its system loader is missing (no glibc here?)');
  if (error.killed === true) return refused(`it gave no answer in ${patience / 1000} s`);
  return refused(`it does not start (status ${String(error.code)})`);
}

function refused(reason: string): Trial {
  return { ok: false, reason, lacksLibraries: false };
}
