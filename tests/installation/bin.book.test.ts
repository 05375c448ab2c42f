import { execFile, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../root.ts';

const bin = 'bin/chap.js';

/** Node.js, with another version's number. */
function olderNode(version: string): string {
  const versions = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  return `data:text/javascript,${encodeURIComponent(versions)}`;
}

describe('bin/chap.js', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-bin-'));
    for (const part of ['bin', 'package.json'])
      await cp(join(root, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (words: readonly string[], node: readonly string[] = []) =>
    spawnSync(process.execPath, [...node, join(folder, bin), ...words], { encoding: 'utf8' });
  const npx = () =>
    spawnSync(
      'npx',
      ['--offline', '--yes', '--cache', join(folder, 'cache'), 'chap', '--version'],
      {
        cwd: folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    );

  it('is in the repository, executable, and what package.json and the lock name', async () => {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '--stage', bin], {
      cwd: root,
    });
    expect(stdout).toMatch(/^100755 /);
    const read = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf8'));
    expect((await read('package.json')).bin).toEqual({ chap: bin });
    expect((await read('npm-shrinkwrap.json')).packages[''].bin).toEqual({ chap: bin });
  });

  it('says what to do before the press is compiled, and starts it from then on', async () => {
    // npx keeps what it links to: the second call is answered from what the first one left.
    for (const { status, stdout, stderr } of [start(['build']), npx()]) {
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toContain('the press is not compiled yet');
      expect(stderr).toContain('“make”');
      expect(stderr).toContain('“npm ci && npm run build”');
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(start(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    // What is compiled can't be executed by itself.
    await chmod(join(folder, 'dist/chap.js'), 0o644);
    expect(npx()).toMatchObject({ status: 0, stdout: `${version}\n` });

    // As `make clean` does.
    await rm(join(folder, 'dist'), { recursive: true });
    expect(npx().status).toBe(3);
  });

  it('says so where the press is compiled, but a package that it needs is not installed', async () => {
    await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    for (const parts of ['fonts', 'templates', 'npm-shrinkwrap.json'])
      await cp(join(root, parts), join(folder, parts), { recursive: true });
    const book = join(root, 'tests/fixtures/stock-book');
    for (const words of [
      ['check', book],
      ['build', book, '--out', join(folder, 'out')],
    ]) {
      const { status, stderr } = start(words);
      expect(status).toBe(3);
      expect(stderr).toContain('a package that the press needs is not installed');
      expect(stderr).toContain('“make”');
    }
  });

  it('does not hide the press’s own error', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/chap.js'), "throw new Error('its own');");
    const { status, stderr } = start([]);
    expect(status).toBe(1);
    expect(stderr).toContain('its own');
    expect(stderr).not.toContain('not compiled');
  });

  it.each(['4.9.1', '18.20.8', '20.10.0'])('is read by Node.js %s, and refuses it', async (old) => {
    const { engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const { status, stderr } = start(['--version'], ['--import', olderNode(old)]);
    expect(status).toBe(3);
    expect(stderr).toContain(`needs Node.js ${engines.node.replace('>=', '')} or later`);
    expect(stderr).toContain(old);
  });

  it('is written for what reads no modules, too', async () => {
    const cjs = join(folder, 'chap.cjs');
    await cp(join(folder, bin), cjs);
    const { status } = spawnSync(process.execPath, ['--import', olderNode('12.0.0'), cjs]);
    expect(status).toBe(3);
  });
});
