import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
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
  const names = await readdir(join(folder, below)).catch(() => []);
  const paths: string[] = [];
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const path = below ? `${below}/${name}` : name;
    // Links are followed; one that leads nowhere holds nothing that could be printed.
    const found = await stat(join(folder, path)).catch(() => undefined);
    if (found?.isDirectory()) paths.push(...(await listFiles(folder, path)));
    else if (found?.isFile()) paths.push(path);
  }
  return paths.sort();
}
