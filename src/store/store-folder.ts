import { lstat } from 'node:fs/promises';
import { isAbsolute, join, win32 } from 'node:path';
import { makeFolder } from '../folders/index.ts';

/** What decides where a user’s store lies; tests make one up. */
export interface StoreMachine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder; empty where there is none. */
  readonly home: string;
  /** The numeric user id; undefined where there is none (Windows). */
  readonly user: number | undefined;
}

/**
 * The folder that the store lies in when nobody names one: `~/.cache/chapkhaneh/store`
 * (`$XDG_CACHE_HOME`), on a Mac `~/Library/Caches/chapkhaneh/store`, on Windows
 * `%LOCALAPPDATA%\chapkhaneh\Cache\store`.
 * @returns a path that need not exist; undefined for a user without a home
 */
export function usualStoreFolder(machine: StoreMachine): string | undefined {
  const { platform, environment, home } = machine;
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'];
    return local && win32.isAbsolute(local)
      ? win32.join(local, 'chapkhaneh', 'Cache', 'store')
      : undefined;
  }
  const named = environment['XDG_CACHE_HOME'];
  // A relative path is to be ignored, says the XDG specification.
  if (named !== undefined && isAbsolute(named)) return join(named, 'chapkhaneh', 'store');
  if (!isAbsolute(home)) return undefined;
  return platform === 'darwin'
    ? join(home, 'Library', 'Caches', 'chapkhaneh', 'store')
    : join(home, '.cache', 'chapkhaneh', 'store');
}

/**
 * Make the folder, for its owner alone.
 * @returns why it can’t be used; undefined when it can
 */
export async function makeStoreFolder(
  folder: string,
  user: number | undefined,
): Promise<string | undefined> {
  try {
    await makeFolder(folder, 0o700);
    const { uid, mode } = await lstat(folder);
    if (user === undefined) return undefined;
    if (uid !== user) return 'it belongs to another user';
    // Whoever may write there may lay another text into it.
    return (mode & 0o022) === 0 ? undefined : 'others may write in it';
  } catch (error) {
    return reasons[String((error as NodeJS.ErrnoException).code)] ?? 'it can’t be made';
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it lies on a disk that can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
};
