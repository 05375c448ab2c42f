import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
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
    const parts = ['dist', 'templates', 'fonts', 'npm-shrinkwrap.json', 'package.json'];
    for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const finish = async () => {
    await run(process.execPath, [join(folder, 'dist/finish-compiling.js')]);
    return JSON.parse(await readFile(join(folder, 'dist/press.json'), 'utf8'));
  };

  it('leaves which press it is in dist/', async () => {
    const record = await finish();
    expect(record).toMatchObject({ version: pressVersion, code: await codeDigest(folder) });
    expect(record.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await readPress(folder)).toEqual({ version: record.version, digest: record.digest });
  });

  it('gives a changed press another digest, and the same one again the same', async () => {
    const before = await finish();
    await appendFile(join(folder, 'dist/worker.js'), '\n');
    expect((await finish()).digest).not.toBe(before.digest);
    await cp(join(root, 'dist/worker.js'), join(folder, 'dist/worker.js'));
    expect(await finish()).toEqual(before);
  });
});

describe('the compiled press', () => {
  const dist = join(root, 'dist');

  it('has the licence of each package whose code is in it', async () => {
    const maps = (await filesIn(dist)).filter((path) => path.endsWith('.js.map'));
    const sources = await Promise.all(
      maps.map(async (path) => JSON.parse(await readFile(join(dist, path), 'utf8')).sources),
    );
    const packages = sources
      .flat()
      .flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    const licences = await readFile(join(dist, 'licences.txt'), 'utf8');
    const named = [...licences.matchAll(/^# (\S+) \d\S*$/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(expect.arrayContaining([...new Set(packages)].sort()));
    expect(packages.length).toBeGreaterThan(500);
    // Apache’s has to go along word for word, also for packages that bring no file.
    const own = (name: string): string =>
      licences.split(/^(?=# \S+ \d)/m).find((each) => each.startsWith(`# ${name} `)) ?? '';
    for (const name of ['puppeteer-core', '@puppeteer/browsers'])
      expect(own(name)).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    // And with the words of the dictionary, in the files that hold them too.
    expect(licences).toMatch(/^# Lilak[\s\S]{0,200}Apache License/m);
    for (const file of await filesIn(dist)) {
      const text = file.endsWith('.js') ? await readFile(join(dist, file), 'utf8') : '';
      if (text.includes('آئودی3رت')) expect(text, file).toContain('Mostafa Sedaghat Joo');
    }
  });

  it('names no path of the machine that compiled it', async () => {
    for (const path of await filesIn(dist)) {
      expect((await readFile(join(dist, path), 'utf8')).includes(root), path).toBe(false);
    }
  });

  it('has the types of its rooms, each of which finds the others that it names', async () => {
    const types = (await filesIn(join(dist, 'types'))).map((path) => `types/${path}`);
    const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const named = Object.values<{ types: string }>(exports).map((each) => each.types.slice(7));
    expect(types).toEqual(expect.arrayContaining(named));
    for (const path of types) {
      const text = await readFile(join(dist, path), 'utf8');
      for (const [, other] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
        const found = posix.join(posix.dirname(path), other as string).replace(/js$/, 'd.ts');
        expect(types, `${path} names ${other}`).toContain(found);
      }
    }
  });

  it('keeps nothing of what was compiled before', async () => {
    const place = await mkdtemp(join(tmpdir(), 'chap-compiled-anew-'));
    try {
      await writeFile(join(place, 'gone.js'), '// of a source that is gone\n');
      const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
      await run(process.execPath, [rolldown, '-c', '-d', place], { cwd: root });
      const left = await filesIn(place);
      expect(left).toContain('chap.js');
      expect(left).not.toContain('gone.js');
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
