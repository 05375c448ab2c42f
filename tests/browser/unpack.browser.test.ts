import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { create } from 'tar';
import { expect, test, vi } from 'vitest';
import { unpackFile, unpackFolder } from '../../src/browser/unpack.ts';
import { temporaryFolder } from './folder.ts';

const content = randomBytes(3_000_000);
const compressed = brotliCompressSync(content);

async function packed(): Promise<{ folder: string; source: string; target: string }> {
  const root = await temporaryFolder();
  const folder = join(root, 'cache');
  await mkdir(folder);
  const source = join(root, 'program.br');
  await writeFile(source, compressed);
  return { folder, source, target: join(folder, 'program') };
}

test('gives the file, executable, and leaves nothing else', async () => {
  const { folder, source, target } = await packed();
  expect(await unpackFile(source, target)).toBe(target);
  expect(content.equals(await readFile(target))).toBe(true);
  expect((await stat(target)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual(['program']);
});

test('uses what is there already', async () => {
  const { source, target } = await packed();
  await unpackFile(source, target);
  await writeFile(source, 'no Brotli any more');
  expect(await unpackFile(source, target)).toBe(target);
});

test.each([
  ['a folder with a heartbeat that stopped', 'x.part/.alive'],
  ['a file of an earlier press', '1234.x.part'],
])('does not use what a killed process left half-written, but removes it: %s', async (_, left) => {
  const { folder, source, target } = await packed();
  const path = `${target}.${left}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content.subarray(0, 1000));
  const long = (await stat(path)).mtimeMs / 1000 - 120;
  await utimes(path, long, long);
  await unpackFile(source, target);
  expect(content.equals(await readFile(target))).toBe(true);
  expect(await readdir(folder)).toEqual(['program']);
});

test('leaves alone what a living process is writing', async () => {
  const { folder, source, target } = await packed();
  const theirs = join(folder, 'program.x.part');
  await mkdir(theirs);
  await writeFile(join(theirs, '.alive'), '');
  await unpackFile(source, target);
  expect(await readdir(folder)).toEqual(['program', 'program.x.part']);
});

test('leaves nothing behind when it is stopped', async () => {
  const { folder, source, target } = await packed();
  const stop = new AbortController();
  const unpacking = unpackFile(source, target, stop.signal);
  stop.abort();
  await expect(unpacking).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('two processes at once both get the whole file', async () => {
  const { folder, source, target } = await packed();
  // Another copy of the module is, for it, another process.
  vi.resetModules();
  const other = await import('../../src/browser/unpack.ts');
  expect(other.unpackFile).not.toBe(unpackFile);
  await Promise.all([
    unpackFile(source, target),
    unpackFile(source, target),
    other.unpackFile(source, target),
  ]);
  expect(content.equals(await readFile(target))).toBe(true);
  expect(await readdir(folder)).toEqual(['program']);
});

test('a damaged source is an error that leaves nothing behind', async () => {
  const { folder, source, target } = await packed();
  await writeFile(source, compressed.subarray(0, 1_000_000));
  await expect(unpackFile(source, target)).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('unpacks a folder, and at once with another', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'lib'));
  await writeFile(join(root, 'lib', 'libx.so'), 'library');
  await create({ cwd: root, file: join(root, 'x.tar') }, ['lib']);
  await writeFile(join(root, 'x.tar.br'), brotliCompressSync(await readFile(join(root, 'x.tar'))));
  const target = join(root, 'unpacked');
  await Promise.all([1, 2].map(() => unpackFolder(join(root, 'x.tar.br'), target)));
  expect(await readFile(join(target, 'lib', 'libx.so'), 'utf8')).toBe('library');
  expect((await readdir(root)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
