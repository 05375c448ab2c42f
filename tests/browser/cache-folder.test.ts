import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/browser/cache-folder.ts';
import type { Machine } from '../../src/browser/machine.ts';
import { temporaryFolder } from './folder.ts';

const user = process.getuid?.();

async function machine(environment: Record<string, string> = {}): Promise<Machine> {
  const root = await temporaryFolder();
  const temporary = join(root, 'tmp');
  await mkdir(temporary);
  return {
    platform: 'linux',
    architecture: 'x64',
    environment,
    home: join(root, 'home'),
    temporary,
    user,
    chromiumPackage: undefined,
  };
}

test('is in the home folder, for us alone', async () => {
  const here = await machine();
  const folder = await cacheFolder(here, 'chromium-1');
  expect(folder).toBe(join(here.home, '.cache/chapkhaneh/chromium-1'));
  expect((await stat(folder)).mode & 0o077).toBe(0);
});

test('is where XDG_CACHE_HOME says, unless that is relative', async () => {
  const root = await temporaryFolder();
  const absolute = await machine({ XDG_CACHE_HOME: root });
  expect(await cacheFolder(absolute, 'c')).toBe(join(root, 'chapkhaneh/c'));
  const relative = await machine({ XDG_CACHE_HOME: 'here' });
  expect(await cacheFolder(relative, 'c')).toBe(join(relative.home, '.cache/chapkhaneh/c'));
});

test('is in the folder for temporary files where there is no home', async () => {
  const here = await machine();
  await writeFile(here.home, 'a file, so no folder can be made in it');
  const folder = await cacheFolder(here, 'c');
  expect(folder).toBe(join(here.temporary, `chapkhaneh-${user}`, 'c'));
});

test.skipIf(user === undefined)('refuses a temporary folder that others can write', async () => {
  const here = { ...(await machine()), home: '' };
  const shared = join(here.temporary, `chapkhaneh-${user}`);
  await mkdir(shared);
  await chmod(shared, 0o777);
  await expect(cacheFolder(here, 'c')).rejects.toThrow('others may write in it');
});

test.skipIf(user === undefined)('refuses a temporary folder of another user', async () => {
  const here = { ...(await machine()), home: '', user: 54_321 };
  await mkdir(join(here.temporary, 'chapkhaneh-54321'), { mode: 0o755 });
  await expect(cacheFolder(here, 'c')).rejects.toThrow('belongs to another user');
});
