import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether a path, which need not be there yet, is a folder or lies in it, links followed. */
export async function liesWithin(path: string, folder: string): Promise<boolean> {
  const way = relative(await real(folder), await real(path));
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

async function real(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await real(parent), basename(absolute));
  }
}
