import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands at a path; `other` is a pipe, a device, a file where a folder is needed, or a name too long. */
export type StandsBelow = 'nothing' | 'file' | 'folder' | 'link' | 'other';

/**
 * What stands at a path below a folder, when no link is followed on the way: the folder itself may
 * be one, for a user named it.
 * @param path one that `isPathBelow`
 * @throws what the system says when a folder on the way can’t be looked into
 */
export async function standsBelow(folder: string, path: string): Promise<StandsBelow> {
  let reached = folder;
  let stands: StandsBelow = 'folder';
  for (const name of path.split('/')) {
    if (stands !== 'folder') return stands === 'file' ? 'other' : stands;
    reached = join(reached, name);
    stands = await standsAt(reached);
  }
  return stands;
}

async function standsAt(path: string): Promise<StandsBelow> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return 'link';
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'nothing';
    if (code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'other';
    throw error;
  }
}
