import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { browserArguments } from './arguments.ts';
import { diagnose } from './diagnose.ts';
import { childEnvironment } from './environment.ts';
import { BrowserError } from './failure.ts';
import type { BrowserFound } from './found.ts';
import { endWithProcess } from './process-end.ts';
import { makeWorkspace, whyNoRoom } from './workspace.ts';

/** A browser that runs. */
export interface Running {
  readonly browser: Browser;
  /** Ends it and removes its temporary folder. May be called twice; never throws. */
  end(): Promise<void>;
}

const patience = 60_000; // milliseconds to start in; printing itself has no limit

/**
 * Starts a browser with a home, a profile and an environment of its own, and no network.
 * @param found the browser
 * @param sandbox whether its sandbox is to be used
 * @param stop ends it, or its start
 * @returns the running browser
 * @throws the reason of `stop` when that is aborted
 * @throws BrowserError of kind `start` or `sandbox`; nothing is then left behind
 */
export async function launchBrowser(
  found: BrowserFound,
  sandbox: boolean,
  stop?: AbortSignal,
): Promise<Running> {
  stop?.throwIfAborted();
  // It is large, and most of what `chap` does needs no browser.
  const { launch } = await import('puppeteer-core');
  const workspace = await makeWorkspace();
  const args = browserArguments(sandbox);
  const profile = join(workspace.folder, 'profile');
  const env = childEnvironment(process.env, workspace.folder, found.libraries);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort('it took too long'), patience);
  const signal = stop ? AbortSignal.any([late.signal, stop]) : late.signal;
  try {
    const launching = launch({
      executablePath: found.path,
      headless: 'shell',
      args,
      env,
      userDataDir: profile,
      pipe: true, // no port that others could connect to; and it ends when the pipe does
      protocolTimeout: 0,
      timeout: patience,
      signal,
      downloadBehavior: { policy: 'deny' },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const browser = await (stop ? unlessStopped(launching, stop) : launching);
    const release = endWithProcess(browser.process()?.pid, workspace, stop);
    const end = async (): Promise<void> => {
      await browser.close().catch(() => undefined);
      release();
      await workspace.remove().catch(() => undefined);
    };
    return { browser, end };
  } catch (cause) {
    if (stop?.aborted) {
      await workspace.remove().catch(() => undefined);
      throw stop.reason;
    }
    const full = await whyNoRoom(workspace.folder);
    const error = full
      ? new BrowserError('start', full, cause)
      : await diagnose(found.path, [...args, `--user-data-dir=${profile}-again`], env, cause);
    await workspace.remove();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits no longer once it is stopped: a browser that is killed as it starts may never say so. */
async function unlessStopped(launching: Promise<Browser>, stop: AbortSignal): Promise<Browser> {
  let onStop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => reject(stop.reason);
    stop.addEventListener('abort', onStop);
  });
  try {
    return await Promise.race([launching, stopped]);
  } finally {
    stop.removeEventListener('abort', onStop);
    // What comes of it is of no interest any more.
    launching.catch(() => undefined);
  }
}
