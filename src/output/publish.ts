import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import { OutputError, outputError } from './output-error.ts';

/** A file to be written: its path below the output folder, with forward slashes. */
export interface PublishedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Read a file of the output folder as it is now; undefined when there is none. */
export type ReadOutput = (file: string) => Promise<Uint8Array | undefined>;

// All of a build lies staged beside the journal before the first file of the
// last build is touched. The journal's appearance is the moment at which the new
// build counts: a build that is killed before it left no trace, one that is
// killed after it is completed by the next command.
const workFolder = '.press';
const journalName = 'journal.json';

/**
 * Make sure that the output folder is there and can be written, before any work is
 * done for it.
 * @throws OutputError
 */
export async function prepareOutput(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw outputError(folder, error);
  }
}

/**
 * Write a build into the output folder: all of it or nothing, and never mixed
 * with another build. `compose` sees the folder as the last build left it and
 * nobody else can change it meanwhile.
 * @throws OutputError when the folder can't be written; the last build is then whole
 */
export async function publish<T extends { readonly files: readonly PublishedFile[] }>(
  folder: string,
  compose: (read: ReadOutput) => Promise<T>,
): Promise<T> {
  await prepareOutput(folder);
  return locked(folder, async () => {
    await finishJournal(folder);
    const read = reader(folder);
    const composed = await compose(read);
    await stage(folder, await changed(composed.files, read)).catch(async (error: unknown) => {
      await rm(join(folder, workFolder), { recursive: true, force: true });
      throw error;
    });
    await finishJournal(folder);
    return composed;
  });
}

/**
 * Complete what a killed build left in the output folder, if there is one.
 * @throws OutputError
 */
export async function recoverOutput(folder: string): Promise<void> {
  const left = await reader(folder)(join(workFolder, journalName));
  if (left) await locked(folder, () => finishJournal(folder));
}

async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    const release = await lockFolder(folder);
    try {
      return await work();
    } finally {
      await release();
    }
  } catch (error) {
    throw outputError(folder, error);
  }
}

async function stage(folder: string, files: readonly PublishedFile[]): Promise<void> {
  const work = join(folder, workFolder);
  await mkdir(work, { recursive: true });
  for (const [index, { file, bytes }] of files.entries()) {
    await refuseFolder(join(folder, file));
    await writeFile(join(work, String(index)), bytes, { flush: true });
  }
  const journal = join(work, journalName);
  await writeFile(`${journal}.new`, JSON.stringify(files.map(({ file }) => file)), { flush: true });
  await rename(`${journal}.new`, journal);
}

// Found out before the journal is written: afterwards there is no way back.
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory())
    throw new OutputError(`“${path}” is a folder, and a file has to go there`);
}

async function finishJournal(folder: string): Promise<void> {
  const work = join(folder, workFolder);
  const journal = await reader(folder)(join(workFolder, journalName));
  if (journal) {
    const files = JSON.parse(Buffer.from(journal).toString('utf8')) as string[];
    for (const [index, file] of files.entries()) {
      const target = join(folder, file);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(work, String(index)), target).catch(unlessMoved);
    }
  }
  await rm(work, { recursive: true, force: true });
}

// A staged file that is gone was moved before the build was killed.
function unlessMoved(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function changed(
  files: readonly PublishedFile[],
  read: ReadOutput,
): Promise<PublishedFile[]> {
  const different: PublishedFile[] = [];
  for (const file of files) {
    const existing = await read(file.file);
    if (!existing || Buffer.compare(existing, file.bytes) !== 0) different.push(file);
  }
  return different;
}

function reader(folder: string): ReadOutput {
  return async (file) => {
    try {
      return await readFile(join(folder, file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw error;
    }
  };
}

/** Waits for another build that is writing; a lock whose owner was killed is taken over. */
function lockFolder(folder: string): Promise<() => Promise<void>> {
  return lock(folder, {
    lockfilePath: join(folder, '.lock'),
    stale: 3000,
    update: 1000,
    retries: { retries: 240, minTimeout: 100, maxTimeout: 500 },
  });
}
