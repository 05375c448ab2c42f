import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files in a folder and its folders, as paths from it with forward slashes, in the order of
 * their code units. What a system keeps for itself (`.DS_Store`) is left out.
 */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (!entry.isDirectory()) paths.push(name);
    else for (const path of await filesIn(join(folder, name))) paths.push(`${name}/${path}`);
  }
  return paths.sort();
}

/** A file's bytes as the repository has them: git may have ended the lines of texts as Windows does. */
export async function readAsCommitted(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (isBinary(bytes) || !bytes.includes(carriageReturn)) return bytes;
  return bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed);
}

/** Git's own rule: a NUL among the first 8000 bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
