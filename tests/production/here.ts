import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, terminalOn } from '../../src/cli/index.ts';
import { sha256 } from '../../src/digests/index.ts';
import type { OutputManifest } from '../../src/distribution/index.ts';
import { temporary } from './small-book.ts';

/** What a command of the press said, and what it ended with. */
export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Run the command line in this process, where a test may have put something in its way. */
export async function chapHere(...words: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const terminal = terminalOn(
    { write: (text: string) => (out += text) } as never,
    { write: (text: string) => (err += text) } as never,
  );
  const status = await run(words, terminal);
  return { status, out, err };
}

/** What lies in a folder: its files, by their paths, and the SHA-256 of each. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const pairs = paths.map(
    async (path): Promise<[string, string]> => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      sha256(await readFile(path)),
    ],
  );
  return Object.fromEntries(await Promise.all(pairs));
}

/** The manifest of an output folder. */
export async function manifestOf(folder: string): Promise<OutputManifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as OutputManifest;
}

/** The pages of each file that a manifest lists; null where it says nothing of pages. */
export async function pagesOf(folder: string): Promise<Record<string, unknown>> {
  const { artifacts } = await manifestOf(folder);
  return Object.fromEntries(artifacts.map(({ file, pages }) => [file, pages ?? null]));
}

/** A copy of a folder, that goes when the test file is finished. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await temporary();
  await cp(folder, copy, { recursive: true });
  return copy;
}
