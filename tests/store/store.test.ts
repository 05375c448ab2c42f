import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/digests/index.ts';
import {
  emptyStore,
  makeStoreFolder,
  openStore,
  storedBooks,
  usualStoreFolder,
} from '../../src/store/index.ts';

const key = (name: string): string => sha256(name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Where the one entry of a store lies. */
async function onlyEntry(): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile());
  expect(files).toHaveLength(1);
  return join(files[0]?.parentPath as string, files[0]?.name as string);
}

describe('an entry', () => {
  it('comes back to whoever asks for its key, and to nobody else', async () => {
    const store = openStore(folder);
    await store.keep(key('a'), 'کتاب', bytes('text'));
    expect(await store.read(key('a'))).toEqual(Buffer.from('text'));
    expect(await store.read(key('b'))).toBeUndefined();
  });

  it.each([
    ['lost', (path: string) => rm(path)],
    ['cut short', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -1))],
    ['empty', (path: string) => writeFile(path, '')],
    ['lengthened', async (path: string) => writeFile(path, `${await readFile(path, 'utf8')}.`)],
    [
      'changed',
      async (path: string) =>
        writeFile(path, (await readFile(path, 'utf8')).replace(/text$/, 'next')),
    ],
    ['no entry', (path: string) => writeFile(path, '{"store":1}\n')],
    ['a folder', async (path: string) => rm(path).then(() => mkdir(path))],
  ])('is a miss when it is %s', async (_, spoil) => {
    const store = openStore(folder);
    await store.keep(key('a'), 'کتاب', bytes('text'));
    await spoil(await onlyEntry());
    expect(await store.read(key('a'))).toBeUndefined();
  });

  it('of another key is a miss, wherever it was laid', async () => {
    const store = openStore(folder);
    await store.keep(key('a'), 'کتاب', bytes('text'));
    const path = await onlyEntry();
    const other = key('b');
    await mkdir(join(folder, other.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, other.slice(0, 2), other.slice(2)), await readFile(path));
    expect(await store.read(other)).toBeUndefined();
  });

  it('is its owner’s alone', async () => {
    const store = openStore(folder);
    await store.keep(key('a'), 'کتاب', bytes('text'));
    if (process.platform === 'win32') return;
    expect((await stat(await onlyEntry())).mode & 0o777).toBe(0o600);
  });
});

describe('a store that is full', () => {
  it('gives up what was used longest ago', async () => {
    const store = openStore(folder, 2500);
    const body = new Uint8Array(800);
    for (const name of ['a', 'b', 'c']) {
      await store.keep(key(name), 'کتاب', body);
      await age(name, name === 'a' ? 30 : 20);
    }
    // It is used now, and so it isn’t the oldest any more.
    await store.read(key('a'));
    await store.close();
    expect(await store.read(key('a'))).toBeDefined();
    const left = await Promise.all(['b', 'c'].map((name) => store.read(key(name))));
    expect(left.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('keeps nothing that is larger than all that it may hold', async () => {
    const store = openStore(folder, 100);
    await store.keep(key('a'), 'کتاب', new Uint8Array(101));
    expect(await readdir(folder)).toEqual([]);
    expect(store.trouble).toBeUndefined();
  });

  async function age(name: string, minutes: number): Promise<void> {
    const path = join(folder, key(name).slice(0, 2), key(name).slice(2));
    const { mtimeMs } = await stat(path);
    const used = mtimeMs / 1000 - minutes * 60;
    await utimes(path, used, used);
  }
});

describe('a full disk', () => {
  it('stops the keeping, and leaves no half an entry', async () => {
    const full = {
      async write(path: string, all: Uint8Array) {
        await writeFile(path, all.subarray(0, 10));
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const store = openStore(folder, undefined, full);
    await store.keep(key('a'), 'کتاب', bytes('text'));
    expect(store.trouble).toBe('ENOSPC');
    expect(await store.read(key('a'))).toBeUndefined();
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => name.startsWith('new-'))).toEqual([]);
  });
});

describe('what a killed build left half written', () => {
  it('is swept once it is an hour old, and not before', async () => {
    const store = openStore(folder);
    for (const [name, minutes] of [
      ['new-old', 61],
      ['new-young', 59],
    ] as const) {
      const path = join(folder, name);
      await writeFile(path, 'half');
      const { mtimeMs } = await stat(path);
      await utimes(path, mtimeMs / 1000 - minutes * 60, mtimeMs / 1000 - minutes * 60);
    }
    await store.keep(key('a'), 'کتاب', bytes('text'));
    await store.close();
    const names = await readdir(folder);
    expect(names.filter((name) => name.startsWith('new-'))).toEqual(['new-young']);
  });
});

describe('what is told of a store', () => {
  it('is of which books it holds how much; and all of that can be taken away, and no more', async () => {
    const store = openStore(folder);
    await store.keep(key('a'), 'کوچک', bytes('text'));
    await store.keep(key('b'), 'بزرگ', bytes('a longer text'));
    await store.keep(key('c'), 'بزرگ', bytes('and one more'));
    await writeFile(join(folder, 'mine.txt'), 'somebody’s own');
    const books = await storedBooks(folder);
    expect(books.map(({ title, entries }) => [title, entries])).toEqual([
      ['بزرگ', 2],
      ['کوچک', 1],
    ]);
    expect(books[0]?.bytes).toBeGreaterThan(25);
    await emptyStore(folder);
    expect(await storedBooks(folder)).toEqual([]);
    expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('somebody’s own');
  });

  it('is nothing when there is none', async () => {
    expect(await storedBooks(join(folder, 'none'))).toEqual([]);
    await emptyStore(join(folder, 'none'));
  });
});

describe('the folder of a store', () => {
  it('is made for its owner alone', async () => {
    const made = join(folder, 'deep', 'store');
    expect(await makeStoreFolder(made, process.getuid?.())).toBeUndefined();
    if (process.platform !== 'win32') expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  it('isn’t used when it is somebody else’s, open to others, or can’t be made', async () => {
    if (process.platform === 'win32') return;
    expect(await makeStoreFolder(folder, 987_654)).toBe('it belongs to another user');
    const open = join(folder, 'open');
    await mkdir(open);
    await (await import('node:fs/promises')).chmod(open, 0o777);
    expect(await makeStoreFolder(open, process.getuid?.())).toBe('others may write in it');
    await writeFile(join(folder, 'file'), '');
    expect(await makeStoreFolder(join(folder, 'file', 'store'), undefined)).toBe(
      'a file stands where a folder is needed',
    );
  });

  it.each([
    ['linux', {}, '/home/a', '/home/a/.cache/chapkhaneh/store'],
    ['linux', { XDG_CACHE_HOME: '/x' }, '/home/a', '/x/chapkhaneh/store'],
    ['linux', { XDG_CACHE_HOME: 'x' }, '/home/a', '/home/a/.cache/chapkhaneh/store'],
    ['linux', {}, '', undefined],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Caches/chapkhaneh/store'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
      '',
      'C:\\Users\\a\\AppData\\Local\\chapkhaneh\\Cache\\store',
    ],
    ['win32', {}, 'C:\\Users\\a', undefined],
  ] as const)(
    'on %s with %j and the home “%s” is %s',
    (platform, environment, home, folderThere) => {
      expect(usualStoreFolder({ platform, environment, home, user: 1 })).toBe(folderThere);
    },
  );
});
