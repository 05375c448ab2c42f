import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest } from '../../src/installation/digest.ts';
import { filesIn } from '../../src/installation/files.ts';
import { pressVersion, readPress } from '../../src/installation/index.ts';
import { root } from '../root.ts';

const run = promisify(execFile);

describe('the last step of compiling', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-compiled-'));
    const parts = ['templates', 'fonts', 'npm-shrinkwrap.json', 'package.json'];
    const rooms = ['installation', 'digests'].flatMap((room) => [`src/${room}`, `dist/${room}`]);
    for (const part of [...parts, ...rooms])
      await cp(join(root, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const finish = async () => {
    await run(process.execPath, [join(folder, 'dist/installation/finish-compiling.js')]);
    return JSON.parse(await readFile(join(folder, 'dist/press.json'), 'utf8'));
  };

  it('leaves which press it is in dist/', async () => {
    const record = await finish();
    expect(record).toMatchObject({ version: pressVersion, code: await codeDigest(folder) });
    expect(record.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await readPress(folder)).toEqual({ version: record.version, digest: record.digest });
  });

  it('takes away what was made of a source that is gone, and gives the digest that it had before', async () => {
    const before = await finish();
    await mkdir(join(folder, 'dist/old-room'));
    for (const path of ['gone.js', 'gone.js.map', 'gone.d.ts', 'old-room/index.js'])
      await writeFile(join(folder, 'dist', path), '// of a source that is gone\n');
    expect(await finish()).toEqual(before);
    const left = await filesIn(join(folder, 'dist'));
    expect(left.filter((path) => !/^(?:installation|digests)\//.test(path))).toEqual([
      'press.json',
    ]);
  });
});
