import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../temporary/index.ts';
import { lastResortFont } from './last-resort-font.ts';

/** The temporary folder of one browser: its home, its profile, its fonts. */
export type Workspace = TemporaryFolder;

/**
 * Makes a fresh folder for a browser, with a Fontconfig setup that hides all fonts of the system.
 * @returns the folder; whoever asked for it removes it
 */
export async function makeWorkspace(): Promise<Workspace> {
  const workspace = await temporaryFolder('browser');
  const { folder } = workspace;
  const fonts = join(folder, 'fonts');
  await mkdir(fonts);
  await writeFile(join(fonts, 'last-resort.ttf'), lastResortFont());
  await writeFile(join(folder, 'fonts.conf'), fontconfig(fonts, join(folder, 'fonts-cache')));
  return workspace;
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
