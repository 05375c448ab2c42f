import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserSearch } from './found.ts';
import { type Machine, thisMachine } from './machine.ts';
import { npmBrowser } from './npm-browser.ts';
import { downloadedBrowsers, puppeteerCache, systemBrowsers } from './places.ts';
import { type Trial, tryBrowser } from './trial.ts';

/**
 * Finds a browser to print with: the one that was named, else the pinned Chromium of npm
 * (unpacked at the first call, 1 to 2 s), else puppeteer's own download, else the system's.
 * @param options `executablePath`: the one to use, before any other. Else the environment's
 *   PUPPETEER_EXECUTABLE_PATH or CHAP_BROWSER. One that is named but doesn't start is not
 *   passed over: the search ends there. `stop`: ends the search; what it found then means nothing.
 * @param machine where to look; by default this machine
 * @returns the browser, or what to install; never throws
 */
export async function findBrowser(
  options: { readonly executablePath?: string; readonly stop?: AbortSignal | undefined } = {},
  machine: Machine = thisMachine(),
): Promise<BrowserSearch> {
  const { stop } = options;
  const explicit = namedBrowser(options.executablePath, machine);
  if (explicit !== undefined) return useNamed(explicit, stop);

  const looked: { place: string; reason: string }[] = [];
  const npm = await npmBrowser(machine, stop);
  if (npm.state === 'found') return npm;
  looked.push({ place: npm.place, reason: npm.reason });
  const insteadOfPinned = `${npm.place}: ${npm.reason}`;

  const downloaded = await downloadedBrowsers(machine);
  if (downloaded.length === 0) {
    looked.push({ place: puppeteerCache(machine), reason: 'no browser in it' });
  }
  for (const path of downloaded) {
    const trial = await tryBrowser(path, { stop });
    if (trial.ok) return { state: 'found', path, origin: 'puppeteer', insteadOfPinned };
    looked.push({ place: path, reason: trial.reason });
  }

  const present = systemBrowsers(machine).filter((path) => existsSync(path));
  if (present.length === 0) {
    looked.push({ place: 'PATH and the usual folders', reason: 'no Chrome or Chromium' });
  }
  for (const path of present) {
    const trial = await trySystem(path, stop);
    if (trial.ok) return { state: 'found', path, origin: 'system', insteadOfPinned };
    looked.push({ place: path, reason: trial.reason });
  }
  return { state: 'missing', looked, advice: advice(machine) };
}

interface Named {
  readonly path: string;
  readonly by: string;
}

function namedBrowser(option: string | undefined, { environment }: Machine): Named | undefined {
  if (option !== undefined) return { path: option, by: 'the option' };
  for (const by of ['PUPPETEER_EXECUTABLE_PATH', 'CHAP_BROWSER']) {
    const path = environment[by];
    if (path !== undefined && path !== '') return { path, by };
  }
  return undefined;
}

async function useNamed({ path, by }: Named, stop?: AbortSignal): Promise<BrowserSearch> {
  const trial = await tryBrowser(path, { stop });
  if (trial.ok) return { state: 'found', path, origin: 'explicit' };
  return {
    state: 'missing',
    looked: [{ place: path, reason: trial.reason }],
    advice: `${by} names a browser that can't be used: ${path}. Name one that starts, or none.`,
  };
}

/** A snap may not read the folder for temporary files, where the profile is. */
async function trySystem(path: string, stop?: AbortSignal): Promise<Trial> {
  const real = await realpath(path);
  if (real.startsWith('/snap/') || basename(real) === 'snap') {
    return { ok: false, reason: 'a snap, which sees no temporary files', lacksLibraries: false };
  }
  return tryBrowser(path, { stop });
}

function advice({ platform, architecture, chromiumPackage }: Machine): string {
  const fetched = '`chap doctor --install`, which fetches one';
  if (platform === 'linux' && architecture === 'x64') {
    const npm = chromiumPackage
      ? ''
      : '`npm install --include=optional`, which brings a Chromium; or ';
    return (
      `Run ${npm}${fetched}; or install Debian's package: apt-get install chromium; ` +
      'or name a browser in CHAP_BROWSER.'
    );
  }
  if (platform === 'linux') {
    return (
      'Install the system’s Chromium (Debian, Raspberry Pi OS: apt-get install chromium; ' +
      'Fedora: dnf install chromium-headless), or name a browser in CHAP_BROWSER.'
    );
  }
  return `Install Google Chrome; or run ${fetched}; or name a browser in CHAP_BROWSER.`;
}
