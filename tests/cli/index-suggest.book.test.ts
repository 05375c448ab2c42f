import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chap } from '../press/chap.ts';
import { root } from '../root.ts';

let book: string;

beforeAll(async () => {
  book = await mkdtemp(join(tmpdir(), 'chap-suggest-'));
  await cp(join(root, 'tests/fixtures/stock-book'), book, { recursive: true });
});
afterAll(() => rm(book, { recursive: true, force: true }));

describe('chap index suggest', () => {
  it('prints entries with their places, which index.yaml takes as they are', async () => {
    const before = (await readdir(book, { recursive: true })).sort();
    const { status, stdout } = await chap(['index', 'suggest', book]);
    expect(status).toBe(0);
    expect((await readdir(book, { recursive: true })).sort()).toEqual(before);
    const entries = parse(stdout) as { entry: string }[];
    expect(entries.map(({ entry }) => entry)).toContain('گل‌نسا');
    expect(stdout).toMatch(/^# \d+ times; letters\/01-first-letter\.md:\d+ .*گل‌نسا/m);

    await writeFile(join(book, 'index.yaml'), stdout);
    const { stderr } = await chap(['check', book]);
    expect(stderr).toBe('');
    const again = await chap(['index', 'suggest', book]);
    expect(again.stdout).not.toContain('گل‌نسا');
  });

  it.each([
    [['index', 'suggest', 'no/such/folder'], /^error: /m],
    [['index', 'suggest', '--most', 'all'], /^error: /m],
    [['index', 'sugest'], /^error: /m],
  ])('chap %j ends with 2', async (words, said) => {
    const { status, stderr } = await chap(words);
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
  });
});
