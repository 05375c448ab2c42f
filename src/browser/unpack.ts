import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';
import { keepAlive, lastBeat } from '../temporary/index.ts';

const running = new Map<string, Promise<string>>();

/**
 * Decompresses a Brotli file to an executable, once: what is there already is used as it is.
 * Safe when several processes do it at once, and when one of them is killed.
 * @param source the compressed file
 * @param target the file to be; its folder exists
 * @param stop ends the work
 * @returns `target`
 * @throws Error if the source is damaged or the disk is full; nothing is then left behind
 */
export function unpackFile(source: string, target: string, stop?: AbortSignal): Promise<string> {
  return unpackInto(target, (part) =>
    decompress(source, createWriteStream(part, { mode: 0o700, flush: true }), stop),
  );
}

/**
 * Decompresses a Brotli-compressed tar file to a folder, once, as `unpackFile` does.
 * @param source the compressed tar file
 * @param target the folder to be; the folder it lies in exists
 * @returns `target`
 * @throws Error if the source is damaged or the disk is full; nothing is then left behind
 */
export function unpackFolder(source: string, target: string, stop?: AbortSignal): Promise<string> {
  return unpackInto(target, async (part) => {
    await mkdir(part, { mode: 0o700 });
    // The types of tar's stream are wider than Node's; it is a writable stream.
    await decompress(source, extract({ cwd: part, strict: true }) as unknown as Writable, stop);
  });
}

async function decompress(
  source: string,
  target: Writable,
  stop: AbortSignal | undefined,
): Promise<void> {
  const chunkSize = 2 ** 21;
  await pipeline(
    createReadStream(source, { highWaterMark: chunkSize }),
    createBrotliDecompress({ chunkSize }),
    target,
    ...(stop ? [{ signal: stop }] : []),
  );
}

/**
 * Makes a file or folder, once: it bears its name only when it is whole. Within one process, two
 * that ask for the same thing wait for the same work.
 * @param write makes it, where it is told; what it puts beside that goes when it is done
 */
export function unpackInto(
  target: string,
  write: (part: string) => Promise<void>,
): Promise<string> {
  const before = running.get(target);
  if (before !== undefined) return before;
  const work = make(target, write).finally(() => running.delete(target));
  running.set(target, work);
  return work;
}

/** What bears the final name is whole: it was renamed only when finished. */
async function make(target: string, write: (part: string) => Promise<void>): Promise<string> {
  if (await exists(target)) return target;
  const work = `${target}.${randomUUID()}.part`;
  await mkdir(work, { mode: 0o700 });
  let stop = async (): Promise<void> => undefined;
  try {
    stop = await keepAlive(work);
    await removeAbandoned(target, work);
    const part = join(work, 'part');
    await write(part);
    await rename(part, target);
  } catch (error) {
    // A folder can't be renamed onto another: somebody else was first, with the same.
    if (!(await exists(target))) throw error;
  } finally {
    await stop();
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

/** A heartbeat so much older than ours, in milliseconds, is a killed process’s. */
const patience = 60_000;

/** Removes what killed processes left half-written (190 MB each). */
async function removeAbandoned(target: string, own: string): Promise<void> {
  const folder = dirname(target);
  const now = (await lastBeat(own)) ?? 0;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(target)}.`) || !name.endsWith('.part')) continue;
    const beat = await lastBeat(join(folder, name));
    if (beat === undefined || now - beat <= patience) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
