import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  lastBeat,
  lastingTemporary,
  runEnvironment,
  sweepTemporaries,
  temporaryFolder,
} from '../../src/temporary/index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-temporary-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('a temporary folder', () => {
  it('has a heartbeat, and goes with all that is in it, twice even', async () => {
    const own = await temporaryFolder('run');
    expect(await lastBeat(own.folder)).toBeGreaterThan(0);
    await mkdir(join(own.folder, 'deep', 'down'), { recursive: true });
    await own.remove();
    await own.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes at once, too, and its heartbeat doesn’t bring it back', async () => {
    const own = await temporaryFolder('browser');
    own.removeNow();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is written to again and again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const own = await temporaryFolder('run');
      const path = join(own.folder, '.alive');
      await utimes(path, 1000, 1000);
      vi.advanceTimersByTime(1000);
      await vi.waitFor(async () => expect(await lastBeat(own.folder)).toBeGreaterThan(1_000_000));
      await own.remove();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('sweeping', () => {
  /** A folder whose last heartbeat was so many seconds ago, or that has none and is as old. */
  async function left(name: string, secondsAgo: number, beats = true): Promise<void> {
    const path = join(folder, name);
    await mkdir(join(path, 'profile'), { recursive: true });
    const beat = beats ? join(path, '.alive') : path;
    if (beats) await writeFile(beat, '');
    const then = ((await lastBeat(path)) ?? 0) / 1000 - secondsAgo;
    await utimes(beat, then, then);
  }

  it('takes what killed processes left, and nothing of the living or of others', async () => {
    const own = await temporaryFolder('run');
    await left('chapkhaneh-run-killed', 20);
    await left('chapkhaneh-run-killed-before-its-first', 20, false);
    await left('chapkhaneh-run-living', 3);
    await left('chapkhaneh-browser-at-work', 300);
    await left('chapkhaneh-browser-killed', 1000);
    await left('chap-built-xyz', 1000);
    await mkdir(join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'chapkhaneh-run-link'));
    await sweepTemporaries(own.folder, 0);
    const name = own.folder.slice(folder.length + 1);
    expect((await readdir(folder)).sort()).toEqual(
      [
        'chap-built-xyz',
        'chapkhaneh-browser-at-work',
        'chapkhaneh-run-link',
        'chapkhaneh-run-living',
        'elsewhere',
        name,
      ].sort(),
    );
    await own.remove();
  });

  it('leaves alone what beats again when it is looked at once more', async () => {
    const own = await temporaryFolder('run');
    await left('chapkhaneh-run-asleep', 3600);
    const sweeping = sweepTemporaries(own.folder, 100);
    setTimeout(() => writeFile(join(folder, 'chapkhaneh-run-asleep', '.alive'), ''), 20);
    await sweeping;
    expect(await readdir(folder)).toContain('chapkhaneh-run-asleep');
    await own.remove();
  });
});

describe('a run with a folder of its own', () => {
  it('puts its temporary files there, and knows where the system’s are', () => {
    const system = lastingTemporary();
    const environment = runEnvironment('/run/folder');
    expect(environment).toMatchObject({ TMPDIR: '/run/folder', TEMP: '/run/folder' });
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect(tmpdir()).toBe('/run/folder');
    expect(lastingTemporary()).toBe(system);
  });
});
