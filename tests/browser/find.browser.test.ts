import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import type { Machine } from '../../src/browser/machine.ts';
import { temporaryFolder } from './folder.ts';

const starts = '#!/bin/sh\necho Chromium 1.2.3.4\n';

async function program(path: string, text: string = starts): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
}

async function npmPackage(root: string, text: string = starts): Promise<Partial<Machine>> {
  const folder = join(root, 'package');
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'bin', 'chromium.br'), brotliCompressSync(text));
  return { chromiumPackage: { folder, version: '7.8.9' } };
}

/** A machine with nothing on it, but for what the test says. */
function machine(root: string, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    architecture: 'x64',
    environment: { PATH: join(root, 'bin') },
    home: join(root, 'home'),
    temporary: join(root, 'tmp'),
    user: process.getuid?.(),
    chromiumPackage: undefined,
    usualPlaces: [],
    ...more,
  };
}

function downloaded(root: string, build: string): string {
  const folder = join(root, 'home/.cache/puppeteer/chrome-headless-shell', `linux-${build}`);
  return join(folder, 'chrome-headless-shell-linux64/chrome-headless-shell');
}

describe.skipIf(process.platform !== 'linux')('findBrowser', () => {
  test('takes npm before puppeteer before the system', async () => {
    const root = await temporaryFolder();
    const system = await program(join(root, 'bin/chromium'));
    expect(await findBrowser({}, machine(root))).toEqual({
      state: 'found',
      path: system,
      origin: 'system',
      insteadOfPinned: 'the npm package @sparticuz/chromium: it is not installed',
    });
    await program(downloaded(root, '99.0.0.1'));
    const own = await program(downloaded(root, '148.0.0.1'));
    expect(await findBrowser({}, machine(root))).toEqual({
      state: 'found',
      path: own,
      origin: 'puppeteer',
      insteadOfPinned: 'the npm package @sparticuz/chromium: it is not installed',
    });
    expect(await findBrowser({}, machine(root, await npmPackage(root)))).toEqual({
      state: 'found',
      path: join(root, 'home/.cache/chapkhaneh/chromium-7.8.9/chromium'),
      origin: 'npm',
    });
  });

  test('takes what is named before all else: option, then environment', async () => {
    const root = await temporaryFolder();
    const [one, two, three] = await Promise.all(
      ['one', 'two', 'three'].map((name) => program(join(root, name))),
    );
    const environment = { PUPPETEER_EXECUTABLE_PATH: two, CHAP_BROWSER: three };
    const npm = await npmPackage(root);
    const options = { executablePath: one ?? '' };
    const first = await findBrowser(options, machine(root, { ...npm, environment }));
    const second = await findBrowser({}, machine(root, { ...npm, environment }));
    const third = await findBrowser(
      {},
      machine(root, { ...npm, environment: { CHAP_BROWSER: three } }),
    );
    expect([first, second, third]).toEqual(
      [one, two, three].map((path) => ({ state: 'found', path, origin: 'explicit' })),
    );
  });

  test('ends at a named browser that does not start, and names it', async () => {
    const root = await temporaryFolder();
    await program(join(root, 'bin/chromium'));
    const broken = join(root, 'broken');
    const environment = { PATH: join(root, 'bin'), CHAP_BROWSER: broken };
    expect(await findBrowser({}, machine(root, { environment }))).toEqual({
      state: 'missing',
      looked: [{ place: broken, reason: 'it does not exist' }],
      advice:
        `CHAP_BROWSER names a browser that can't be used: ${broken}. ` +
        'Name one that starts, or none.',
    });
  });

  test.each([
    ['#!/bin/sh\necho something else\n', 'it does not say that it is Chrome or Chromium'],
    ['#!/bin/sh\necho no display >&2; exit 4\n', 'it does not start (status 4)'],
    ['#!/nowhere/sh\n', 'its system loader is missing (no glibc here?)'],
  ])('refuses a program that is none: %j', async (text, reason) => {
    const root = await temporaryFolder();
    const path = await program(join(root, 'bin/chromium'), text);
    const search = await findBrowser({}, machine(root));
    expect(search).toMatchObject({
      state: 'missing',
      looked: expect.arrayContaining([{ place: path, reason }]),
    });
  });

  test('passes over a damaged npm package', async () => {
    const root = await temporaryFolder();
    const npm = await npmPackage(root);
    await writeFile(
      join(root, 'package/bin/chromium.br'),
      brotliCompressSync(starts).subarray(0, 9),
    );
    const system = await program(join(root, 'bin/chromium'));
    expect(await findBrowser({}, machine(root, npm))).toMatchObject({ path: system });
  });

  test('says where it looked and what to do when there is none', async () => {
    const root = await temporaryFolder();
    expect(await findBrowser({}, machine(root))).toEqual({
      state: 'missing',
      looked: [
        { place: 'the npm package @sparticuz/chromium', reason: 'it is not installed' },
        { place: join(root, 'home/.cache/puppeteer'), reason: 'no browser in it' },
        { place: 'PATH and the usual folders', reason: 'no Chrome or Chromium' },
      ],
      advice:
        'Run `npm install --include=optional`, which brings a Chromium; ' +
        'or `chap doctor --install`, which fetches one; ' +
        "or install Debian's package: apt-get install chromium; or name a browser in CHAP_BROWSER.",
    });
  });

  test('on other machines does not advise what is for Linux on x64', async () => {
    const root = await temporaryFolder();
    const search = await findBrowser({}, machine(root, { architecture: 'arm64' }));
    expect(search).toMatchObject({
      looked: expect.arrayContaining([
        { place: 'the npm package @sparticuz/chromium', reason: 'it is for Linux on x64 only' },
      ]),
      advice: expect.not.stringContaining('optional'),
    });
  });
});
