import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { sha256sumCheck } from '../judges/index.ts';
import { layBook } from '../manuscript/fixture-book.ts';
import { chap } from '../press/chap.ts';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';

const stockBook = join(root, 'tests/fixtures/stock-book');
/** A build that needs the browser and other threads, and no more than that. */
const buildStock = ['build', stockBook, '--edition', 'pdf,text'];
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let folder: string;
/** What one build says, line by line: the moments at which another can be stopped. */
let lines: readonly string[];
/** Its output. */
let built: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-stopping-'));
  const first = await begin(buildStock);
  lines = await linesOf(first);
  built = first.out;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A command that is at work, with folders of its own for its output and its temporary files. */
interface Begun {
  readonly child: ChildProcess;
  readonly out: string;
  readonly temporary: string;
  /** What it said so far, as JSON. */
  readonly said: string[];
}

async function begin(words: readonly string[], env: Record<string, string> = {}): Promise<Begun> {
  const own = await mkdtemp(join(folder, 'run-'));
  const [out, temporary] = [join(own, 'out'), join(own, 'tmp')];
  await mkdir(temporary);
  const output = words[0] === 'build' ? ['--out', out, '--no-cache'] : [];
  const child = spawn(
    process.execPath,
    [join(root, 'bin/chap.js'), ...words, ...output, '--json'],
    {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary, CHAP_DEBUG: '1', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onFinished(() => child.kill('SIGKILL'));
  const said: string[] = [];
  let rest = '';
  child.stdout.on('data', (data) => {
    const parts = `${rest}${data}`.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      said.push(part);
      child.emit('line', part, said.length);
    }
  });
  return { child, out, temporary, said };
}

function onFinished(work: () => void): void {
  try {
    onTestFinished(work);
  } catch {
    // Outside of a test it is seen to the end.
  }
}

async function linesOf({ child, said }: Begun): Promise<string[]> {
  const [status] = await once(child, 'close');
  expect(status).toBe(0);
  return said;
}

/** Does something as soon as a command has said so many lines, and waits for its end. */
async function at(
  line: number,
  { child }: Begun,
  act: (child: ChildProcess) => void,
): Promise<{ status: number | null; by: string | null }> {
  child.on('line', (_, count: number) => {
    if (count === line) act(child);
  });
  const [status, by] = await once(child, 'close');
  return { status, by };
}

/** Processes that have to do with a folder: those whose command line names it. */
function processesOf(path: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(path) ? [`${id} ${command}`] : [];
      } catch {
        return [];
      }
    });
}

/** Holds that nothing of a run is left but what it has written, whole. */
async function expectNothingLeft({ out, temporary }: Begun): Promise<void> {
  await vi.waitFor(() => expect(processesOf(temporary)).toEqual([]), 10_000);
  expect(await readdir(temporary)).toEqual([]);
  const entries = await readdir(out).catch(() => []);
  expect(entries.filter((name) => name.startsWith('.'))).toEqual([]);
  if (entries.length > 0) expect((await sha256sumCheck(out, 'SHA256SUMS')).ok).toBe(true);
}

/** So many of the moments of a build, from the first to the last but one. */
function moments(count: number): number[] {
  const most = lines.length - 1;
  return Array.from({ length: count }, (_, n) => 1 + Math.floor((n * (most - 1)) / (count - 1)));
}

describe.skipIf(process.platform === 'win32')('a build that is stopped', () => {
  it('ends with 130 at whatever moment a signal comes, and leaves nothing', async () => {
    for (const [index, moment] of moments(repetitions(3, 20)).entries()) {
      const run = await begin(buildStock);
      const signal = signals[index % signals.length] as NodeJS.Signals;
      const { status } = await at(moment, run, (child) => child.kill(signal));
      expect(status, `line ${moment}: ${lines[moment]}; then ${run.said.at(-1)}`).toBe(130);
      const result = JSON.parse(run.said.at(-1) ?? '');
      expect(result).toMatchObject({ type: 'result', status: 130 });
      await expectNothingLeft(run);
    }
  });

  it('does so while a browser starts that never says so', async () => {
    const started = join(await mkdtemp(join(folder, 'silent-')), 'started');
    const browser = `${started}-browser`;
    const script = `case "$*" in *--version*) echo Chromium;; *) echo > '${started}'; exec sleep 1000;; esac`;
    await writeFile(browser, `#!/bin/sh\n${script}\n`);
    await chmod(browser, 0o755);
    const run = await begin(buildStock, { CHAP_BROWSER: browser });
    const closed = once(run.child, 'close');
    await vi.waitFor(() => readFileSync(started), { timeout: 60_000, interval: 20 });
    run.child.kill('SIGTERM');
    expect((await closed)[0]).toBe(130);
    await expectNothingLeft(run);
  });

  it('ends at once at a second signal', async () => {
    const run = await begin(buildStock);
    const { status } = await at(moments(3)[1] as number, run, (child) => {
      child.kill('SIGINT');
      child.kill('SIGINT');
    });
    expect(status).toBe(130);
  });

  it('has written all or nothing when it is stopped while it writes', async () => {
    for (const state of ['locked', 'moving']) {
      const run = await begin(['build', stockBook, '--edition', 'text']);
      run.child.on('line', (line: string) => {
        if (line.includes(`"output","state":"${state}"`)) run.child.kill('SIGINT');
      });
      const [status] = await once(run.child, 'close');
      expect([0, 130]).toContain(status);
      await expectNothingLeft(run);
    }
  });
});

describe.skipIf(process.platform === 'win32')('other commands that are stopped', () => {
  it.each([
    ['check', ['check', stockBook]],
    ['verify', ['verify', stockBook, '--book', stockBook]],
  ])('chap %s ends with 130 or is done already', async (_, words) => {
    const run = await begin(words);
    const { status } = await at(1, run, (child) => child.kill('SIGTERM'));
    expect([0, 2, 130]).toContain(status);
    await expectNothingLeft(run);
  });

  it('chap import has written all or nothing', async () => {
    const book = await layBook();
    const before = await readdir(join(book, 'letters'));
    const text = join(folder, 'letter.txt');
    await writeFile(text, 'یک نامه\n\nمتن نامه\n');
    const run = await begin(['import', text, '--into', 'letters', '--book', book]);
    const { status } = await at(1, run, (child) => child.kill('SIGINT'));
    const after = await readdir(join(book, 'letters'));
    expect([0, 130]).toContain(status);
    expect((await readdir(book)).filter((name) => name.startsWith('.'))).toEqual([]);
    if (after.length === before.length) expect(status).toBe(130);
    else expect((await chap(['check', book])).stderr).not.toMatch(/ error /);
  });
});

describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  it('leaves the last build whole at whatever moment, and the next one makes all well', async () => {
    const book = await mkdtemp(join(folder, 'changed-'));
    await cp(stockBook, book, { recursive: true });
    appendFileSync(join(book, 'book.yaml'), '# changed\n');
    for (const moment of moments(repetitions(2, 50))) {
      const run = await begin(['build', book, '--edition', 'pdf,text']);
      await cp(built, run.out, { recursive: true });
      const { by } = await at(moment, run, (child) => child.kill('SIGKILL'));
      expect(by).toBe('SIGKILL');
      await vi.waitFor(() => expect(processesOf(run.temporary)).toEqual([]), 30_000);
      const env = { TMPDIR: run.temporary };
      const words = ['build', book, '--out', run.out, '--no-cache', '--edition', 'text'];
      const { status, stderr } = await chap(words, { env });
      expect(status, stderr).toBe(0);
      expect((await sha256sumCheck(run.out, 'SHA256SUMS')).ok).toBe(true);
      const left = (await readdir(run.out)).filter((name) => name.startsWith('.'));
      expect(left).toEqual([]);
    }
  });

  it('leaves temporary files that the next one sweeps, once their heart has stopped', async () => {
    const run = await begin(buildStock);
    await at(moments(3)[1] as number, run, (child) => child.kill('SIGKILL'));
    await vi.waitFor(() => expect(processesOf(run.temporary)).toEqual([]), 30_000);
    const [left] = (await readdir(run.temporary)) as [string];
    const living = await mkdtemp(join(run.temporary, 'chapkhaneh-run-'));
    const { utimes } = await import('node:fs/promises');
    const beat = join(run.temporary, left, '.alive');
    await utimes(beat, 1_000_000, 1_000_000);
    const env = { TMPDIR: run.temporary };
    const words = ['build', stockBook, '--out', run.out, '--no-cache', '--edition', 'text'];
    expect((await chap(words, { env })).status).toBe(0);
    expect(await readdir(run.temporary)).toEqual([living.slice(run.temporary.length + 1)]);
  });
});

describe.skipIf(process.platform !== 'linux')('a browser that is killed', () => {
  it('is started once more at whatever moment, and all is built', async () => {
    for (const moment of moments(1 + repetitions(1, 10)).slice(0, -1)) {
      const run = await begin(buildStock);
      const { status } = await at(moment, run, () => killBrowser(run.temporary));
      expect(status, lines[moment]).toBe(0);
      const files = (await readdir(run.out, { recursive: true })).sort();
      expect(files).toEqual((await readdir(built, { recursive: true })).sort());
      await expectNothingLeft(run);
    }
  });
});

/** Kill the browser that has its profile in a folder, as soon as it is there. */
async function killBrowser(temporary: string): Promise<void> {
  await vi.waitFor(
    () => {
      const browser = processesOf(temporary).find(
        (each) => each.includes('--remote-debugging-pipe') && !each.includes('--type='),
      );
      if (browser === undefined) throw new Error('there is none yet');
      process.kill(Number.parseInt(browser, 10), 'SIGKILL');
    },
    { timeout: 120_000, interval: 10 },
  );
}
