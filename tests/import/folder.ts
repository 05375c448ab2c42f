import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../root.ts';

/** A book with one chapter and nothing in it, with comments where an editor would put them. */
export const bookYaml = `# The letters of a school
format: 1
id: letters
title: 'نامه‌ها'   # to be changed
languages: [fa]
date:
  jalali: 1405-08-30
  gregorian: 2026-11-21

identifiers: {uuid: 6f0e7a52-3c1b-4d85-9b1e-7a1d0c5e2f46}
chapters:
  - one   # the only one
sources: []
# the end
`;

/** A folder that is taken away after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty book in a temporary folder. */
export async function emptyBook(): Promise<string> {
  const book = await temporaryFolder();
  await write(join(book, 'book.yaml'), bookYaml);
  await write(join(book, 'one/chapter.yaml'), 'number: 1\ntitle: یک\ndocuments: []\n');
  return book;
}

/** Writes a file and the folders that it needs. */
export async function write(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Every file of a folder, by its path in it, as text of its bytes. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [path.slice(folder.length + 1), await readFile(path, 'latin1')];
    }),
  );
  return Object.fromEntries(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A copy of the book of this checkout, in a temporary folder. */
export async function copyOfTheBook(): Promise<string> {
  const book = await temporaryFolder();
  await cp(join(root, 'manuscripts'), book, { recursive: true });
  return book;
}
