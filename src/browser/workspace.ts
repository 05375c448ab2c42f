import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastResortFont } from './last-resort-font.ts';

/** The temporary folder of one browser: its home, its profile, its fonts. */
export interface Workspace {
  /** Its full path. */
  readonly folder: string;
  /** Removes it with all that is in it. May be called twice. */
  remove(): Promise<void>;
  /** The same at once, for a process that is about to end. */
  removeNow(): void;
}

// A browser that was just killed may write its last files while we remove them.
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

/**
 * Makes a fresh folder for a browser, with a Fontconfig setup that hides all fonts of the system.
 * @returns the folder; whoever asked for it removes it
 */
export async function makeWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'chapkhaneh-browser-'));
  const fonts = join(folder, 'fonts');
  await mkdir(fonts);
  await writeFile(join(fonts, 'last-resort.ttf'), lastResortFont());
  await writeFile(join(folder, 'fonts.conf'), fontconfig(fonts, join(folder, 'fonts-cache')));
  return {
    folder,
    remove: () => rm(folder, removal),
    removeNow: () => rmSync(folder, removal),
  };
}

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
