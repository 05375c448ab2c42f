import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPathBelow, makeFolder } from '../folders/index.ts';
import { openZip, ReadingBudget } from '../limits/index.ts';
import type { BrowserFound } from './found.ts';
import { type Machine, thisMachine } from './machine.ts';
import { puppeteerCache } from './places.ts';
import { tryBrowser } from './trial.ts';
import { unpackInto } from './unpack.ts';

/** How much of a browser has come, in bytes. */
export interface Fetched {
  readonly bytes: number;
  readonly of: number;
}

/** A browser is there now, or why not and what else to do: in words. */
export type BrowserFetching =
  | BrowserFound
  | { readonly state: 'refused'; readonly reason: string; readonly advice: string };

/** Downloads the archive of a build into a folder, and says where it lies. */
export type Download = (
  build: Build,
  folder: string,
  tell: (fetched: Fetched) => void,
) => Promise<string>;

/** Which browser is fetched: Chrome's headless shell, of the version that puppeteer-core is made for. */
export interface Build {
  readonly version: string;
  /** As puppeteer names it: `linux`, `mac_arm`, … */
  readonly platform: string;
}

/**
 * Fetches a browser into puppeteer's folder, where a search finds it. Its archive is unpacked here,
 * each file held against its checksum, and bears its name only when it is whole.
 * @param options `tell` is told how much has come; `stop` ends the waiting
 * @param machine for which, and where to
 * @returns the browser, or why there is none; never throws but the reason of `stop`
 */
export async function fetchBrowser(
  {
    tell,
    stop,
    download = downloadArchive,
  }: {
    readonly tell: (fetched: Fetched) => void;
    readonly stop?: AbortSignal;
    readonly download?: Download;
  },
  machine: Machine = thisMachine(),
): Promise<BrowserFetching> {
  const platform = platformOf(machine);
  if (platform === undefined) return refused('there is none to fetch for this machine', machine);
  const { PUPPETEER_REVISIONS: builds } = await import('puppeteer-core/internal/revisions.js');
  const version = builds['chrome-headless-shell'];
  const cache = puppeteerCache(machine);
  const shelf = join(cache, 'chrome-headless-shell');
  const target = join(shelf, `${platform}-${version}`);
  const path = join(target, ...programOf(platform));
  try {
    await makeFolder(shelf, 0o700);
    // One that is there and starts would have been found: this one was left half unpacked.
    await rm(target, { recursive: true, force: true });
    await unpackInto(target, async (part) => {
      const folder = `${part}.download`;
      await mkdir(folder, { mode: 0o700 });
      const coming = download({ version, platform }, folder, tell);
      const archive = await (stop ? unlessStopped(coming, stop) : coming);
      await unpackArchive(await readFile(archive), part);
    });
  } catch (error) {
    stop?.throwIfAborted();
    await rm(target, { recursive: true, force: true }).catch(() => undefined);
    return refused(whyNot(error, cache), machine);
  }
  const trial = await tryBrowser(path, { stop });
  if (trial.ok) return { state: 'found', path, origin: 'puppeteer' };
  return refused(`the one that was fetched can’t be used here (${trial.reason})`, machine);
}

/** What puppeteer calls a machine for which there are builds; undefined where there are none. */
function platformOf({ platform, architecture }: Machine): string | undefined {
  const names: Readonly<Record<string, string>> = {
    'linux x64': 'linux',
    'darwin x64': 'mac',
    'darwin arm64': 'mac_arm',
    'win32 x64': 'win64',
    'win32 arm64': 'win64',
  };
  return names[`${platform} ${architecture}`];
}

/** Where the program lies in what is unpacked. */
function programOf(platform: string): string[] {
  const folder: Readonly<Record<string, string>> = {
    linux: 'linux64',
    mac: 'mac-x64',
    mac_arm: 'mac-arm64',
  };
  const name = 'chrome-headless-shell';
  const program = platform === 'win64' ? `${name}.exe` : name;
  return [`${name}-${folder[platform] ?? platform}`, program];
}

const downloadArchive: Download = async ({ version, platform }, folder, tell) => {
  const { Browser, install } = await import('@puppeteer/browsers');
  return install({
    browser: Browser.CHROMEHEADLESSSHELL,
    buildId: version,
    platform: platform as never,
    cacheDir: folder,
    unpack: false,
    downloadProgressCallback: (bytes, of) => tell({ bytes, of }),
  });
};

/** Every file of it may be executed: which of them have to be is known to Chrome alone. */
async function unpackArchive(archive: Buffer, folder: string): Promise<void> {
  const zip = openZip(archive, ReadingBudget.unlimited());
  await mkdir(folder, { mode: 0o700 });
  for (const name of zip.names) {
    if (!isPathBelow(name)) throw new Error(name);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, zip.read(name) ?? Buffer.alloc(0), { flush: true });
    await chmod(path, 0o700);
  }
}

/** Nothing that a library says is repeated: it isn't for users. */
function whyNot(error: unknown, cache: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return `the disk of ${cache} is full`;
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST'].includes(code)) {
    return `nothing can be written in ${cache}`;
  }
  if (error instanceof Error && error.name === 'UnreadableFileError') {
    return 'what came is cut off or damaged; try once more';
  }
  return 'it can’t be downloaded: Google’s server isn’t reached from here, or doesn’t have it';
}

function refused(reason: string, machine: Machine): BrowserFetching {
  return { state: 'refused', reason, advice: otherWays(machine) };
}

function otherWays({ platform, architecture }: Machine): string {
  if (platform !== 'linux') {
    return 'Install Google Chrome, or name a browser in CHAP_BROWSER.';
  }
  const npm =
    architecture === 'x64'
      ? '`npm install --include=optional` brings a Chromium without any other server; or install'
      : 'Install';
  return (
    `${npm} the system’s Chromium (Debian, Raspberry Pi OS: apt-get install chromium; ` +
    'Fedora: dnf install chromium-headless; Arch: pacman -S chromium), or name a browser in CHAP_BROWSER. ' +
    'Ubuntu’s is a snap, which the press can’t use.'
  );
}

/** Waits no longer once it is stopped. */
async function unlessStopped<Value>(work: Promise<Value>, stop: AbortSignal): Promise<Value> {
  stop.throwIfAborted();
  let onStop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => reject(stop.reason);
    stop.addEventListener('abort', onStop);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', onStop);
    // What comes of it is of no interest any more.
    work.catch(() => undefined);
  }
}
