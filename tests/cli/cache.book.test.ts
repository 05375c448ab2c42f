import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chap } from '../press/chap.ts';
import { filesOf } from '../production/here.ts';
import { writeSmallBook } from '../production/small-book.ts';

let folder: string;
let book: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-cache-'));
  book = join(folder, 'book');
  await writeSmallBook(book, { editions: ['text'] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const build = (out: string, ...more: string[]) =>
  chap(['build', book, '--out', join(folder, out), ...more]);

describe('a build with a store', () => {
  it('says and makes the second time what it did the first time, and without one', async () => {
    const store = join(folder, 'store');
    const first = await build('a', '--cache', store);
    const files = await filesOf(join(folder, 'a'));
    const again = await build('a', '--cache', store);
    expect(again.status).toBe(first.status);
    expect(again.stdout).toBe(first.stdout);
    expect(await filesOf(join(folder, 'a'))).toEqual(files);
    await build('b', '--cache', store);
    expect(await filesOf(join(folder, 'b'))).toEqual(files);
    await build('c', '--no-cache');
    expect(await filesOf(join(folder, 'c'))).toEqual(files);
  });

  it('may be seen, and emptied', async () => {
    const store = join(folder, 'seen');
    await build('d', '--cache', store);
    const seen = await chap(['cache', '--cache', store]);
    expect(seen.status).toBe(0);
    expect(seen.stdout).toContain(store);
    expect(seen.stdout).toMatch(/ {2}\S.* {2}\d+\.\d MB, \d+ entries/);
    await chap(['cache', '--empty', '--cache', store]);
    const left = await readdir(store, { recursive: true, withFileTypes: true });
    expect(left.filter((each) => each.isFile())).toEqual([]);
  });
});

describe('a build without a store', () => {
  it('writes nothing but its output', async () => {
    const home = join(folder, 'home');
    const env = { HOME: home, XDG_CACHE_HOME: home, CHAP_CACHE: '' };
    const { status } = await chap(['build', book, '--out', join(folder, 'e'), '--no-cache'], {
      env,
    });
    expect(status).toBe(0);
    expect(await readdir(home).catch(() => [])).toEqual([]);
  });
});

describe('a store that can’t be', () => {
  it('is told, with 2', async () => {
    const { status, stderr } = await build('f', '--cache', join(book, 'store'));
    expect(status).toBe(2);
    expect(stderr).toContain('the store can’t be');
    expect((await build('f', '--cache-limit', 'much')).status).toBe(2);
  });
});
