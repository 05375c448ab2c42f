import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/** What a path leads to; `other` is a pipe or a device, which may never end when it is read. */
export type FoundWithin = 'file' | 'folder' | 'other' | 'missing' | 'unreadable' | 'outside';

/**
 * What a path that a book’s file names leads to. Links are followed as long as they stay in the
 * folder; whatever leads out of it, or to hidden files, which are no part of a book, is outside.
 */
export async function findWithin(path: string, folder: string): Promise<FoundWithin> {
  if (path.includes('\0') || !isWithin(folder, path)) return 'outside';
  try {
    const real = await realpath(path);
    if (!isWithin(await realpath(folder), real)) return 'outside';
    const found = await stat(real);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
      ? 'missing'
      : 'unreadable';
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && !way.split(sep).some((step) => step.startsWith('.'));
}
