import { access, constants, lstat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from '../folders/index.ts';
import type { Machine } from './machine.ts';
import { systemReason } from './system-reason.ts';

/** There is no place for a folder of ours; the message says where one was looked for, and why not. */
export class NoCacheError extends Error {}

/**
 * A folder of ours that outlives the process, made if need be: in `$XDG_CACHE_HOME` or
 * `~/.cache`, and where neither can be written, in the folder for temporary files.
 * @param machine where to look
 * @param name the folder's name; a version belongs in it
 * @returns its full path
 * @throws Error that names each place and why it was refused
 */
export async function cacheFolder(machine: Machine, name: string): Promise<string> {
  const refused: string[] = [];
  for (const place of homePlaces(machine)) {
    const folder = join(place, 'chapkhaneh', name);
    const reason = await make(folder);
    if (reason === undefined) return folder;
    refused.push(`${folder}: ${reason}`);
  }
  const shared = join(machine.temporary, `chapkhaneh-${machine.user ?? 'user'}`);
  const reason = (await make(shared)) ?? (await foreign(shared, machine.user));
  if (reason === undefined) {
    const folder = join(shared, name);
    const refusal = await make(folder);
    if (refusal === undefined) return folder;
    refused.push(`${folder}: ${refusal}`);
  } else {
    refused.push(`${shared}: ${reason}`);
  }
  throw new NoCacheError(`no folder to keep the browser in (${refused.join('; ')})`);
}

function homePlaces({ environment, home }: Machine): string[] {
  const named = environment['XDG_CACHE_HOME'];
  // A relative path is to be ignored, says the XDG specification.
  if (named !== undefined && isAbsolute(named)) return [named];
  return isAbsolute(home) ? [join(home, '.cache')] : [];
}

/** Makes a folder that only we may read; the reason if that can't be. */
async function make(folder: string): Promise<string | undefined> {
  try {
    await makeFolder(folder, 0o700);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return systemReason(error) ?? 'it can’t be made';
  }
}

/** In a folder open to all, somebody else may have laid a browser for us to run. */
async function foreign(folder: string, user: number | undefined): Promise<string | undefined> {
  const state = await lstat(folder);
  if (!state.isDirectory()) return 'not a folder';
  if (user === undefined) return undefined;
  if (state.uid !== user) return 'it belongs to another user';
  return (state.mode & 0o022) === 0 ? undefined : 'others may write in it';
}
