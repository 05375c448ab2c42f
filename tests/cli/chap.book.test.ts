import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sha256sumCheck } from '../judges/index.ts';
import { chap } from '../press/chap.ts';
import { smallBookFolder } from '../production/small-book.ts';
import { root } from '../root.ts';

const stockBook = join(root, 'tests/fixtures/stock-book');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of the stock book, with one of its files changed. */
async function bookWith(
  name: string,
  file: string,
  change: (text: string) => string,
): Promise<string> {
  const book = join(folder, name);
  await cp(stockBook, book, { recursive: true });
  const path = join(book, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return book;
}

/** A book that asks for nothing that a browser prints. */
function pageless(text: string): string {
  return `${text}\neditions: [epub]\n`;
}

describe('a wrong call', () => {
  it.each([
    [['bild']],
    [['build', '--colour']],
    [['build', '--edition', 'epub,stone']],
    [['build', '--text', 'stone']],
    [['build', '--only', 'no-such-chapter']],
    [['build', 'no/such/folder']],
    [['check', 'no/such/folder']],
    [['build', 'manuscripts', '--out', 'manuscripts/output']],
  ])(
    'chap %j ends with 2, says what is wrong and where it stands how it is called',
    async (words) => {
      const { status, stderr } = await chap(words);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: /m);
      expect(stderr).toMatch(/^How it is called: chap (?:build |check )?--help$/m);
      expect(stderr).not.toMatch(/^Usage:/m);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
  );
});

describe('a manuscript with errors', () => {
  it('ends with 1, tells every message of every file, and writes nothing', async () => {
    const book = await bookWith('errors', 'book.yaml', (text) =>
      text.replace('format: 1', 'formt: 1'),
    );
    const chapters = (await readdir(book)).filter((name) => /^(?!sources|book\.yaml)/.test(name));
    expect(chapters.length).toBeGreaterThan(0);
    const out = join(folder, 'errors-out');
    const { status, stderr } = await chap(['build', book, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/book\.yaml:\d+:\d+ error .*“formt”.* \[field-unknown\]/);
    expect(stderr).toMatch(/book\.yaml:\d+:\d+ error .* \[field-missing\]/);
    expect(stderr).toContain('Nothing was written.');
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('leaves the last good output as it was', async () => {
    const out = join(folder, 'kept');
    await cp(inject('built').first, out, { recursive: true });
    const before = await readFile(join(out, 'manifest.json'));
    const book = await bookWith('errors-again', 'book.yaml', (text) => `${text}\nnonsense: true\n`);
    expect((await chap(['build', book, '--out', out])).status).toBe(1);
    expect(await readFile(join(out, 'manifest.json'))).toEqual(before);
    expect((await sha256sumCheck(out, 'SHA256SUMS')).ok).toBe(true);
  });
});

describe('a machine without a browser', () => {
  const env = { CHAP_BROWSER: '/no/such/browser', PUPPETEER_EXECUTABLE_PATH: '' };

  it('keeps what one printed of the same state, builds what needs none, and ends with 3', async () => {
    const out = join(folder, 'no-browser');
    const first = await chap(['build', stockBook, '--out', out]);
    expect(first.status, first.stderr).toBe(0);
    const files = await listing(out);
    const pdf = files.find((file) => file.endsWith('.pdf')) as string;

    const manifest = await readFile(join(out, 'manifest.json'), 'utf8');

    const second = await chap(['build', stockBook, '--out', out], { env });
    expect(second.status).toBe(3);
    expect(second.stderr).toContain('/no/such/browser');
    expect(second.stderr).not.toContain(pdf);
    expect(await listing(out)).toEqual(files);
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(manifest);
    expect((await sha256sumCheck(out, 'SHA256SUMS')).ok).toBe(true);
  });

  it('is seen by chap doctor', async () => {
    const { status, stderr } = await chap(['doctor'], { env });
    expect(status).toBe(3);
    expect(stderr).toContain('/no/such/browser');
    expect((await chap(['doctor'])).status).toBe(0);
  });
});

describe('a build of a part', () => {
  it('keeps the other artifacts in the manifest while they are true, and not longer', async () => {
    const book = await smallBookFolder({ editions: ['epub'] });
    const out = join(folder, 'part-out');
    expect((await chap(['build', book, '--out', out, '--edition', 'epub'])).status).toBe(0);
    const all = await artifacts(out);
    expect(all.length).toBeGreaterThan(1);

    const one = all[0]?.book as string;
    const again = await chap(['build', book, '--out', out, '--edition', 'epub', '--only', one]);
    expect(again.status).toBe(0);
    expect(await artifacts(out)).toEqual(all);

    await writeFile(
      join(book, 'book.yaml'),
      `${await readFile(join(book, 'book.yaml'), 'utf8')}# changed\n`,
    );
    const changed = await chap(['build', book, '--out', out, '--edition', 'epub', '--only', one]);
    expect(changed.status).toBe(0);
    expect(changed.stderr.match(/\[artifact-stale\]/g)).toHaveLength(all.length - 1);
    expect(await artifacts(out)).toHaveLength(1);
    expect((await sha256sumCheck(out, 'SHA256SUMS')).ok).toBe(true);
  });
});

describe('a build of one text', () => {
  it('leaves the other text’s artifacts where they are, in the manifest', async () => {
    const book = await bookWith('texts', 'book.yaml', pageless);
    const out = join(folder, 'texts-out');
    const words = ['build', book, '--out', out, '--edition', 'epub'];
    expect((await chap(words)).status).toBe(0);
    const reading = await artifacts(out);
    expect((await chap([...words, '--text', 'diplomatic'])).status).toBe(0);
    const both = await artifacts(out);
    expect(both).toHaveLength(2 * reading.length);
    expect(both).toEqual(expect.arrayContaining(reading));
    const again = await chap([...words, '--text', 'reading']);
    expect(again.status).toBe(0);
    expect(again.stderr).toMatch(/ info .*\[epub-without-pages\][\s\S]*\n0 errors, 0 warnings\n$/);
    expect(await artifacts(out)).toEqual(both);
    expect((await sha256sumCheck(out, 'SHA256SUMS')).ok).toBe(true);
    const verified = await chap(['verify', out, '--book', book]);
    expect(verified).toMatchObject({ status: 0, stderr: '' });
    expect(verified.stdout).toContain('diplomatic text');
  });
});

describe('chap check', () => {
  it('finds the real book in order', async () => {
    expect(await chap(['check'])).toMatchObject({ status: 0, stderr: '' });
  });
});

async function artifacts(out: string): Promise<{ book: string; file: string }[]> {
  return JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')).artifacts;
}

async function listing(out: string): Promise<string[]> {
  return (await readdir(out, { recursive: true })).sort();
}
