import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../root.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-example-'));
  await cp(join(root, 'examples/shelf'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

it('the example of many books builds them, goes on where it was, and puts them on a shelf', async () => {
  const chap = `${process.execPath} ${join(root, 'bin/chap.js')}`;
  const make = (...words: string[]): string =>
    execFileSync('make', ['-j', '2', 'COUNT=3', 'EDITIONS=text', `CHAP=${chap}`, ...words], {
      cwd: folder,
      env: { ...process.env, CHAP_CACHE: 'off' },
      encoding: 'utf8',
    });
  expect(make('done/book-0002')).toContain('out/book-0002');
  const rest = make();
  expect(rest).toContain('out/book-0001');
  expect(rest).not.toContain('build books/book-0002');
  expect(await readFile(join(folder, 'site/shelf.json'), 'utf8')).toContain('"book-0003"');
});
