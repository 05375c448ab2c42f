import { lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file in a folder that is written again and again as long as somebody needs the folder. */
const heartbeatFile = '.alive';

/** How often, in milliseconds. */
const every = 1000;

/**
 * Write the heartbeat of a folder until it is stopped. It keeps no process alive.
 * @returns stops it, and waits for the beat that is being written
 */
export async function keepAlive(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, heartbeatFile);
  let beating = writeFile(path, '');
  await beating;
  const timer = setInterval(() => {
    // A folder that somebody took away needs none.
    beating = writeFile(path, '').catch(() => undefined);
  }, every);
  timer.unref();
  return () => {
    clearInterval(timer);
    return beating;
  };
}

/** When a folder, or a file, of our own was last known to be needed; undefined for what isn’t one of ours. */
export async function lastBeat(path: string): Promise<number | undefined> {
  const stands = await lstat(path).catch(() => undefined);
  if (!stands || stands.isSymbolicLink()) return undefined;
  if (stands.uid !== (process.getuid?.() ?? stands.uid)) return undefined;
  // One that was killed before its first beat has none.
  const beat = await lstat(join(path, heartbeatFile)).catch(() => stands);
  return beat.mtimeMs;
}
