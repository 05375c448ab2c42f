import { execFile } from 'node:child_process';
import { access, constants, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDigest } from '../../src/installation/digest.ts';
import { filesIn } from '../../src/installation/files.ts';
import { readPress } from '../../src/installation/index.ts';
import { root } from '../root.ts';
import { unpackedPress } from './packed.ts';

const run = promisify(execFile);

describe('the packed press', () => {
  let packed: Awaited<ReturnType<typeof unpackedPress>>;
  beforeAll(async () => {
    packed = await unpackedPress();
  });
  afterAll(() => rm(packed.folder, { recursive: true, force: true }));

  it('holds all that it needs, the lock too, and the licence of all that is in it', async () => {
    expect((await readdir(packed.press)).sort()).toEqual([
      'LICENSE',
      'NOTICE.md',
      'README.md',
      'bin',
      'dist',
      'docs',
      'examples',
      'fonts',
      'npm-shrinkwrap.json',
      'package.json',
      'schemas',
      'templates',
    ]);
    for (const folder of ['bin', 'templates', 'fonts'])
      expect(await filesIn(join(packed.press, folder))).toEqual(await filesIn(join(root, folder)));
    expect(await filesIn(join(packed.press, 'fonts'))).toEqual(
      expect.arrayContaining(['vazirmatn/OFL.txt', 'fallback/NotoEmoji-OFL.txt']),
    );
    expect(await filesIn(join(packed.press, 'templates'))).toContain('icc/LICENCES.txt');
  });

  it('is the press of the checkout: it has its digest', async () => {
    const [here, there] = [await readPress(), await readPress(packed.press)];
    expect(there).toEqual(here);
    expect(await codeDigest(packed.press)).toBe(await codeDigest(root));
  });

  it('runs, by its own program and by npx', async () => {
    await symlink(join(root, 'node_modules'), join(packed.press, 'node_modules'), 'junction');
    const program = join(packed.press, 'bin/chap.js');
    await access(program, constants.X_OK);
    const cache = join(packed.folder, 'cache');
    const options = { cwd: packed.press, shell: process.platform === 'win32' };
    const { version } = await readPress();
    expect((await run('node', [program, '--version'], options)).stdout.trim()).toBe(version);
    const words = ['--offline', '--yes', '--cache', cache, 'chap', '--version'];
    expect((await run('npx', words, options)).stdout.trim()).toBe(version);
  });
});
