import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { x } from 'tar';
import { root } from '../root.ts';

const run = promisify(execFile);

/** What `npm pack` makes of the checkout, unpacked: its folder, in a folder of its own. */
export async function unpackedPress(): Promise<{
  readonly folder: string;
  readonly press: string;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-packed-'));
  await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [tarball = ''] = await readdir(folder);
  await x({ file: join(folder, tarball), cwd: folder });
  return { folder, press: join(folder, 'package') };
}
