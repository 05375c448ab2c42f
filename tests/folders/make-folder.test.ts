import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/folders/index.ts';

test('makes a folder and those above it, also where it is there already', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'make-folder-'));
  try {
    const deep = join(folder, 'a/b/c');
    await makeFolder(deep, 0o700);
    await makeFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
    await writeFile(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file'))).rejects.toThrow('EEXIST');
    await expect(makeFolder(join(folder, 'file/a'))).rejects.toThrow('ENOTDIR');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

// Node's own recursion makes the same call there for ever.
test.runIf(existsSync('/proc/self'))('comes to an end where nothing can be made', async () => {
  await expect(makeFolder('/proc/no-such-home/.cache/chapkhaneh')).rejects.toThrow();
});
