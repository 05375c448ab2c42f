import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser, PrintBrowser } from '../../src/browser/index.ts';
import type { Machine } from '../../src/browser/machine.ts';
import { build } from '../../src/production/index.ts';
import { chapHere, copyOf, filesOf, manifestOf, pagesOf, type Said } from './here.ts';
import { forgetPrints } from './kept-prints.ts';
import { smallBookFolder, temporary } from './small-book.ts';

vi.mock('../../src/installation/press.ts', async (original) => ({
  ...(await original<object>()),
  readPress: async () => ({ version: '0.0.0', digest: 'a press' }),
}));
vi.mock('../../src/layout/index.ts', async (original) =>
  (await import('./kept-prints.ts')).keepingPrints(await original()),
);

/** What a test changes of this machine, and how many browsers end there as soon as they start. */
const machine: { changed?: Partial<Machine>; ends?: number } = {};
vi.mock('../../src/browser/machine.ts', async (original) => {
  const { thisMachine } = await original<typeof import('../../src/browser/machine.ts')>();
  return { thisMachine: () => ({ ...thisMachine(), ...machine.changed }) };
});

vi.mock('../../src/browser/launch.ts', async (original) => {
  const launch = await original<typeof import('../../src/browser/launch.ts')>();
  const launchBrowser: typeof launch.launchBrowser = async (...given) => {
    const running = await launch.launchBrowser(...given);
    if (machine.ends) {
      machine.ends--;
      await running.browser.close();
    }
    return running;
  };
  return { launchBrowser };
});

let book: string;
/** An output folder in which everything is. */
let whole: string;

beforeAll(async () => {
  book = await smallBookFolder({ editions: ['epub', 'pdf', 'text'] });
  whole = await temporary();
  const { published, browserMissing } = await build({ book, out: whole, only: 'small' });
  expect({ published, browserMissing }).toEqual({ published: true, browserMissing: undefined });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  delete machine.changed;
  delete machine.ends;
});

const printed = {
  'small/small.epub': expect.any(Number),
  'small/small.pdf': expect.any(Number),
  'small/small.txt': null,
};

/** Build the book into a folder as a user does. */
const chapBuild = (out: string, ...more: readonly string[]): Promise<Said> =>
  chapHere('build', book, '--out', out, '--only', 'small', ...more);

/** A folder with everything, of a state before the book’s. */
async function ofAnotherState(): Promise<string> {
  const out = await copyOf(whole);
  const manifest = await manifestOf(out);
  const source = { ...manifest.source, book: 'a'.repeat(64) };
  await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...manifest, source }));
  return out;
}

/** Ways to have no browser, and what is said of each. */
const none: [string, () => Promise<void>, RegExp][] = [
  [
    'a browser that isn’t there',
    async () => {
      vi.stubEnv('CHAP_BROWSER', '/nowhere');
    },
    /\/nowhere/,
  ],
  [
    'a browser that never starts',
    async () => {
      vi.stubEnv('CHAP_BROWSER', await browserOf('exit 1'));
    },
    /for want of a browser/,
  ],
  ['a browser that dies twice', () => dying(2), /browser/],
  [
    'a browser that ends twice as soon as it has started',
    async () => {
      machine.ends = 2;
    },
    /for want of a browser/,
  ],
];

describe.each(none)('%s', (_, lose, reason) => {
  it('leaves an empty folder what needs none, and the manifest says so', async () => {
    const out = await temporary();
    await lose();
    const { status, err } = await chapBuild(out);
    expect(err).toMatch(reason);
    expect(status).toBe(3);
    expect(await pagesOf(out)).toEqual({ 'small/small.epub': 'none', 'small/small.txt': null });
    expect(await manifestOf(out)).not.toHaveProperty('browser');
  });

  it('takes nothing from a folder of the same state, which is still true', async () => {
    const out = await copyOf(whole);
    await lose();
    const { status, err } = await chapBuild(out);
    expect(status, err).toBe(3);
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('publishes nothing into a folder of another state, and names what would be lost', async () => {
    const out = await ofAnotherState();
    const before = await filesOf(out);
    await lose();
    const { status, err } = await chapBuild(out);
    expect(status).toBe(3);
    expect(err).toContain('Nothing was written.');
    for (const file of ['small/small.epub', 'small/small.pdf']) expect(err).toContain(file);
    expect(err).not.toContain('small.txt');
    expect(await filesOf(out)).toEqual(before);
  });
});

describe('without a browser', () => {
  it('what the folder hasn’t yet is put beside what is still true', async () => {
    const out = await copyOf(whole);
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    const { status } = await chapBuild(out, '--edition', 'kepub,pdf,cover');
    expect(status).toBe(3);
    expect(await pagesOf(out)).toEqual({
      ...printed,
      'small/small-cover.png': null,
      'small/small.kepub.epub': 'none',
    });
    expect((await manifestOf(out)).browser).toBe((await manifestOf(whole)).browser);
  });

  it('what needs none is built, and nothing is said of it', async () => {
    const out = await temporary();
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    expect(await chapBuild(out, '--edition', 'text')).toMatchObject({ status: 0, err: '' });
    expect(Object.keys(await pagesOf(out))).toEqual(['small/small.txt']);
  });

  it('an EPUB of another state keeps its page list, though only EPUBs are asked for', async () => {
    const out = await ofAnotherState();
    const before = await filesOf(out);
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    const { status, err } = await chapBuild(out, '--edition', 'epub');
    expect(status).toBe(3);
    expect(err).toContain('small/small.epub');
    expect(await filesOf(out)).toEqual(before);
  });

  it('the folder is made whole again by the next build that has one', async () => {
    const out = await temporary();
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    expect((await chapBuild(out)).status).toBe(3);
    vi.unstubAllEnvs();
    expect((await chapBuild(out)).status).toBe(0);
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });
});

describe('a browser that dies once', () => {
  const ways: [string, () => Promise<void>][] = [
    ['at its work', () => dying(1)],
    [
      'as it starts',
      async () => {
        machine.ends = 1;
      },
    ],
  ];

  it.each(ways)('%s is tried again, and all is as if it hadn’t', async (_, lose) => {
    const out = await temporary();
    await lose();
    const { status, err } = await chapBuild(out);
    expect(status, err).toBe(0);
    expect(err).toBe('');
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });
});

describe('a browser of the system in place of the pinned one', () => {
  it('is a warning that says why', async () => {
    const { path } = (await findBrowser()) as { path: string };
    const folder = await temporary();
    await symlink(path, join(folder, 'chromium'));
    const out = await temporary();
    machine.changed = {
      chromiumPackage: undefined,
      home: folder,
      environment: { PATH: folder },
      usualPlaces: [],
    };
    const { status, err } = await chapBuild(out);
    expect(status, err).toBe(0);
    expect(err).toMatch(/ warning .*\[browser-not-pinned\]/);
    expect(err).toContain((await manifestOf(out)).browser);
    expect(err).toMatch(/0 errors, 1 warning/);
    expect(await pagesOf(out)).toEqual(printed);
  });
});

/** A program in the place of a browser. */
async function browserOf(script: string): Promise<string> {
  const path = join(await temporary(), 'browser');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Have the browser killed so many times when it has a page to print. */
async function dying(times: number): Promise<void> {
  forgetPrints();
  const { path, libraries = '' } = (await findBrowser()) as { path: string; libraries?: string };
  const started = join(await temporary(), 'process');
  const search = libraries === '' ? '' : `LD_LIBRARY_PATH='${libraries}' `;
  const script = `echo $$ > '${started}'; ${search}exec '${path}' "$@"`;
  vi.stubEnv('CHAP_BROWSER', await browserOf(script));
  const { load } = PrintBrowser.prototype;
  let left = times;
  vi.spyOn(PrintBrowser.prototype, 'load').mockImplementation(async function (
    this: PrintBrowser,
    html,
  ) {
    const page = await load.call(this, html);
    if (left-- > 0) process.kill(Number(await readFile(started, 'utf8')), 'SIGKILL');
    return page;
  });
}
