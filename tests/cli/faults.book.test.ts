import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/index.ts';
import { layBook, layPagelessBook } from '../manuscript/fixture-book.ts';
import { chap, withoutStore } from '../press/chap.ts';
import { root } from '../root.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-faults-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stockBook = join(root, 'tests/fixtures/stock-book');
const trace = /^\s+at /m;

describe('an output folder that can’t be written', () => {
  it('is one line and status 3', async () => {
    const book = await layPagelessBook();
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const out of [file, join(file, 'below')]) {
      const { status, stderr } = await chap(['build', book, '--out', out, '--edition', 'epub']);
      expect(status).toBe(3);
      expect(stderr).toMatch(/^error: the output folder .* can’t be written: a file stands/m);
      expect(stderr).not.toMatch(trace);
    }
  });

  it('is found out before the last build is touched', async () => {
    const book = await layPagelessBook();
    const out = join(folder, 'taken');
    await mkdir(join(out, 'village-letters', 'village-letters.epub'), { recursive: true });
    const { status, stderr } = await chap(['build', book, '--out', out, '--edition', 'epub']);
    expect(status).toBe(3);
    expect(stderr).toContain('is a folder');
    expect((await readdir(out)).filter((name) => name !== 'village-letters')).toEqual([]);
  });

  it('does not concern a command that writes nothing', async () => {
    const here = await mkdtemp(join(folder, 'here-'));
    await writeFile(join(here, 'output'), '');
    const { status, stderr } = await chap(['check', await layPagelessBook()], { cwd: here });
    expect(status, stderr).toBe(0);
  });
});

describe('a file that can’t be read', () => {
  it('is a message', async () => {
    const book = await layBook('document-missing-error');
    await mkdir(join(book, 'letters', '02-answer.md'), { recursive: true });
    const { status, stderr } = await chap(['check', book]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\[file-unreadable\]/);
    expect(stderr).not.toMatch(trace);
  });
});

describe('a book that is changed while it is printed', () => {
  it('is not published', async () => {
    const book = await layBook();
    const out = join(folder, 'changed');
    const browser = await fakeBrowser(`echo '# later' >> '${join(book, 'book.yaml')}'; exit 1`);
    const { status, stderr } = await chap(['build', book, '--out', out], {
      env: { ...withoutStore, CHAP_BROWSER: browser },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('[book-changed]');
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a browser that dies', () => {
  it('is started once more, and costs nothing', async () => {
    const out = join(folder, 'died');
    const run = await watchedBuild(out);
    process.kill(await run.browser, 'SIGKILL');
    const { status, stderr } = await run.ended;
    expect(status, stderr).toBe(0);
    expect(await readdir(join(out, 'village-letters'))).toEqual([
      'village-letters-cover.pdf',
      'village-letters-cover.png',
      'village-letters-print.pdf',
      'village-letters.epub',
      'village-letters.html',
      'village-letters.pdf',
      'village-letters.txt',
    ]);
  });

  it('costs what it prints when it dies again', async () => {
    const out = join(folder, 'died-again');
    const { path } = (await findBrowser()) as { path: string };
    // It says its version when it is tried, and dies whenever it is to work.
    const dying = await fakeBrowser(
      `case "$*" in *--remote-debugging-pipe*) kill -9 $$;; esac; exec '${path}' "$@"`,
    );
    const { status, stderr } = await chap(['build', stockBook, '--out', out], {
      env: { ...withoutStore, CHAP_BROWSER: dying },
    });
    expect(status, stderr).toBe(3);
    expect(stderr).toContain('for want of a browser');
    expect(stderr).not.toMatch(trace);
    expect(await readdir(join(out, 'village-letters'))).toEqual([
      'village-letters-cover.png',
      'village-letters.epub',
      'village-letters.html',
      'village-letters.txt',
    ]);
  });
});

describe('an interrupted build', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 130 at %s, in words', async (signal) => {
    const run = await watchedBuild(join(folder, signal));
    await run.browser;
    run.child.kill(signal);
    const { status, stderr } = await run.ended;
    expect(status).toBe(130);
    expect(stderr).toContain(`error: stopped by ${signal}\n`);
    expect(stderr).not.toMatch(trace);
  });
});

/** A run of the stock book’s build whose browser can be killed. */
interface WatchedBuild {
  readonly child: ChildProcess;
  /** The browser's process, as soon as it has started. */
  readonly browser: Promise<number>;
  readonly ended: Promise<{ status: number | null; by: string | null; stderr: string }>;
}

async function watchedBuild(out: string): Promise<WatchedBuild> {
  const { path } = (await findBrowser()) as { path: string };
  const started = join(await mkdtemp(join(folder, 'started-')), 'id');
  const script = `case "$*" in *--remote-debugging-pipe*) echo $$ > '${started}.new' && mv '${started}.new' '${started}';; esac; exec '${path}' "$@"`;
  const child = spawn(
    process.execPath,
    [join(root, 'dist/chap.js'), 'build', stockBook, '--out', out],
    {
      cwd: root,
      env: { ...process.env, CHAP_BROWSER: await fakeBrowser(script) },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  const ended = new Promise<Awaited<WatchedBuild['ended']>>((resolve) => {
    child.on('close', (status, by) => resolve({ status, by, stderr }));
  });
  return { child, browser: appears(started), ended };
}

async function appears(path: string): Promise<number> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text) return Number(text);
    await setTimeout(5);
  }
}

async function fakeBrowser(script: string): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'browser-')), 'browser');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}
