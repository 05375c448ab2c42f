import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chap } from '../press/chap.ts';
import { root } from '../root.ts';

let book: string;

beforeAll(async () => {
  book = await mkdtemp(join(tmpdir(), 'chap-suggest-'));
  await cp(join(root, 'manuscripts'), book, { recursive: true });
});
afterAll(() => rm(book, { recursive: true, force: true }));

it('prints what book.yaml takes as it is, and writes nothing', async () => {
  const yaml = join(book, 'book.yaml');
  const own = await readFile(yaml, 'utf8');
  await writeFile(yaml, own.replace(/^accept:\n(?: .*\n)+refuse: .*\n/m, ''));
  const before = (await readdir(book, { recursive: true })).sort();
  const { status, stdout } = await chap(['suggest', book]);
  expect(status).toBe(0);
  expect((await readdir(book, { recursive: true })).sort()).toEqual(before);
  expect(stdout).toMatch(/^ {2}# run-together: «درکنگره» \(1\) → «در کنگره» \(\d+\): /m);
  expect(stdout).toMatch(/^ {2}# {3}congress-11\/03-[a-z-]+\.md:15 .*درکنگره/m);

  const { accept } = parse(stdout) as { accept: { find: string; put: string }[] };
  expect(accept).toContainEqual({ find: 'درکنگره', put: 'در کنگره' });
  const found = new Set(accept.map(({ find }) => find));
  expect(accept.filter(({ put }) => found.has(put))).toEqual([]);
});
