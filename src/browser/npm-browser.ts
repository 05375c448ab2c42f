import { join } from 'node:path';
import { cacheFolder, NoCacheError } from './cache-folder.ts';
import type { BrowserFound } from './found.ts';
import type { ChromiumPackage, Machine } from './machine.ts';
import { systemReason } from './system-reason.ts';
import { tryBrowser } from './trial.ts';
import { unpackFile, unpackFolder } from './unpack.ts';

/** Why there is no browser of npm's to use: where that was found out, and why. */
export type Refused = {
  readonly state: 'refused';
  readonly place: string;
  readonly reason: string;
};

/**
 * The pinned Chromium that npm installed, unpacked into our own cache, with the shared libraries
 * it brings along if the system lacks them. (The package's own `executablePath()` would take any
 * /tmp/chromium it finds, of whatever version and from whomever.)
 * @param machine where to look
 * @param stop ends the unpacking
 * @returns the browser, or why there is none; never throws
 */
export async function npmBrowser(
  machine: Machine,
  stop?: AbortSignal,
): Promise<BrowserFound | Refused> {
  const place = 'the npm package @sparticuz/chromium';
  if (machine.platform !== 'linux' || machine.architecture !== 'x64') {
    return { state: 'refused', place, reason: 'it is for Linux on x64 only' };
  }
  if (machine.chromiumPackage === undefined) {
    return { state: 'refused', place, reason: 'it is not installed' };
  }
  try {
    return await unpackAndTry(machine.chromiumPackage, machine, stop);
  } catch (error) {
    const own = error instanceof NoCacheError ? error.message : systemReason(error);
    return { state: 'refused', place, reason: own ?? 'what npm brought is damaged' };
  }
}

async function unpackAndTry(
  { folder, version }: ChromiumPackage,
  machine: Machine,
  stop: AbortSignal | undefined,
): Promise<BrowserFound | Refused> {
  const cache = await cacheFolder(machine, `chromium-${version}`);
  const path = await unpackFile(join(folder, 'bin', 'chromium.br'), join(cache, 'chromium'), stop);
  const alone = await tryBrowser(path, { stop });
  if (alone.ok) return { state: 'found', path, origin: 'npm' };
  if (!alone.lacksLibraries) return { state: 'refused', place: path, reason: alone.reason };

  const archive = join(folder, 'bin', 'al2023.tar.br');
  const libraries = join(await unpackFolder(archive, join(cache, 'libraries'), stop), 'lib');
  const helped = await tryBrowser(path, { libraries, stop });
  if (helped.ok) return { state: 'found', path, origin: 'npm', libraries };
  return { state: 'refused', place: path, reason: helped.reason };
}
