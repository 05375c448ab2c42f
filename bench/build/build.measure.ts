import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { findBrowser } from '../../src/browser/index.ts';
import { changeWord, copyForChange, frozenHtml, type Size, writeSizedBook } from './books.ts';
import { bareHtml } from './frozen/bare-html.ts';
import { type Cost, medianOf, type RunOptions, run } from './run.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const chap = join(root, 'bin/chap.js');
const real = join(root, 'manuscripts');

/** All lines of the table, in its order. */
const every =
  'commands,unchanged,first,word,pages-60,pages-600,pages-1080,pages-5000,epub,epub-600,epub-5000';
const lines = new Set((process.env['LINES'] ?? every).split(','));
const times = Number(process.env['RUNS'] ?? 3);
/** A compiled checkout of the press as it was before, with all that it needs. */
const before = process.env['BEFORE'];

const table: string[][] = [['', 'against', 'ratio', 'wall', 'its', 'memory']];
let work = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'chap-bench-'));
});

afterAll(async () => {
  await rm(work, { recursive: true, force: true });
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root });
  console.log(`${aligned(table)}\n\ncommit ${commit.toString().trim()}, medians of ${times}`);
});

measured('commands', async () => {
  const node = await medianOf(10, () => run(['-e', '0']));
  const wrong = { status: 2 };
  for (const [args, options] of [
    [['--version']],
    [['build', '--help']],
    [['build', '--wrong'], wrong],
  ] as [string[], RunOptions?][]) {
    const cost = await medianOf(10, () => run([chap, ...args], options));
    add(`chap ${args.join(' ')}`, 'node -e 0', cost, node);
  }
});

measured('unchanged', async () => {
  const node = await medianOf(10, () => run(['-e', '0']));
  const build = builder(real, 'unchanged');
  await run(build());
  add('unchanged build', 'node -e 0', await medianOf(times, () => run(build())), node);
});

/** All editions that the book asked for before. */
const asBefore = ['--edition', 'epub,pdf,print,cover'];

measured('first', async () => {
  const first = (more: readonly string[]): Promise<Cost> =>
    medianOf(times, async () => {
      await emptied('first');
      return run(builder(real, 'first', more)());
    });
  const cost = await first(asBefore);
  add('first build, with the editions of today', 'with those of before', await first([]), cost);
  if (before === undefined) return add('first build', 'BEFORE isn’t said', cost);
  const older = await medianOf(times, async () => {
    await emptied('older');
    // Its own copy of the book, which asks for the editions that it knew.
    const own = join(before, 'manuscripts');
    return run([await programOf(before), 'build', own, '--out', join(work, 'older')]);
  });
  add('first build', 'before', cost, older);
});

measured('word', async () => {
  const folder = join(work, 'word-manuscripts');
  await copyForChange(real, folder);
  const build = builder(folder, 'word', asBefore);
  await run(build());
  const words = ['گرم', 'سرد', 'نرم'];
  let at = 0;
  const cost = await medianOf(times, async () => {
    await changeWord(folder, words[at % 3] as string, words[(at + 1) % 3] as string);
    at += 1;
    return run(build());
  });
  const html = [await bareHtml(real), await bareHtml(real, ['congress-11'])];
  add('one word changed', 'bare print of two', cost, await barePrint(html));
});

for (const size of [60, 600, 1080, 5000] as const) {
  measured(`pages-${size}`, async () => {
    const folder = await sized(size);
    const cost = await medianOf(runsOf(size), async () => {
      await emptied(`pages-${size}`);
      return run(
        builder(folder, `pages-${size}`, ['--edition', 'pdf,print', '--only', 'three-hundred'])(),
        { memory: true },
      );
    });
    add(`${size} pages`, 'bare print', cost, await barePrint([await frozenHtml(folder, size)]));
  });
}

for (const [name, size] of [
  ['epub', undefined],
  ['epub-600', 600],
  ['epub-5000', 5000],
] as const) {
  measured(name, async () => {
    const folder = size === undefined ? real : await sized(size);
    const pages = builder(folder, name, ['--only', size ? 'three-hundred' : 'congresses']);
    await run([...pages(), '--edition', 'pdf']);
    const epub = (): Promise<Cost> => run([...pages(), '--edition', 'epub']);
    // Its pagination is in the store, the EPUB itself isn't yet.
    const cost = await epub();
    add(name, 'pandoc', cost, await pandoc(folder, name));
  });
}

function measured(line: string, measure: () => Promise<void>): void {
  test.runIf(lines.has(line))(line, measure);
}

/** The program of a checkout, wherever it has it. */
async function programOf(checkout: string): Promise<string> {
  const { bin } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
  return join(checkout, bin.chap);
}

/** The larger ones take long, and vary less. */
function runsOf(size: Size): number {
  return size === 5000 ? 1 : times;
}

async function sized(size: Size): Promise<string> {
  const folder = join(work, `book-${size}`);
  await mkdir(folder, { recursive: true });
  await writeSizedBook(folder, size);
  return folder;
}

async function emptied(name: string): Promise<void> {
  for (const folder of [name, `${name}-store`]) {
    await rm(join(work, folder), { recursive: true, force: true });
  }
}

/** The arguments of a build with a store of its own. */
function builder(book: string, name: string, more: readonly string[] = []): () => string[] {
  const store = hasStore() ? ['--cache', join(work, `${name}-store`)] : [];
  return () => [chap, 'build', book, '--out', join(work, name), ...store, ...more];
}

let store: boolean | undefined;
function hasStore(): boolean {
  store ??= execFileSync(process.execPath, [chap, 'build', '--help']).includes('--cache');
  return store;
}

async function barePrint(pages: readonly string[]): Promise<Cost> {
  const found = await findBrowser();
  if (found.state === 'missing') throw new Error(found.advice);
  const files = pages.map((_, index) => join(work, `bare-${index}.html`));
  for (const [index, html] of pages.entries()) await writeFile(files[index] as string, html);
  const program = join(here, 'frozen/bare-print.mjs');
  const largest = Math.max(...pages.map(({ length }) => length));
  return medianOf(largest > 1e7 ? 1 : times, () =>
    run([program, found.path, found.libraries ?? '', ...files], { memory: true }),
  );
}

/** Undefined where there is none. */
async function pandoc(folder: string, name: string): Promise<Cost | undefined> {
  const html = join(work, `${name}.html`);
  await writeFile(html, await bareHtml(folder));
  const script = `require('child_process').execFileSync('pandoc', ${JSON.stringify([html, '-o', `${html}.epub`])})`;
  try {
    return await medianOf(times, () => run(['-e', script]));
  } catch {
    return undefined;
  }
}

function add(line: string, against: string, cost: Cost, other?: Cost): void {
  table.push([
    line,
    against,
    other ? (cost.wall / other.wall).toFixed(2) : '–',
    `${cost.wall.toFixed(2)} s`,
    other ? `${other.wall.toFixed(2)} s` : '–',
    cost.memory === undefined ? '' : `${cost.memory} MB (${other?.memory ?? '–'})`,
  ]);
  console.log(table.at(-1)?.join('  '));
}

function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
