import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One hash for all that a book is made from: the names and bytes of every file in
 * its folder, SHA-256 in hexadecimal. Hidden files (an editor's, a file manager's)
 * don't count.
 */
export async function bookState(folder: string): Promise<string> {
  const state = createHash('sha256');
  for (const path of await listFiles(folder, '')) {
    const bytes = await readFile(join(folder, path));
    state.update(`${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
  return state.digest('hex');
}

async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) paths.push(...(await listFiles(folder, path)));
    else paths.push(path);
  }
  return paths.sort();
}
