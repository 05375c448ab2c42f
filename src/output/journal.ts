import { createReadStream } from 'node:fs';
import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runningSha256 } from '../digests/index.ts';
import { isPathBelow, standsBelow } from '../folders/index.ts';
import type { JournalEntry } from './journal-entry.ts';
import { OutputError } from './output-error.ts';
import { renamePatiently } from './rename-patiently.ts';

// All of a build lies staged beside the journal before the first file of the
// last build is touched. The journal's appearance is the moment at which the new
// build counts: a build that is killed before it left no trace, one that is
// killed after it is completed by the next one that writes there.
//
// A folder may have come from a stranger, and a journal with it. So none is
// believed that couldn't have been left here by a build: see `whyNotBelieved`.

/** The press's own folder in the folder that it writes. */
export const workFolder = '.press';
const journalName = 'journal.json';
/** Where the journal lies, below the folder that is written. */
export const journalPath: string = `${workFolder}/${journalName}`;

/** Why a journal isn’t believed: which is wrong, and the file that it says it of. */
export interface JournalDoubt {
  readonly doubt:
    | 'kind'
    | 'size'
    | 'form'
    | 'place'
    | 'way'
    | 'staged-kind'
    | 'staged-gone'
    | 'staged-other'
    | 'changed';
  readonly name?: string;
}

/** More and larger is no journal of a build. */
const mostEntries = 20_000;
const mostBytes = 16_000_000;

/**
 * Write the files that are to be moved, and then the journal that says so.
 * @param put lays the bytes of an entry at a path
 * @param mayGoOn throws when it is to be given up
 * @throws OutputError, before the journal is written
 */
export async function writeJournal(
  folder: string,
  entries: readonly JournalEntry[],
  put: (index: number, path: string) => Promise<void>,
  mayGoOn: () => void,
): Promise<void> {
  const json = JSON.stringify({ format: 1, files: entries });
  if (entries.length > mostEntries || Buffer.byteLength(json) > mostBytes) {
    throw new OutputError(`${entries.length} files are more than can be written at once`);
  }
  const work = join(folder, workFolder);
  await mkdir(work);
  for (const index of entries.keys()) {
    mayGoOn();
    await put(index, join(work, String(index)));
  }
  const journal = join(work, journalName);
  await writeFile(`${journal}.new`, json, { flush: true });
  mayGoOn();
  await renamePatiently(`${journal}.new`, journal);
}

/**
 * Complete what a journal says, if there is one and it is to be believed, and take
 * away all that was staged.
 * @returns why the journal wasn't believed; undefined when there was none, or it was believed
 */
export async function finishJournal(folder: string): Promise<JournalDoubt | undefined> {
  const stands = await standsBelow(folder, workFolder);
  if (stands === 'nothing') return undefined;
  if (stands === 'file' || stands === 'other') {
    throw new OutputError(
      `“${join(folder, workFolder)}” is in the way: the press needs this name; move it elsewhere`,
    );
  }
  const { entries = [], ...read } = await readJournal(folder);
  const doubt = read.doubt ? { doubt: read.doubt } : await whyNotBelieved(folder, entries);
  if (doubt === undefined) await moveAll(folder, entries);
  // Of a link, this takes away the link and nothing else.
  await rm(join(folder, workFolder), { recursive: true, force: true });
  return doubt;
}

async function moveAll(folder: string, entries: readonly JournalEntry[]): Promise<void> {
  for (const [index, { file }] of entries.entries()) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await renamePatiently(join(folder, workFolder, String(index)), target).catch(unlessMoved);
  }
}

// A staged file that is gone was moved before the build was killed.
function unlessMoved(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** The journal's entries, none without a journal; or why it is no journal. */
async function readJournal(
  folder: string,
): Promise<Partial<JournalDoubt> & { readonly entries?: readonly JournalEntry[] }> {
  const stands = await standsBelow(folder, journalPath);
  if (stands === 'nothing') return {};
  if (stands !== 'file') return { doubt: 'kind' };
  const path = join(folder, journalPath);
  if ((await lstat(path)).size > mostBytes) return { doubt: 'size' };
  try {
    const json = JSON.parse(await readFile(path, 'utf8')) as { files?: { length?: unknown } };
    if (Number(json?.files?.length) > mostEntries) return { doubt: 'size' };
    // There is hardly ever one to be read.
    const { journalSchema } = await import('./journal-schema.ts');
    return { entries: journalSchema.parse(json).files };
  } catch {
    return { doubt: 'form' };
  }
}

/**
 * Why a journal isn't believed. All of it is asked before the first file is
 * moved: each target lies in the folder, is reached by no link, and is still what the
 * build was to replace, so that nobody's later work is lost; each staged file is what
 * the journal says, or was moved already.
 */
async function whyNotBelieved(
  folder: string,
  entries: readonly JournalEntry[],
): Promise<JournalDoubt | undefined> {
  const misplaced = misplacedPath(entries.map(({ file }) => file));
  if (misplaced !== undefined) return about('place', misplaced);
  for (const [index, { file, sha256, was }] of entries.entries()) {
    const target = await standsBelow(folder, file);
    if (target !== 'file' && target !== 'nothing') {
      return about('way', file);
    }
    const staged = `${workFolder}/${index}`;
    const stagedStands = await standsBelow(folder, staged);
    if (stagedStands !== 'file' && stagedStands !== 'nothing') {
      return about('staged-kind', file);
    }
    const now = target === 'file' ? await hashFile(join(folder, file)) : null;
    if (stagedStands === 'nothing') {
      if (now !== sha256) return about('staged-gone', file);
      continue;
    }
    if ((await hashFile(join(folder, staged))) !== sha256) {
      return about('staged-other', file);
    }
    if (now !== was && now !== sha256) return about('changed', file);
  }
  return undefined;
}

/** The first of several paths that may not be written with the others: one that leaves the folder, stands twice, or is another’s folder. */
export function misplacedPath(paths: readonly string[]): string | undefined {
  const known = new Set(paths);
  const unmet = new Set(paths);
  return paths.find(
    (path) =>
      !unmet.delete(path) || !isPathBelow(path) || foldersOf(path).some((each) => known.has(each)),
  );
}

function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}

/** The SHA-256 of a file, of any size, in lower-case hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = runningSha256();
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) hash.add(chunk);
  return hash.end();
}

function about(doubt: JournalDoubt['doubt'], file: string): JournalDoubt {
  return { doubt, name: file.length > 80 ? `${file.slice(0, 80)}…` : file };
}
