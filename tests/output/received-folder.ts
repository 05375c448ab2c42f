import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that came from a stranger, and beside it one that nobody may touch. */
export interface ReceivedFolder {
  readonly out: string;
  readonly victim: string;
}

/** Lays both; `victim` has a file `rc`, `out` an `a` and a `b/c`. */
export async function layReceived(): Promise<ReceivedFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-received-'));
  const [out, victim] = [join(folder, 'out'), join(folder, 'victim')];
  await mkdir(join(out, 'b'), { recursive: true });
  await mkdir(victim);
  await writeFile(join(out, 'a'), 'a was here');
  await writeFile(join(out, 'b/c'), 'c was here');
  await writeFile(join(victim, 'rc'), 'mine');
  return { out, victim };
}

/** An entry of a journal as this press writes it. */
export function entry(
  file: string,
  staged: string,
  was: string | null = null,
): { file: string; sha256: string; was: string | null } {
  return { file, sha256: sha256(staged), was: was === null ? null : sha256(was) };
}

/** Leaves a journal with what was staged for it, as a killed build does. */
export async function leaveJournal(
  out: string,
  files: unknown,
  staged: readonly string[],
): Promise<void> {
  await mkdir(join(out, '.press'));
  for (const [index, text] of staged.entries()) {
    await writeFile(join(out, '.press', String(index)), text);
  }
  const journal = typeof files === 'string' ? files : JSON.stringify({ format: 1, files });
  await writeFile(join(out, '.press/journal.json'), journal);
}

/** All that is in a folder: paths, kinds, contents and times. */
export async function everything(folder: string): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(
    ['', ...paths].map(async (path) => {
      const found = await lstat(join(folder, path));
      const says = found.isFile()
        ? sha256(await readFile(join(folder, path)))
        : found.isSymbolicLink()
          ? await readlink(join(folder, path))
          : '';
      return `${path} ${found.mode} ${found.mtimeMs} ${says}`;
    }),
  );
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
