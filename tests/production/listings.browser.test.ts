import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from '../../src/production/index.ts';
import { copyOf, filesOf, manifestOf, pagesOf } from './here.ts';
import { smallBookFolder, temporary, writeSmallBook } from './small-book.ts';

vi.mock('../../src/installation/press.ts', async (original) => ({
  ...(await original<object>()),
  readPress: async () => ({ version: '0.0.0', digest: 'a press' }),
}));
vi.mock('../../src/layout/index.ts', async (original) =>
  (await import('./kept-prints.ts')).keepingPrints(await original()),
);

const editions = ['epub', 'pdf', 'cover', 'text'];

let book: string;
/** An output folder for which everything was made at once. */
let whole: string;
beforeAll(async () => {
  book = await smallBookFolder({ editions });
  whole = await temporary();
  await built(whole);
});

/** Build, which goes well, and say which files are told of as stale. */
async function built(
  out: string,
  request: { readonly editions?: readonly string[]; readonly only?: string; book?: string } = {},
): Promise<string[]> {
  const { published, failed, messages } = await build({ book, out, ...request });
  expect({ published, failed }).toEqual({ published: true, failed: [] });
  return messages.flatMap((each) =>
    'rule' in each && each.rule === 'artifact-stale' ? [each.file.slice(out.length + 1)] : [],
  );
}

/** Build the text, which is quickly done. */
const text = { editions: ['text'], only: 'small' };

describe('the listings of a folder', () => {
  it('are manifest, sums and reports, of all that lies there', async () => {
    const { artifacts, listings } = await manifestOf(whole);
    expect(artifacts).toHaveLength(3 * 5);
    expect(listings.map(({ file }) => file)).toEqual([
      'index.html',
      'opds.json',
      'opds.xml',
      'reports/letters.html',
      'reports/letters.json',
      'reports/lines.html',
      'reports/lines.json',
      'reports/typography.html',
      'reports/typography.json',
    ]);
  });

  it('are the same when one edition was built after another, in whatever order', async () => {
    const out = await temporary();
    for (const name of [...editions].reverse()) await built(out, { editions: [name] });
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('are the same when one chapter was built after another, the book last', async () => {
    const out = await temporary();
    for (const only of ['autumn', 'spring', 'small']) await built(out, { only });
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it.each(editions)('are the same when %s was built once more', async (name) => {
    const out = await copyOf(whole);
    await built(out, { editions: [name], only: 'autumn' });
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('are the same when something else has come and gone', async () => {
    const out = await copyOf(whole);
    await build({ book, out, only: 'small', text: 'diplomatic', editions: ['text'] });
    expect(Object.keys(await pagesOf(out))).toContain('small/small-diplomatic.txt');
    await rm(join(out, 'small/small-diplomatic.txt'));
    await built(out, text);
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });
});

describe('a report of lines', () => {
  const file = 'reports/lines.json';
  const changes: [string, (path: string) => Promise<void>][] = [
    ['is gone', (path) => rm(path)],
    ['is cut off', (path) => writeFile(path, '{"books": [')],
    ['is none', (path) => writeFile(path, '[]')],
    ['has bytes more', (path) => appendFile(path, ' ')],
    [
      'says something else',
      async (path) => {
        const report = await readFile(path, 'utf8');
        await writeFile(path, report.replace(/"lines": \d+/, '"lines": 999999'));
      },
    ],
  ];

  it.each(changes)('that %s is not believed, and comes back with the PDFs', async (_, change) => {
    const out = await copyOf(whole);
    await change(join(out, file));
    expect(await built(out, text)).toEqual([]);
    expect((await manifestOf(out)).artifacts).toEqual((await manifestOf(whole)).artifacts);
    expect(JSON.parse(await readFile(join(out, file), 'utf8'))).toMatchObject({ books: [] });
    await built(out, { editions: ['pdf'] });
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });
});

describe('a manifest', () => {
  it('of an older form is borne, and what it lists is named', async () => {
    const out = await copyOf(whole);
    const { artifacts, browser } = await manifestOf(out);
    // As 0.1.0 wrote them: no listings, no accounts, the press by its version.
    const old = artifacts.map(({ account: _, pages, ...entry }) =>
      typeof pages === 'number' ? { ...entry, pages } : entry,
    );
    const source = { book: 'b'.repeat(64), press: '0.1.0' };
    const manifest = { format: 1, source, browser, artifacts: old };
    await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest));
    const stale = await built(out, text);
    expect(Object.keys(await pagesOf(out))).toEqual(['small/small.txt']);
    expect(stale.sort()).toEqual(
      artifacts.map(({ file }) => file).filter((file) => file !== 'small/small.txt'),
    );
  });

  it.each(['', 'null', '{"format": 2}', '{"format": 1, "artifacts": 7}', '\u0000'])(
    'that is %j is borne',
    async (json) => {
      const out = await copyOf(whole);
      await writeFile(join(out, 'manifest.json'), json);
      expect(await built(out, text)).toEqual([]);
      expect(Object.keys(await pagesOf(out))).toEqual(['small/small.txt']);
    },
  );
});

describe('the state of the book', () => {
  it('is not changed by what the press doesn’t read', async () => {
    const copy = join(await temporary(), 'book');
    await writeSmallBook(copy, { editions });
    await writeFile(join(copy, 'README.md'), 'How the book was made.\n');
    await writeFile(join(copy, 'package.json'), '{"private": true}\n');
    await writeFile(join(copy, 'spring/draft.txt'), 'a draft\n');
    const out = await copyOf(whole);
    expect(await built(out, { ...text, book: copy })).toEqual([]);
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('is changed by what it reads, and what was made of the old one leaves the manifest', async () => {
    const copy = join(await temporary(), 'book');
    await writeSmallBook(copy, { editions, fields: 'subtitle: دو فصل\n' });
    const out = await copyOf(whole);
    const before = await filesOf(out);
    const stale = await built(out, { ...text, book: copy });
    expect(Object.keys(await pagesOf(out))).toEqual(['small/small.txt']);
    expect(stale).toHaveLength(14);
    const after = await filesOf(out);
    const lines = await readFile(join(out, 'reports/lines.json'), 'utf8');
    expect(JSON.parse(lines)).toMatchObject({ books: [] });
    for (const file of stale) expect(after[file], file).toBe(before[file]);
  });
});

describe('another press', () => {
  it('has what an older one made leave the manifest; the files stay and are named', async () => {
    const out = await copyOf(whole);
    const manifest = await readFile(join(out, 'manifest.json'), 'utf8');
    await writeFile(join(out, 'manifest.json'), manifest.replace('"a press"', '"an older one"'));
    const stale = await built(out, text);
    expect(Object.keys(await pagesOf(out))).toEqual(['small/small.txt']);
    expect(stale).toContain('small/small.pdf');
    expect(stale).toContain('spring/spring.epub');
    expect(stale).toHaveLength(14);
    expect(Object.keys(await filesOf(out))).toEqual(Object.keys(await filesOf(whole)));
  });
});
