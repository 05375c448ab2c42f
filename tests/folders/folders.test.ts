import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWithin, isPathBelow, liesWithin, standsBelow } from '../../src/folders/index.ts';

describe('a path that a file names', () => {
  it.each([
    'manifest.json',
    'congresses/congresses-diplomatic.pdf',
    'sources/گزارش کنگره: ۱۲.txt',
    'sources/a..b.txt',
    'sources/می\u200cرود.txt',
  ])('may be “%s”', (path) => {
    expect(isPathBelow(path)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '../victim/rc',
    'a/../../rc',
    'a/..',
    '/etc/rc',
    '//host/share',
    'a//b',
    'a/',
    'a\\..\\..\\rc',
    '\\\\host\\share',
    'C:rc',
    'c:/rc',
    'a\0b',
    'a\nb',
    '.lock',
    '.press/0',
    '.git/hooks/post-checkout',
    'a/.. ',
    'a/ ../rc',
    `${'a/'.repeat(600)}rc`,
    'a\ud800',
  ])('may not be %j', (path) => {
    expect(isPathBelow(path)).toBe(false);
  });

  it('leads nowhere but down, whatever it is made of', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'a', ' ', 'C:', '\0', '.press', 'ب');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = pieces.join('');
        if (!isPathBelow(path)) return;
        expect(join('/x/y', path).startsWith('/x/y/')).toBe(true);
      }),
    );
  });
});

describe('what stands', () => {
  let outer: string;
  let folder: string;
  beforeAll(async () => {
    outer = await mkdtemp(join(tmpdir(), 'chap-folders-'));
    folder = join(outer, 'book');
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await mkdir(join(folder, '.hidden'));
    for (const file of ['secret', 'book/a/file', 'book/.hidden/file'])
      await writeFile(join(outer, file), file);
    await symlink(outer, join(folder, 'out'));
    await symlink('../secret', join(folder, 'out-file'));
    await symlink('a/file', join(folder, 'in-file'));
    await symlink('.hidden/file', join(folder, 'to-hidden'));
    await symlink('nowhere', join(folder, 'dangling'));
    await symlink('loop', join(folder, 'loop'));
    await symlink(folder, join(outer, 'chosen'));
    await promisify(execFile)('mkfifo', [join(folder, 'pipe')]);
  });
  afterAll(() => rm(outer, { recursive: true, force: true }));

  it.each([
    ['a', 'folder'],
    ['a/file', 'file'],
    ['a/new', 'nothing'],
    ['new/new', 'nothing'],
    ['a/file/x', 'other'],
    ['out', 'link'],
    ['out/secret', 'link'],
    ['out/nowhere/x', 'link'],
    ['out-file', 'link'],
    ['in-file', 'link'],
    ['dangling', 'link'],
    ['dangling/x', 'link'],
    ['pipe', 'other'],
    ['x'.repeat(300), 'other'],
  ])('at %s, by no link: %s', async (path, stands) => {
    expect(await standsBelow(folder, path)).toBe(stands);
    expect(await standsBelow(join(outer, 'chosen'), path)).toBe(stands);
  });

  it.each([
    ['a', 'folder'],
    ['a/file', 'file'],
    ['in-file', 'file'],
    ['a/new', 'missing'],
    ['a/file/x', 'missing'],
    ['dangling', 'missing'],
    ['loop', 'unreadable'],
    ['pipe', 'other'],
    ['out-file', 'outside'],
    ['out/secret', 'outside'],
    ['../secret', 'outside'],
    ['a/../../secret', 'outside'],
    ['to-hidden', 'outside'],
    ['.hidden/file', 'outside'],
    ['a\0b', 'outside'],
  ])('at %s, by links within the folder: %s', async (path, found) => {
    expect(await findWithin(join(folder, path), folder)).toBe(found);
    const chosen = join(outer, 'chosen');
    expect(await findWithin(join(chosen, path), chosen)).toBe(found);
  });

  it('lies within a folder or not, links followed', async () => {
    expect(await liesWithin(join(folder, 'a/new/new'), folder)).toBe(true);
    expect(await liesWithin(join(folder, 'out/new'), folder)).toBe(false);
  });
});
