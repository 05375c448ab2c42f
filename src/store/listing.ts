import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mostHead, readHead } from './entry.ts';

/** What is being written is called so, and is renamed when it is whole. */
export const unfinished = 'new-';
/** What was begun longer ago, in milliseconds, was left by a build that was killed. */
const patience = 3_600_000;

/** Where an entry lies, below the store’s folder. Keys are digests in hexadecimal. */
export function entryPath(key: string): string {
  return join(key.slice(0, 2), key.slice(2));
}

/** An entry as the disk knows it. */
export interface StoredEntry {
  readonly path: string;
  readonly bytes: number;
  /** When it was last used, in milliseconds. */
  readonly used: number;
}

/** All that lies in a store, and what killed builds left in it. */
export async function listEntries(
  folder: string,
): Promise<{ readonly entries: readonly StoredEntry[]; readonly abandoned: readonly string[] }> {
  const entries: StoredEntry[] = [];
  const abandoned: string[] = [];
  const now = Date.now();
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (name.startsWith(unfinished)) {
      const { mtimeMs = now } = (await stat(path).catch(() => undefined)) ?? {};
      if (now - mtimeMs > patience) abandoned.push(path);
    } else if (/^[0-9a-f]{2}$/.test(name)) {
      for (const each of await namesIn(path)) {
        const found = await stat(join(path, each)).catch(() => undefined);
        if (!/^[0-9a-f]{62}$/.test(each) || !found?.isFile()) continue;
        entries.push({ path: join(path, each), bytes: found.size, used: found.mtimeMs });
      }
    }
  }
  return { entries, abandoned };
}

/** What of a book is kept. */
export interface StoredBook {
  readonly title: string;
  readonly entries: number;
  readonly bytes: number;
}

/** Of which books something is kept, and how much; the largest first. */
export async function storedBooks(folder: string): Promise<StoredBook[]> {
  const books = new Map<string, StoredBook>();
  for (const { path, bytes } of (await listEntries(folder)).entries) {
    const title = (await titleOf(path)) ?? '';
    const { entries = 0, bytes: before = 0 } = books.get(title) ?? {};
    books.set(title, { title, entries: entries + 1, bytes: before + bytes });
  }
  return [...books.values()].sort((a, b) => b.bytes - a.bytes || (a.title < b.title ? -1 : 1));
}

/** Take all of it away; nothing else that lies in the folder. */
export async function emptyStore(folder: string): Promise<void> {
  const { entries } = await listEntries(folder);
  for (const { path } of entries) await rm(path, { force: true });
  for (const name of await namesIn(folder)) {
    if (name.startsWith(unfinished)) await rm(join(folder, name), { force: true });
  }
}

async function titleOf(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  try {
    const start = Buffer.alloc(mostHead);
    const read = await file?.read(start, 0, mostHead, 0);
    return read && readHead(start.subarray(0, read.bytesRead))?.of;
  } finally {
    await file?.close();
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
