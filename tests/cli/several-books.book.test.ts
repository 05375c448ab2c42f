import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chap } from '../press/chap.ts';
import { root } from '../root.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-several-'));
  const book = join(root, 'tests/fixtures/stock-book');
  for (const name of ['first', 'second', 'third']) {
    await cp(book, join(folder, name), { recursive: true });
    const yaml = join(folder, name, 'book.yaml');
    const text = await readFile(yaml, 'utf8');
    // Two of them have the same id.
    if (name === 'second') await writeFile(yaml, text.replace(/^id: .*$/m, 'id: of-its-own'));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (words: string[], cwd = folder) => chap([...words, '--edition', 'text'], { cwd });

describe('books anywhere', () => {
  it('are built from within, beside themselves', async () => {
    const { status, stderr } = await run(['build'], join(folder, 'first/sources'));
    expect(status, stderr).toBe(0);
    expect(await readdir(join(folder, 'first-output'))).toContain('manifest.json');
  });

  it('are built into a folder each', async () => {
    const { status, stderr } = await run(['build', 'first', 'second', '--out', 'all']);
    expect(status, stderr).toBe(0);
    const built = await readdir(join(folder, 'all'));
    expect(built).toHaveLength(2);
    expect(built).toContain('of-its-own');
    for (const name of built)
      expect(await readdir(join(folder, 'all', name))).toContain('SHA256SUMS');
  });

  it('of one id are not built over each other', async () => {
    const { status, stderr } = await run(['build', 'first', 'third', '--out', 'both']);
    expect(status).toBe(2);
    expect(stderr).toContain('“first” and “third” would both be built into');
    expect(await readdir(folder)).not.toContain('both');
  });

  it('are all built where one of them has errors, which is told by the status', async () => {
    await writeFile(join(folder, 'third/book.yaml'), 'id: third\n');
    const { status, stderr } = await run(['build', 'third', 'second', '--out', 'some']);
    expect(status).toBe(1);
    expect(stderr).toContain('third/book.yaml:');
    expect(await readdir(join(folder, 'some'))).toEqual(['of-its-own']);
  });
});
