import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../production/here.ts';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';

const run = promisify(execFile);

/** What npm's package `node` brings on this machine. */
const platform = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${platform}-${process.arch}`;
const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';

describe.skipIf(repetitions(0, 1) === 0)('the same book on another Node.js', () => {
  let folder: string;
  let here: Record<string, string>;
  let book: string;

  async function built(node: string, out: string): Promise<Record<string, string>> {
    const words = ['build', book, '--out', join(folder, out), '--no-cache', '--quiet'];
    await run(node, [join(root, 'bin/chap.js'), ...words], { cwd: folder });
    return filesOf(join(folder, out));
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-nodes-'));
    book = join(folder, 'book');
    await cp(join(root, 'tests/fixtures/stock-book'), book, { recursive: true });
    here = await built(process.execPath, 'here');
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  it.for(['22', '24', '26'])('is the same, byte for byte: %s', async (major, { skip }) => {
    const home = join(folder, major);
    const install = ['install', '--no-save', '--silent', '--prefix', home, `${name}@${major}`];
    await run('npm', install, { shell: process.platform === 'win32' }).catch(() =>
      skip(`Node.js ${major} can’t be fetched from npm here`),
    );
    const node = join(home, 'node_modules', name, program);
    expect((await run(node, ['--version'])).stdout).toMatch(new RegExp(`^v${major}\\.`));
    const there = await built(node, `out-${major}`);
    expect(Object.keys(there).length).toBeGreaterThan(10);
    expect(there).toEqual(here);
  });
});
