import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { lastingTemporary } from '../temporary/index.ts';

/** An npm package that carries a compressed Chromium. */
export interface ChromiumPackage {
  /** Its folder, which holds `bin/chromium.br` and `bin/al2023.tar.br`. */
  readonly folder: string;
  /** Its version, as in its package.json; names the folder it is unpacked into. */
  readonly version: string;
}

/** What the search for a browser knows of the machine; tests make one up. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** As `process.arch`: `x64`, `arm64`, … */
  readonly architecture: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder; need not exist. */
  readonly home: string;
  /** The system’s folder for temporary files. */
  readonly temporary: string;
  /** The numeric user id; undefined where there is none (Windows). */
  readonly user: number | undefined;
  /** The installed Chromium package; undefined where npm left it out. */
  readonly chromiumPackage: ChromiumPackage | undefined;
  /** Full paths where a system browser usually lies, beside those on PATH; by platform if absent. */
  readonly usualPlaces?: readonly string[];
}

/**
 * The machine this process runs on.
 * @returns what is so at the moment of the call
 */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    architecture: process.arch,
    environment: process.env,
    home: homeFolder(),
    temporary: lastingTemporary(),
    user: process.getuid?.(),
    chromiumPackage: installedChromium('@sparticuz/chromium'),
  };
}

/** `homedir()` throws for a user id that the machine has no entry for (containers). */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

function installedChromium(name: string): ChromiumPackage | undefined {
  try {
    const require = createRequire(import.meta.url);
    // Its package.json isn't exported, so climb to it from the entry point.
    for (let folder = dirname(require.resolve(name)); ; folder = dirname(folder)) {
      const version = packageVersion(folder, name);
      if (version !== undefined) return { folder, version };
      if (folder === dirname(folder)) return undefined;
    }
  } catch {
    return undefined; // an optional dependency: absent is no error
  }
}

function packageVersion(folder: string, name: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    if (!('name' in parsed) || parsed.name !== name || !('version' in parsed)) return undefined;
    return typeof parsed.version === 'string' ? parsed.version : undefined;
  } catch {
    return undefined;
  }
}
