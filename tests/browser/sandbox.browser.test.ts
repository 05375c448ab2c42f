import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { browserArguments } from '../../src/browser/arguments.ts';
import { PrintBrowser } from '../../src/browser/index.ts';
import { temporaryFolder } from './folder.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Arguments that would take a fence down. */
const weakening =
  /--(?:no-sandbox|disable-(?:setuid-sandbox|seccomp|web-security|site-isolation)|allow-(?:file-access|running-insecure)|single-process|no-zygote|remote-debugging-(?:port|address))/;

test('with a sandbox, no argument takes a fence down', () => {
  expect(browserArguments(true).filter((argument) => weakening.test(argument))).toEqual([]);
  expect(browserArguments(false).filter((argument) => weakening.test(argument))).toEqual([
    '--no-sandbox',
  ]);
});

/** What a browser is started with that writes its arguments down and ends. */
async function startedWith(user: number): Promise<string[]> {
  vi.stubEnv('CHAP_NO_SANDBOX', undefined);
  vi.spyOn(process, 'getuid').mockReturnValue(user);
  const folder = await temporaryFolder();
  const path = join(folder, 'browser');
  const log = join(folder, 'log');
  await writeFile(path, `#!/bin/sh\necho "$*" >> '${log}'\necho 'FATAL: no luck' >&2\nexit 1\n`);
  await chmod(path, 0o755);
  const opening = PrintBrowser.open({ state: 'found', path, origin: 'explicit' });
  await expect(opening).rejects.toMatchObject({ kind: 'start' });
  return (await readFile(log, 'utf8')).trim().split('\n');
}

test.skipIf(process.platform === 'win32')(
  'an ordinary user’s browser has its sandbox',
  async () => {
    const starts = await startedWith(1000);
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) expect(start).not.toMatch(weakening);
  },
);

test.skipIf(process.platform === 'win32')('only root’s has none', async () => {
  expect((await startedWith(0))[0]).toMatch(/--no-sandbox/);
});
