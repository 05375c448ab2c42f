import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserError } from '../../src/browser/index.ts';
import { makeWorkspace, whyNoRoom } from '../../src/browser/workspace.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-workspace-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('a folder for temporary files that can’t be used', () => {
  it.skipIf(process.platform === 'win32')('is told as what it is, and how to help it', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const [place, reason] of [
      [join(folder, 'none'), 'it is not there'],
      [file, 'it is no folder'],
    ] as const) {
      vi.stubEnv('TMPDIR', place);
      const made = makeWorkspace();
      await expect(made).rejects.toBeInstanceOf(BrowserError);
      await expect(made).rejects.toMatchObject({ kind: 'start' });
      await expect(made).rejects.toThrow(`“${place}”, can’t be used: ${reason}`);
      await expect(made).rejects.toThrow('TMPDIR');
    }
  });

  it('is told when its disk is full, and not while there is room', async () => {
    const disk = (bavail: number) => async () => ({ bavail, bsize: 4096 });
    expect(await whyNoRoom(folder, disk(100))).toContain('its disk is full');
    expect(await whyNoRoom(folder, disk(100_000))).toBeUndefined();
    expect(await whyNoRoom(join(folder, 'none'))).toBeUndefined();
  });
});

describe('the folder of a browser', () => {
  it.skipIf(process.platform === 'win32')('goes with all that is in it', async () => {
    vi.stubEnv('TMPDIR', folder);
    const workspace = await makeWorkspace();
    expect(await readdir(folder)).toHaveLength(1);
    await workspace.remove();
    expect(await readdir(folder)).toEqual([]);
  });
});
