import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readEntry, writeEntry } from './entry.ts';
import { entryPath, listEntries, unfinished } from './listing.ts';

/** Keeps bytes between builds. What it doesn’t give back is made again. */
export interface Store {
  /** What was kept under a key; undefined for a miss: lost, cut short, changed, of another key. */
  read(key: string): Promise<Uint8Array | undefined>;
  /**
   * Keep bytes under a key, the whole of them or nothing.
   * @param of the title of the book that they were made of
   */
  keep(key: string, of: string, body: Uint8Array): Promise<void>;
  /** Make room: what was used longest ago is given up. Nothing is kept any more after that. */
  close(): Promise<void>;
  /** Why nothing can be kept any more (a full disk, say); undefined as long as it can. */
  readonly trouble: string | undefined;
}

/** As much as is kept when nobody says how much: 1 GB. */
export const usualLimit = 1_000_000_000;

/** What writes to a disk; tests have one that is full. */
export interface StoreDisk {
  write(path: string, bytes: Uint8Array): Promise<void>;
}

const disk: StoreDisk = {
  async write(path, bytes) {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  },
};

/**
 * The store in a folder that is there. Several builds may use it at once: an entry appears by being
 * renamed, and one that is taken away while another reads it is a miss.
 * @param limit how many bytes may be left in it when it is closed
 */
export function openStore(folder: string, limit: number = usualLimit, on: StoreDisk = disk): Store {
  let trouble: string | undefined;
  let kept = 0;

  return {
    get trouble() {
      return trouble;
    },

    async read(key) {
      const path = join(folder, entryPath(key));
      const file = await readFile(path).catch(() => undefined);
      const body = file && readEntry(key, file);
      if (!body) return undefined;
      const now = new Date();
      // It was used: others are given up before it.
      await utimes(path, now, now).catch(() => undefined);
      return body;
    },

    async keep(key, of, body) {
      if (trouble !== undefined || body.length > limit) return;
      const path = join(folder, entryPath(key));
      const staged = join(folder, `${unfinished}${randomUUID()}`);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await on.write(staged, writeEntry(key, of, body));
        await rename(staged, path);
        kept += body.length;
      } catch (error) {
        trouble = String((error as NodeJS.ErrnoException).code ?? error);
        await rm(staged, { force: true }).catch(() => undefined);
      }
    },

    async close() {
      if (kept > 0) await makeRoom(folder, limit);
      kept = 0;
    },
  };
}

/** Give up what was used longest ago, until no more is there than may be. */
async function makeRoom(folder: string, limit: number): Promise<void> {
  const { entries, abandoned } = await listEntries(folder);
  for (const path of abandoned) await rm(path, { force: true }).catch(() => undefined);
  let left = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of entries.toSorted((a, b) => a.used - b.used)) {
    if (left <= limit) return;
    await rm(path, { force: true }).catch(() => undefined);
    left -= bytes;
  }
}
