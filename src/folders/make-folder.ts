import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Make a folder and those above it that are missing. Node's own way of it never ends where a folder
 * is there in which nothing can be made (`/proc`), and the system says that it isn't.
 * @throws the system's error
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const fault = await tryFolder(path, mode);
  if (fault?.code !== 'ENOENT') {
    if (fault && !(await isFolder(path))) throw fault;
    return;
  }
  const above = dirname(path);
  if (above === path || (await isFolder(above))) throw fault;
  await makeFolder(above, mode);
  const again = await tryFolder(path, mode);
  if (again && !(await isFolder(path))) throw again;
}

async function tryFolder(path: string, mode: number): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path, { mode });
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
