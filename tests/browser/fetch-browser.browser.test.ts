import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Download, fetchBrowser } from '../../src/browser/fetch-browser.ts';
import type { Machine } from '../../src/browser/machine.ts';
import { temporaryFolder } from './folder.ts';

const program = 'chrome-headless-shell-linux64/chrome-headless-shell';
const starts = Buffer.from(`#!/bin/sh\necho Chromium 1.2.3.4\n#${'x'.repeat(4000)}\n`);
const archive = (more: Zippable = {}): Uint8Array =>
  zipSync({ [program]: starts, 'chrome-headless-shell-linux64/ABOUT': Buffer.from('!'), ...more });

function machine(home: string, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    architecture: 'x64',
    environment: {},
    home,
    temporary: join(home, 'tmp'),
    user: process.getuid?.(),
    chromiumPackage: undefined,
    usualPlaces: [],
    ...more,
  };
}

const brings =
  (bytes: Uint8Array): Download =>
  async (_, folder, tell) => {
    tell({ bytes: bytes.length, of: bytes.length });
    await writeFile(join(folder, 'archive.zip'), bytes);
    return join(folder, 'archive.zip');
  };

const fails =
  (error: Error & { code?: string }): Download =>
  async () => {
    throw error;
  };

const noTell = (): void => undefined;
const shelf = (home: string): string => join(home, '.cache/puppeteer/chrome-headless-shell');

describe.skipIf(process.platform !== 'linux')('fetchBrowser', () => {
  test('brings a browser where a search finds it, and leaves nothing else', async () => {
    const home = await temporaryFolder();
    const told: number[] = [];
    const tell = ({ bytes }: { readonly bytes: number }): void => void told.push(bytes);
    const download = brings(archive());
    const fetched = await fetchBrowser({ tell, download }, machine(home));
    const [build = '', ...others] = await readdir(shelf(home));
    expect(others).toEqual([]);
    expect(build).toMatch(/^linux-\d+\.\d+\.\d+\.\d+$/);
    const path = join(shelf(home), build, program);
    expect(fetched).toEqual({ state: 'found', path, origin: 'puppeteer' });
    expect(told).toEqual([archive().length]);
    // What another left half unpacked under that name is in nobody's way.
    await writeFile(path, starts.subarray(0, 3));
    expect(await fetchBrowser({ tell, download }, machine(home))).toEqual(fetched);
  });

  const whole = archive();
  const altered = whole.slice();
  altered[60] = (altered[60] ?? 0) ^ 1;
  test.each<[what: string, download: Download, reason: RegExp]>([
    ['cut off', brings(whole.subarray(0, whole.length - 30)), /cut off or damaged/],
    ['altered', brings(altered), /cut off or damaged/],
    ['empty', brings(new Uint8Array()), /cut off or damaged/],
    ['with a way out of its folder', brings(archive({ '../out': starts })), /isn’t reached/],
    ['not reached', fails(new Error('getaddrinfo ENOTFOUND storage')), /isn’t reached from here/],
    [
      'for which the disk is too small',
      fails(Object.assign(new Error('write'), { code: 'ENOSPC' })),
      /is full/,
    ],
    [
      'that doesn’t start',
      brings(zipSync({ [program]: Buffer.from('#!/bin/sh\nexit 1\n') })),
      /can’t be used here/,
    ],
  ])('says in words of an archive %s why there is none', async (_, download, reason) => {
    const home = await temporaryFolder();
    const fetched = await fetchBrowser({ tell: noTell, download }, machine(home));
    expect(fetched).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(reason),
      advice: expect.stringContaining('CHAP_BROWSER'),
    });
    expect(JSON.stringify(fetched)).not.toMatch(/getaddrinfo|ENOTFOUND|ENOSPC|providers|Error/);
    const left = await readdir(shelf(home));
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('has none for Linux on ARM, and says where one is', async () => {
    const arm = machine(await temporaryFolder(), { architecture: 'arm64' });
    expect(await fetchBrowser({ tell: noTell }, arm)).toMatchObject({
      state: 'refused',
      advice: expect.stringContaining('apt-get install chromium'),
    });
  });

  test('says so where nothing can be written', async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, '.cache'));
    await writeFile(join(home, '.cache/puppeteer'), 'a file');
    expect(
      await fetchBrowser({ tell: noTell, download: brings(archive()) }, machine(home)),
    ).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('nothing can be written'),
    });
  });

  test('ends when it is stopped', async () => {
    const stop = AbortSignal.abort(new Error('stopped'));
    const options = { tell: noTell, stop, download: brings(archive()) };
    await expect(fetchBrowser(options, machine(await temporaryFolder()))).rejects.toThrow(
      'stopped',
    );
  });
});
