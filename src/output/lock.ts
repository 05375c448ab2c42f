import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { standsBelow } from '../folders/index.ts';
import { OutputError, outputError } from './output-error.ts';

const lockName = '.lock';
/** A lock that wasn't renewed for so long is a killed build's, in milliseconds. */
const stale = 3000;

/**
 * Do something while nobody else writes into a folder. Waits for another build that is
 * writing; a lock whose owner was killed is taken over.
 * @param signal ends the waiting
 * @param work may ask, before it goes where there is no way back, whether the lock is still its own:
 *   a process that stood still (a laptop asleep) is taken for killed, and another may be writing
 * @throws OutputError
 */
export async function locked<T>(
  folder: string,
  signal: AbortSignal,
  work: (requireLock: () => void) => Promise<T>,
): Promise<T> {
  try {
    await requireOwnLock(folder);
    const { lock } = await import('proper-lockfile');
    let lost: Error | undefined;
    const options = {
      lockfilePath: join(folder, lockName),
      stale,
      update: 1000,
      // By default it throws where nobody can catch it.
      onCompromised: (error: Error) => {
        lost = error;
      },
    };
    const release = await patiently(() => lock(folder, options), signal);
    try {
      return await work(() => {
        if (lost) throw lostLock(folder, lost);
      });
    } finally {
      if (!lost) await release();
    }
  } catch (error) {
    throw signal.aborted && error === signal.reason ? error : outputError(folder, error);
  }
}

/** Waits for another build, two minutes at most, and no longer than until it is stopped. */
async function patiently<T>(take: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    try {
      return await take();
    } catch (error) {
      if (tries > 240 || (error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    }
    // An error of its own would say less than the signal’s reason.
    await setTimeout(Math.min(100 * tries, 500), undefined, { signal }).catch(() => undefined);
  }
}

function lostLock(folder: string, cause: Error): OutputError {
  return new OutputError(
    `“${folder}”: another build took over meanwhile, since this one stood still; do it again`,
    { cause },
  );
}

/** Whether somebody is writing into a folder at this moment. Writes nothing. */
export async function isLocked(folder: string): Promise<boolean> {
  if ((await standsBelow(folder, lockName)) !== 'folder') return false;
  const { check } = await import('proper-lockfile');
  return check(folder, { lockfilePath: join(folder, lockName), stale });
}

/** Take away a lock whose owner, a thread of our own, was ended. */
export async function abandonLock(folder: string): Promise<void> {
  if ((await standsBelow(folder, lockName)) === 'folder') await rmdir(join(folder, lockName));
}

/** The press's lock is an empty folder. A link would have it ask and change what lies elsewhere. */
async function requireOwnLock(folder: string): Promise<void> {
  const path = join(folder, lockName);
  const stands = await standsBelow(folder, lockName);
  if (stands === 'link') await rm(path, { force: true });
  const isOwn =
    stands === 'nothing' ||
    stands === 'link' ||
    (stands === 'folder' && (await readdir(path).catch(() => [])).length === 0);
  if (!isOwn) {
    throw new OutputError(`“${path}” is in the way: the press needs this name; move it elsewhere`);
  }
}
