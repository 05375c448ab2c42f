import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layBook, layPagelessBook } from '../manuscript/fixture-book.ts';
import { chap, withoutStore } from '../press/chap.ts';
import { root } from '../root.ts';

const recorder = pathToFileURL(fileURLToPath(new URL('loaded-modules.mjs', import.meta.url))).href;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-loaded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What of the browser’s room only looks at the machine. */
const knowsMachine = ['browser/machine.ts', 'browser/known-browser.ts'];

let runs = 0;

/** The modules that a compiled file was made of, as its source map has them. */
async function sourcesOf(url: string): Promise<string[]> {
  const map = await readFile(fileURLToPath(`${url}.map`), 'utf8').catch(() => '{"sources":[]}');
  return JSON.parse(map).sources;
}

/** What a command loads: packages by their names, and the press’s own modules by their paths. */
async function loadedBy(
  ...words: string[]
): Promise<{ status: number | null; packages: string[]; own: string[] }> {
  const record = join(folder, `${++runs}.txt`);
  const env = {
    ...withoutStore,
    NODE_OPTIONS: `--import=${recorder}`,
    LOADED_MODULES: record,
  };
  const { status } = await chap(words, { env });
  const urls = (await readFile(record, 'utf8')).split('\n');
  const dist = `${pathToFileURL(join(root, 'dist')).href}/`;
  const compiled = urls.filter((url) => url.startsWith(dist));
  const sources = (await Promise.all(compiled.map(sourcesOf))).flat();
  const packages = [...urls, ...sources].flatMap(
    (path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const own = sources
    .flatMap((path) => /^\.\.\/src\/(.*)$/.exec(path)?.[1] ?? [])
    .filter((path) => !knowsMachine.includes(path));
  return { status, packages: [...new Set(packages)].sort(), own: [...new Set(own)] };
}

/** What is heavy, and of use for printing alone. */
const forPrinting = [
  '@cantoo/pdf-lib',
  '@jsquash/jpeg',
  '@jsquash/png',
  '@jsquash/resize',
  '@puppeteer/browsers',
  '@resvg/resvg-wasm',
  'canvaskit-wasm',
  'epub-gen-memory',
  'harfbuzzjs',
  'puppeteer-core',
  'subset-font',
  'tar',
];
const forImport = ['diff', 'jszip', 'mammoth', 'rehype-parse', 'rehype-remark'];

describe('nothing but the reading of the call is loaded', () => {
  const calls: [string, number, string[]][] = [
    ['the version', 0, ['--version']],
    ['help', 0, ['--help']],
    ['help with a command', 0, ['build', '--help']],
    ['help with another', 0, ['index', 'suggest', '--help']],
    ['a wrong flag', 2, ['--wrong']],
    ['a wrong flag of a command', 2, ['verify', 'copy.epub', '--wrong']],
    ['a command that there isn’t', 2, ['prnit']],
    ['no command', 2, []],
    ['an edition that there isn’t', 2, ['build', '--edition', 'scroll']],
    ['a text that there isn’t', 2, ['build', '--text', 'wrong']],
    ['a folder without a book', 2, ['build', 'no/where']],
    ['a missing argument', 2, ['import', '--into', 'first']],
  ];

  it.each(calls)('for %s', async (_, status, words) => {
    const loaded = await loadedBy(...words);
    expect(loaded.status).toBe(status);
    expect(loaded.packages).toEqual(['commander']);
    expect(loaded.own.length).toBeLessThan(80);
    const rooms = new Set(loaded.own.map((path) => path.split('/')[0]));
    for (const room of ['ledger', 'fonts', 'browser', 'layout', 'ebook', 'manuscript']) {
      expect(rooms).not.toContain(room);
    }
  });
});

describe('what isn’t for it is not loaded', () => {
  async function expectNone(words: string[], status: number, without: string[]): Promise<void> {
    const loaded = await loadedBy(...words);
    expect(loaded.status).toBe(status);
    expect(loaded.packages.filter((name) => without.includes(name))).toEqual([]);
    const printing = loaded.own.filter((path) =>
      /^(?:browser|finishing|ebook|covers)\//.test(path),
    );
    expect(printing).toEqual([]);
  }

  it('by a check', async () => {
    // Whether a face has a sign is what a face itself says.
    const printing = forPrinting.filter((name) => name !== 'harfbuzzjs');
    await expectNone(['check', await layBook()], 0, [...printing, ...forImport]);
  });

  it('by a build of a book with an error', async () => {
    const book = await layBook('document-missing-error');
    const words = ['build', book, '--out', join(folder, 'none')];
    await expectNone(words, 1, [...forPrinting, ...forImport]);
  });

  it('by suggestions for an index', async () => {
    await expectNone(['index', 'suggest', await layBook()], 0, [...forPrinting, ...forImport]);
  });

  it('by the import of a plain text', async () => {
    const book = await layBook();
    const text = join(folder, 'letter.txt');
    await writeFile(text, 'یک نامه\n');
    const words = ['import', text, '--into', 'letters', '--book', book, '--dry-run'];
    await expectNone(words, 0, [...forPrinting, 'jszip', 'mammoth', 'rehype-parse']);
  });

  it('by what a copy is verified with that is no PDF', async () => {
    const book = await layPagelessBook();
    const out = join(folder, 'out');
    expect((await chap(['build', book, '--out', out])).status).toBe(0);
    await cp(out, join(folder, 'copies'), { recursive: true });
    await expectNone(['verify', join(folder, 'copies'), '--book', book], 0, [
      ...forPrinting,
      ...forImport,
    ]);
  });

  it('by a build without pages: no browser, and no writing of PDFs', async () => {
    const book = await layPagelessBook();
    const words = ['build', book, '--out', join(folder, 'pageless')];
    const { status, packages } = await loadedBy(...words);
    expect(status).toBe(0);
    expect(packages).not.toContain('puppeteer-core');
  });
});
