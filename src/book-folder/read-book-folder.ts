import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runningSha256 } from '../digests/index.ts';
import { findWithin } from '../folders/index.ts';
import type { BookFile, BookFolder, ClosedFile } from './book-folder.ts';
import { isOutput, isPassedOver, type ReadAs, readAs, wayInto } from './what-is-read.ts';

/** How many bytes are kept; of what is larger there is only the hash. */
export interface FolderLimits {
  /** Of one text. */
  readonly text: number;
  /** Of one picture. */
  readonly picture: number;
  /** Of all pictures: a book's own first, then those in folders that are none of a book's. */
  readonly pictures: number;
}

/** What a book can bear. */
export const folderLimits: FolderLimits = {
  text: 100_000_000,
  picture: 20_000_000,
  pictures: 500_000_000,
};

/**
 * Read once all that the press may read of a book's folder. Links are followed as long as they
 * stay in it; one that leads nowhere, and what is no file, holds nothing that could be printed.
 */
export async function readBookFolder(
  path: string,
  limits: FolderLimits = folderLimits,
): Promise<BookFolder> {
  const { found, again } = await findFiles(path);
  const files = new Map<string, BookFile>();
  const rank = ranksIn(found);
  let left = limits.pictures;
  for (const each of found.toSorted((a, b) => rank(a) - rank(b))) {
    const file = await readFound(each, limits, left);
    if (!file) continue;
    if (each.read === 'picture' && 'bytes' in file) left -= file.bytes.length;
    files.set(each.path, file);
  }
  return { path, files: inOrder(files), again: inOrder(again) };
}

function inOrder<T>(paths: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...paths].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A file that is to be read, or why it can't be. */
interface FoundFile {
  /** Within the book's folder, with forward slashes. */
  readonly path: string;
  /** Where it is on the disk. */
  readonly at: string;
  readonly read?: ReadAs | undefined;
  readonly fault?: 'unreadable' | 'outside' | undefined;
}

/** Pictures come last, and of them those in folders that a book doesn't have. */
function ranksIn(found: readonly FoundFile[]): (file: FoundFile) => number {
  const folderOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));
  const chapters = found.filter(({ path }) => /^[^/]+\/chapter\.yaml$/i.test(path));
  const own = new Set(['', 'images', ...chapters.map(({ path }) => folderOf(path))]);
  return ({ path, read }) => (read !== 'picture' ? 0 : own.has(folderOf(path)) ? 1 : 2);
}

async function readFound(
  { at, read, fault }: FoundFile,
  limits: FolderLimits,
  left: number,
): Promise<BookFile | undefined> {
  if (fault) return { fault };
  try {
    const { size } = await stat(at);
    const most = read === 'picture' ? limits.picture : limits.text;
    const isTooMuch = read === 'picture' && size > left;
    const closed = size > most ? 'too-large' : isTooMuch ? 'too-many' : undefined;
    return await readBytes(at, closed, { utf8: read === 'source' });
  } catch (error) {
    return isMissing(error) ? undefined : { fault: 'unreadable' };
  }
}

/** The bytes and their hash; of a file that is closed, or turns out to be no UTF-8, the hash alone. */
async function readBytes(
  at: string,
  closed: ClosedFile['closed'] | undefined,
  { utf8 }: { readonly utf8: boolean },
): Promise<BookFile> {
  const hash = runningSha256();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunks: Uint8Array[] = [];
  let why = closed;
  const close = (reason: ClosedFile['closed']): void => {
    why ??= reason;
    chunks.length = 0;
  };
  const check = (chunk?: Uint8Array): void => {
    try {
      if (utf8 && !why) decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      close('not-utf8');
    }
  };
  for await (const chunk of createReadStream(at) as AsyncIterable<Uint8Array>) {
    hash.add(chunk);
    check(chunk);
    if (!why) chunks.push(chunk);
  }
  check();
  const sha256 = hash.end();
  return why ? { sha256, closed: why } : { sha256, bytes: ownMemory(chunks) };
}

/** Bytes one behind the other, in memory of their own: a copy of the value takes nothing else along. */
function ownMemory(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

/** A folder on the way to another: where it really is, and its path within the book’s folder. */
interface Above {
  readonly real: string;
  readonly path: string;
}

/**
 * Every file that the press may read, and every path that it may not follow. A folder below those of
 * the first level is looked into once, however many links lead to it.
 */
async function findFiles(
  book: string,
): Promise<{ readonly found: FoundFile[]; readonly again: Map<string, string> }> {
  const found: FoundFile[] = [];
  const again = new Map<string, string>();
  const listed = new Map<string, string>();

  const lookInto = async (folder: string, above: readonly Above[]): Promise<void> => {
    const at = join(book, folder);
    const real = await realpath(at);
    const path = folder.normalize('NFC');
    const way = `${wayInto(path)}\0${real}`;
    // A link may lead to a folder that the link is in.
    const before = above.find((each) => each.real === real)?.path ?? listed.get(way);
    if (before !== undefined) {
      again.set(path, before);
      return;
    }
    if (path.includes('/')) listed.set(way, path);
    const names = (await readdir(at)).sort();
    if (folder !== '' && isOutput(names)) return;
    for (const name of names) {
      const inner = folder === '' ? name : `${folder}/${name}`;
      if (!isPassedOver(inner)) await lookAt(inner, names, [...above, { real, path }]);
    }
  };

  const lookAt = async (
    onDisk: string,
    beside: readonly string[],
    above: readonly Above[],
  ): Promise<void> => {
    const path = onDisk.normalize('NFC');
    const at = join(book, onDisk);
    const read = readAs(path, beside);
    const what = await findWithin(at, book);
    if (what === 'outside' || what === 'unreadable') {
      found.push({ path, at, fault: what });
    } else if (what === 'file') {
      if (read) found.push({ path, at, read });
    } else if (what !== 'missing') {
      if (read) found.push({ path, at, fault: 'unreadable' });
      if (what === 'folder') await lookInto(onDisk, above).catch(toldOf(path, at));
    }
  };

  const toldOf = (path: string, at: string) => (error: unknown) => {
    if (!isMissing(error)) found.push({ path, at, fault: 'unreadable' });
  };

  await lookInto('', []).catch(toldOf('', book));
  return { found, again };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
