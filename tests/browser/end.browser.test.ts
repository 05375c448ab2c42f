import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type BrowserFound,
  findBrowser,
  openBrowser,
  PrintBrowser,
} from '../../src/browser/index.ts';
import { temporaryFolder } from './folder.ts';
import { persianPage } from './html.ts';

afterEach(() => vi.unstubAllEnvs());

/** Sends temporary files to a folder of the test's, to see what is left there. */
async function watchedTemporaries(): Promise<string> {
  const folder = await temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  return folder;
}

async function found(): Promise<BrowserFound> {
  const search = await findBrowser();
  if (search.state === 'missing') throw new Error(search.advice);
  return search;
}

async function fake(text: string): Promise<BrowserFound> {
  const path = join(await temporaryFolder(), 'browser');
  await writeFile(path, `#!/bin/sh\n${text}\n`);
  await chmod(path, 0o755);
  return { state: 'found', path, origin: 'explicit' };
}

/** Processes that descend from one, and their command lines. */
function descendants(root: number): { id: number; parent: number; command: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  const below = (parent: number): typeof all =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.id)]);
  return below(root);
}

/** A process as the kernel lists it; nothing when it has ended meanwhile. */
function processOf(id: number): { id: number; parent: number; command: string }[] {
  try {
    // The name, in brackets, may hold anything; the parent is the second field behind it.
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ id, parent: Number(parent), command }];
  } catch {
    return [];
  }
}

/** The browsers that a process has started, without the processes of each browser. */
function browsersBelow(root: number): { id: number; command: string }[] {
  const all = descendants(root).filter(
    ({ command }) => command.includes('--remote-debugging-pipe') && !command.includes('--type='),
  );
  // A process that a browser has just forked looks like it until it is another program.
  return all.filter(({ parent }) => !all.some(({ id }) => id === parent));
}

describe.skipIf(process.platform !== 'linux')('a browser', () => {
  test('leaves nothing behind when it is closed, twice even', async () => {
    const folder = await watchedTemporaries();
    const browser = await PrintBrowser.open(await found());
    expect(await readdir(folder)).toHaveLength(1);
    await browser.close();
    await browser.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that can not start is an error, and leaves nothing behind', async () => {
    const folder = await watchedTemporaries();
    const opening = PrintBrowser.open(await fake('echo "FATAL: no luck" >&2; exit 1'));
    await expect(opening).rejects.toMatchObject({
      kind: 'start',
      message: expect.stringContaining('it ended at once'),
      cause: expect.any(Error),
    });
    expect((await readdir(folder)).filter((name) => name.includes('browser'))).toEqual([]);
  });

  test('whose sandbox can not work is not started without it, when it has to have it', async () => {
    const log = join(await temporaryFolder(), 'log');
    const text = `echo "$@" >> ${log}; echo "FATAL: No usable sandbox!" >&2; exit 1`;
    await expect(PrintBrowser.open(await fake(text), { sandbox: true })).rejects.toMatchObject({
      kind: 'sandbox',
      message: expect.stringContaining('CHAP_NO_SANDBOX=1'),
    });
    const root = process.getuid?.() === 0;
    expect((await readFile(log, 'utf8')).includes('--no-sandbox')).toBe(root);
  });

  test('whose sandbox can not work is started without it, with a caution', async () => {
    const { path } = await found();
    const text = `case "$*" in *--no-sandbox*) exec '${path}' "$@";; esac; echo "FATAL: No usable sandbox!" >&2; exit 1`;
    const browser = await PrintBrowser.open({ ...(await found()), ...(await fake(text)) });
    const root = process.getuid?.() === 0;
    expect(browser.caution ?? '').toContain(root ? '' : 'CHAP_NO_SANDBOX=1');
    expect(browser.caution === undefined).toBe(root);
    await browser.close();
  });

  test('that is killed at work is one clear error', async () => {
    const browser = await PrintBrowser.open(await found());
    const page = await browser.load(persianPage('<p>متن</p>'));
    const before = browsersBelow(process.pid);
    const [main] = before;
    if (main === undefined) throw new Error('no browser process');
    process.kill(main.id, 'SIGKILL');
    await expect(page.print()).rejects.toMatchObject({ name: 'BrowserError', kind: 'ended' });
    await expect(browser.load('')).rejects.toMatchObject({ name: 'BrowserError', kind: 'ended' });
    await page.close();
    await browser.close();
  });

  test('whose page runs out of memory is one clear error, and goes on', async () => {
    const browser = await PrintBrowser.open(await found());
    const page = await browser.load(persianPage('<p>متن</p>'));
    const endless = page.change(() => {
      for (;;);
    }, undefined);
    const renderers = descendants(process.pid).filter(({ command }) =>
      /type=renderer/.test(command),
    );
    for (const { id } of renderers) process.kill(id, 'SIGKILL');
    await expect(endless).rejects.toMatchObject({ name: 'BrowserError', kind: 'ended' });
    await page.close();
    const next = await browser.load(persianPage('<p>متن</p>'));
    expect((await next.print()).length).toBeGreaterThan(1000);
    await browser.close();
  });

  test.each([
    ['before it is looked for', 0],
    ['while it starts', 30],
    ['when it runs', undefined],
  ])('goes when it is stopped %s', async (_, after) => {
    const folder = await watchedTemporaries();
    const stop = new AbortController();
    const reason = new Error('stopped');
    if (after === 0) stop.abort(reason);
    const opening = openBrowser(stop.signal);
    if (after === undefined) {
      const opened = await opening;
      if (opened.state !== 'open') throw new Error(opened.reason);
      const page = await opened.browser.load(persianPage('<p>متن</p>'));
      stop.abort(reason);
      await expect(page.print()).rejects.toMatchObject({ kind: 'ended' });
      await opened.browser.close();
    } else {
      setTimeout(() => stop.abort(reason), after);
      await expect(opening).rejects.toBe(reason);
    }
    await vi.waitFor(() => expect(browsersBelow(process.pid)).toEqual([]), 10_000);
    expect(await readdir(folder)).toEqual([]);
  });

  test('that never says that it has started goes when it is stopped', async () => {
    const folder = await watchedTemporaries();
    const stop = new AbortController();
    const silent = await fake('sleep 1000');
    const opening = PrintBrowser.open(silent, { stop: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped')), 50);
    await expect(opening).rejects.toThrow('stopped');
    expect((await readdir(folder)).filter((name) => name.includes('browser'))).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('goes at %s', async (signal) => {
    const folder = await temporaryFolder();
    const temporary = join(folder, 'tmp');
    await mkdir(temporary);
    const child = spawn(process.execPath, [await program(folder), JSON.stringify(await found())], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const ended = once(child, 'exit');
    const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
    expect(said, 'it ended before it had a browser').toBeDefined();
    const browsers = browsersBelow(child.pid ?? 0);
    expect(browsers).toHaveLength(1);
    child.kill(signal);
    const [, by] = await ended;
    expect(by).toBe(signal);
    await vi.waitFor(() => expect(browsers.filter(({ id }) => runs(id))).toEqual([]), 10_000);
    // Nobody can tidy up after SIGKILL.
    if (signal !== 'SIGKILL') expect(await readdir(temporary)).toEqual([]);
  });
});

function runs(id: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** A room, and all that it knows. */
function roomsBelow(room: string): ReadonlySet<string> {
  const { rooms } = JSON.parse(readFileSync(new URL('../../rooms.json', import.meta.url), 'utf8'));
  const found = new Set([room]);
  for (const one of found) for (const known of rooms[one].knows) found.add(known);
  return found;
}

/** A program for Node alone that opens the browser it is given, says so and waits. */
async function program(folder: string): Promise<string> {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  for (const room of roomsBelow('browser')) {
    await mkdir(join(folder, room));
    for (const name of await readdir(join(source, room))) {
      const { outputText } = ts.transpileModule(await readFile(join(source, room, name), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2022,
          rewriteRelativeImportExtensions: true,
        },
      });
      await writeFile(join(folder, room, name.replace(/\.ts$/, '.js')), outputText);
    }
  }
  await symlink(join(source, '../node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const path = join(folder, 'main.js');
  await writeFile(
    path,
    `import { PrintBrowser } from './browser/index.js';
    await PrintBrowser.open(JSON.parse(process.argv[2]));
    console.log('open');`,
  );
  return path;
}
