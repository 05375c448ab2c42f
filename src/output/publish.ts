import {
  access,
  chmod,
  constants,
  copyFile,
  open,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 as digestOf } from '../digests/index.ts';
import { isPathBelow, makeFolder, standsBelow } from '../folders/index.ts';
import {
  finishJournal,
  hashFile,
  type JournalDoubt,
  journalPath,
  misplacedPath,
  workFolder,
  writeJournal,
} from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import { abandonLock, isLocked, locked } from './lock.ts';
import { ChangedOriginal, OutputError, outputError } from './output-error.ts';

/**
 * A file to be written: its path below the output folder, with forward slashes; and its bytes, or the file
 * elsewhere that it is to be a copy of, whatever its size, and the SHA-256 that this one has to have.
 */
export type PublishedFile = { readonly file: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly copyOf: string; readonly sha256: string }
);

/**
 * Read a file of the output folder as it is now; undefined when there is none. What lies
 * elsewhere, or is reached by a link, is none of its files.
 */
export type ReadOutput = (file: string) => Promise<Uint8Array | undefined>;

/**
 * Make sure that the output folder is there and can be written, before any work is
 * done for it.
 * @throws OutputError
 */
export async function prepareOutput(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw outputError(folder, error);
  }
}

/**
 * How far publishing is: nobody else can write there; the journal is there, and all will be; done,
 * and others can.
 */
export type PublishStep = 'locked' | 'moving' | 'done';

/** Who watches it: may stop it as long as there is no journal. */
export interface PublishWatch {
  readonly signal: AbortSignal;
  tell(step: PublishStep): void;
}

const unwatched: PublishWatch = { signal: new AbortController().signal, tell: () => undefined };

/**
 * Write a build into the output folder: all of it or nothing, and never mixed
 * with another build. What a killed build left there is completed first. `compose` sees
 * the folder as the last build left it and nobody else can change it meanwhile.
 * @param tellIgnored is told why the journal of a build that was cut off is not to be
 *   believed: it was swept away, and nothing that it names was touched
 * @throws the signal’s reason when it was stopped before the journal was there
 * @throws OutputError when the folder can't be written; the last build is then whole
 */
export async function publish<T extends { readonly files: readonly PublishedFile[] }>(
  folder: string,
  compose: (read: ReadOutput) => Promise<T>,
  tellIgnored: (doubt: JournalDoubt) => void,
  { signal, tell }: PublishWatch = unwatched,
): Promise<T> {
  signal.throwIfAborted();
  await prepareOutput(folder);
  const published = await locked(folder, signal, async (requireLock) => {
    tell('locked');
    const ignored = await finishJournal(folder);
    if (ignored !== undefined) tellIgnored(ignored);
    const composed = await compose(readOutput(folder));
    const mayGoOn = (): void => {
      requireLock();
      signal.throwIfAborted();
    };
    await stage(folder, composed.files, mayGoOn).catch(async (error: unknown) => {
      await rm(join(folder, workFolder), { recursive: true, force: true });
      throw error;
    });
    tell('moving');
    const disturbed = await finishJournal(folder);
    if (disturbed !== undefined) {
      throw new OutputError(
        `the folder “${folder}” was changed by somebody else meanwhile: nothing was written, do it again`,
      );
    }
    return composed;
  });
  tell('done');
  return published;
}

/**
 * Whether a build was killed in a folder while it wrote there, and nobody completed it
 * yet. Reads only; the next build there completes it.
 */
export async function cutOffBuild(folder: string): Promise<boolean> {
  try {
    const stands = await standsBelow(folder, journalPath);
    return (stands === 'file' || stands === 'link') && !(await isLocked(folder));
  } catch {
    return false;
  }
}

/**
 * Put away what one of our own threads leaves in a folder that was ended while nobody else could
 * write there: its lock, and what it had staged. What has a journal is for the next build.
 */
export async function abandonOutput(folder: string): Promise<void> {
  try {
    if ((await standsBelow(folder, journalPath)) === 'nothing') {
      await rm(join(folder, workFolder), { recursive: true, force: true });
    }
    await abandonLock(folder);
  } catch {
    // The next build finds it, and waits until the lock is stale.
  }
}

/** Everything that could stop the moving is found out here: behind the journal there is no way back. */
async function stage(
  folder: string,
  files: readonly PublishedFile[],
  mayGoOn: () => void,
): Promise<void> {
  const misplaced = misplacedPath(files.map(({ file }) => file));
  if (misplaced !== undefined) {
    throw new OutputError(`“${misplaced}” is no name of a file for the folder “${folder}”`);
  }
  const changed: { readonly entry: JournalEntry; readonly from: PublishedFile }[] = [];
  for (const from of files) {
    mayGoOn();
    const { file } = from;
    const was = (await requirePlace(folder, file)) ? await hashFile(join(folder, file)) : null;
    const sha256 = 'bytes' in from ? digestOf(from.bytes) : from.sha256;
    if (was !== sha256) changed.push({ entry: { file, sha256, was }, from });
  }
  if (changed.length === 0) return;
  await writeJournal(
    folder,
    changed.map(({ entry }) => entry),
    (index, path) => put((changed[index] as (typeof changed)[number]).from, path),
    mayGoOn,
  );
}

/** Lay a file where it is staged. */
async function put(from: PublishedFile, path: string): Promise<void> {
  if ('bytes' in from) return writeFile(path, from.bytes, { flush: true });
  const { copyOf, sha256 } = from;
  try {
    // A disk that can shares what both have, until one of them is changed.
    await copyFile(copyOf, path, constants.COPYFILE_FICLONE);
    // The copy has the permissions of the other one, which may be read only.
    await chmod(path, 0o644);
    const copy = await open(path, 'r+');
    await copy.sync().finally(() => copy.close());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ChangedOriginal(copyOf);
    throw error;
  }
  if ((await hashFile(path)) !== sha256) throw new ChangedOriginal(copyOf);
}

/** Whether a file stands there already. */
async function requirePlace(folder: string, file: string): Promise<boolean> {
  const path = join(folder, file);
  switch (await standsBelow(folder, file)) {
    case 'file':
      return true;
    case 'nothing':
      return false;
    case 'folder':
      throw new OutputError(`“${path}” is a folder, and a file has to go there`);
    case 'link':
      throw new OutputError(
        `“${path}” is a link or is reached by one, and nothing is written through links: put the file or folder itself there`,
      );
    default:
      throw new OutputError(`“${path}” can’t be written: something else stands in its way`);
  }
}

/** Reads files of an output folder. */
export function readOutput(folder: string): ReadOutput {
  return async (file) =>
    isPathBelow(file) && (await standsBelow(folder, file)) === 'file'
      ? readFile(join(folder, file))
      : undefined;
}
