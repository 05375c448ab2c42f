import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { BrowserFound } from './found.ts';
import { type Machine, thisMachine } from './machine.ts';

/** A browser that has printed, and by what its program is known again without being started. */
export interface KnownBrowser {
  /** What it said it is. */
  readonly version: string;
  readonly path: string;
  readonly size: number;
  /** In milliseconds. */
  readonly changed: number;
  readonly inode: number;
}

/**
 * By what a browser is known again; undefined for one that can’t be: a script that starts another
 * program, which may be replaced without a trace in it, and one that is used for want of a better,
 * which may be there the next time.
 */
export async function toKnow(
  { path, origin }: BrowserFound,
  version: string,
): Promise<KnownBrowser | undefined> {
  if (origin !== 'explicit' && origin !== 'npm') return undefined;
  const program = await look(path);
  return program && { version, path, ...program };
}

/** Whether its program is the same as it was. */
export async function isThere({ path, size, changed, inode }: KnownBrowser): Promise<boolean> {
  const program = await look(path);
  return program?.size === size && program.changed === changed && program.inode === inode;
}

/** All of a machine that decides which browser is found there. */
export function whatDecides(machine: Machine = thisMachine()): object {
  const { environment, ...rest } = machine;
  const names = ['PUPPETEER_EXECUTABLE_PATH', 'CHAP_BROWSER', 'XDG_CACHE_HOME'];
  return { ...rest, environment: names.map((name) => environment[name]) };
}

async function look(
  path: string,
): Promise<Pick<KnownBrowser, 'size' | 'changed' | 'inode'> | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return (await isScript(path)) ? undefined : { size, changed: mtimeMs, inode: ino };
  } catch {
    return undefined;
  }
}

async function isScript(path: string): Promise<boolean> {
  for await (const start of createReadStream(path, { end: 1, encoding: 'latin1' })) {
    return start === '#!';
  }
  return true;
}
