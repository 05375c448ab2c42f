import type { StatsFs } from 'node:fs';
import { mkdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../temporary/index.ts';
import { BrowserError } from './failure.ts';
import { lastResortFont } from './last-resort-font.ts';

/** The temporary folder of one browser: its home, its profile, its fonts. */
export type Workspace = TemporaryFolder;

/**
 * Makes a fresh folder for a browser, with a Fontconfig setup that hides all fonts of the system.
 * @returns the folder; whoever asked for it removes it
 * @throws BrowserError of kind `start` when there can be no such folder
 */
export async function makeWorkspace(): Promise<Workspace> {
  let workspace: Workspace | undefined;
  try {
    workspace = await temporaryFolder('browser');
    const { folder } = workspace;
    const fonts = join(folder, 'fonts');
    await mkdir(fonts);
    await writeFile(join(fonts, 'last-resort.ttf'), lastResortFont());
    await writeFile(join(folder, 'fonts.conf'), fontconfig(fonts, join(folder, 'fonts-cache')));
    return workspace;
  } catch (cause) {
    await workspace?.remove().catch(() => undefined);
    const { code } = cause as NodeJS.ErrnoException;
    throw new BrowserError('start', unusable(reasons[String(code)] ?? String(code)), cause);
  }
}

/** A browser needs so many bytes for its profile before it has printed anything. */
const leastRoom = 20_000_000;

/** Whether a browser that didn’t start had no room to: a full disk is nothing that it tells. */
export async function whyNoRoom(
  folder: string,
  look: (folder: string) => Promise<Pick<StatsFs, 'bavail' | 'bsize'>> = statfs,
): Promise<string | undefined> {
  const found = await look(folder).catch(() => undefined);
  return found && found.bavail * found.bsize < leastRoom ? unusable('its disk is full') : undefined;
}

function unusable(reason: string): string {
  return `the folder for temporary files, “${tmpdir()}”, can’t be used: ${reason}; make room there, or name another folder in TMPDIR`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is no folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it lies on a disk that can only be read',
  ENOSPC: 'its disk is full',
};

function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(fonts)}</dir>
  <cachedir>${escaped(cache)}</cachedir>
</fontconfig>
`;
}

function escaped(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
