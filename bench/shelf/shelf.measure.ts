import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const count = Number(process.env['BOOKS'] ?? 200);
const editions = process.env['EDITIONS'] ?? 'web,epub,text';
const example = fileURLToPath(new URL('../../examples/shelf', import.meta.url));
const program = fileURLToPath(new URL('../../bin/chap.js', import.meta.url));
const chap = `${process.execPath} ${program}`;
const folder = await mkdtemp(join(tmpdir(), 'chap-bench-shelf-'));
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command to its end; seconds. */
function seconds(command: string, words: readonly string[], cwd: string): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(command, words, {
    cwd,
    env: { ...process.env, CHAP_CACHE: 'off' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect(status, stderr).toBe(0);
  return (performance.now() - begun) / 1000;
}

it('what a book costs, one at a time and two, and what the shelf does', async () => {
  const rows: Record<string, Record<string, number | string>> = {};
  const say = (line: string, spent: number): void => {
    rows[line] = { seconds: spent.toFixed(1), 'a book, ms': Math.round((spent * 1000) / count) };
  };
  const spent: number[] = [];
  for (const jobs of [1, 2]) {
    const own = join(folder, String(jobs));
    await cp(example, own, { recursive: true });
    const words = ['-j', String(jobs), `COUNT=${count}`, `EDITIONS=${editions}`, `CHAP=${chap}`];
    seconds('make', [...words, 'books/.written'], own);
    const stamps = Array.from(
      { length: count },
      (_, at) => `done/book-${String(at + 1).padStart(4, '0')}`,
    );
    const taken = seconds('make', [...words, ...stamps], own);
    spent.push(taken);
    say(`${count} books, ${jobs} at a time`, taken);
  }
  const own = join(folder, '2');
  const shelf = [program, 'shelf', 'out', '--out', 'site'];
  say('the shelf', seconds(process.execPath, shelf, own));
  say('the shelf again', seconds(process.execPath, shelf, own));
  console.table(rows);
  console.log(`speed-up of two at a time: ${((spent[0] ?? 0) / (spent[1] ?? 1)).toFixed(2)}`);
});
