import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { sha256 } from '../../src/digests/index.ts';
import { bookRecord, writeOutput } from './made-outputs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-shelf-'));
  for (const id of ['golestan', 'bustan', 'masnavi']) {
    await writeOutput(join(folder, 'all', id), bookRecord(id));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => join(folder, ...names);

async function shelf(...words: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await run(['shelf', ...words], {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
    note: () => undefined,
  });
  return { status, ...said };
}

async function filesIn(path: string): Promise<string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

async function sumsOf(path: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const file of await filesIn(path)) sums[file] = sha256(await readFile(join(path, file)));
  return sums;
}

describe('a shelf', () => {
  it('has all files of its books, with a page and a catalogue, and their sums', async () => {
    const { status, out } = await shelf(at('all'), '--out', at('site'));
    expect(status).toBe(0);
    expect(out).toContain('3 books, 1 author, 1 subject');
    const sums = await sumsOf(at('site'));
    for (const id of ['golestan', 'bustan', 'masnavi']) {
      for (const [file, sum] of Object.entries(await sumsOf(at('all', id)))) {
        expect(sums[`books/${id}/${file}`]).toBe(sum);
      }
    }
    const listed = (await readFile(at('site/SHA256SUMS'), 'utf8')).trimEnd().split('\n');
    expect(Object.fromEntries(listed.map((line) => line.split('  ').reverse()))).toEqual(
      Object.fromEntries(Object.entries(sums).filter(([file]) => file !== 'SHA256SUMS')),
    );
  });

  it('is the same for the folders one by one, in any order, and writes nothing that it has', async () => {
    const before = await sumsOf(at('site'));
    const times = async (): Promise<number[]> =>
      Promise.all(Object.keys(before).map(async (file) => (await stat(at('site', file))).mtimeMs));
    const written = await times();
    const folders = ['masnavi', 'golestan', 'bustan'].map((id) => at('all', id));
    expect((await shelf(...folders, '--out', at('site'))).status).toBe(0);
    expect(await sumsOf(at('site'))).toEqual(before);
    expect(await times()).toEqual(written);
  });

  it('takes a book that was built anew, and says what is left of one that is gone', async () => {
    await writeOutput(
      at('later/golestan'),
      bookRecord('golestan', { title: 'گلستان' }),
      'متن دیگر',
    );
    await writeOutput(at('later/bustan'), bookRecord('bustan'));
    const { status, err } = await shelf(at('later'), '--out', at('site'));
    expect(status).toBe(0);
    expect(err).toContain(
      `${join('site', 'books/masnavi')}:1:1 warning It is on the shelf no more`,
    );
    expect(await readFile(at('site/books/golestan/golestan/golestan.txt'), 'utf8')).toBe(
      'متن دیگر',
    );
    expect(await readFile(at('site/index.html'), 'utf8')).toContain('گلستان');
    expect(await filesIn(at('site'))).toContain('books/masnavi/masnavi/masnavi.txt');
    expect(await readFile(at('site/SHA256SUMS'), 'utf8')).not.toContain('masnavi');
  });

  it('writes over nothing that somebody else put there', async () => {
    await mkdir(at('own/books/bustan/bustan'), { recursive: true });
    for (const file of ['index.html', 'books/bustan/bustan/bustan.txt']) {
      await writeFile(at('own', file), 'mine');
      const { status, err } = await shelf(at('all'), '--out', at('own'));
      expect(status).toBe(2);
      expect(err).toContain('was not put there by “chap shelf”');
      expect(await filesIn(at('own'))).toEqual([file]);
      await rm(at('own', file));
    }
    await writeFile(at('own/CNAME'), 'example.org');
    expect((await shelf(at('all'), '--out', at('own'))).status).toBe(0);
    expect(await readFile(at('own/CNAME'), 'utf8')).toBe('example.org');
  });

  it('is not made of files that aren’t what their manifest says', async () => {
    const text = at('hurt/bustan/bustan/bustan.txt');
    await writeOutput(at('hurt/bustan'), bookRecord('bustan'));
    await writeOutput(at('hurt/golestan'), bookRecord('golestan'));
    const expectNothing = async (): Promise<void> => {
      const { status, err } = await shelf(at('hurt'), '--out', at('hurt-site'));
      expect(status).toBe(1);
      expect(err).toContain(
        'bustan.txt:1:1 error The file is not as the manifest of its folder lists it',
      );
      expect(await filesIn(at('hurt-site'))).toEqual([]);
    };
    await writeFile(text, 'altered');
    await expectNothing();
    await rm(text);
    await expectNothing();
    // Nor is a link followed, be it to the very bytes.
    await writeFile(at('elsewhere.txt'), 'متن bustan');
    await symlink(at('elsewhere.txt'), text);
    await expectNothing();
  });

  it.each([
    ['nothing', () => [at('nowhere')], 'there is no folder'],
    ['a file', () => [at('all/golestan/manifest.json')], 'is no folder'],
    ['an empty folder', () => [at('empty')], 'is no output folder of the press'],
    ['a stranger’s manifest', () => [at('strange')], 'is none that the press writes'],
    ['an older manifest', () => [at('older')], 'was built by an older press'],
    ['a folder twice', () => [at('all/bustan'), at('all')], 'are both of the book “bustan”'],
    ['a shelf', () => [at('a-shelf')], 'is a shelf: name the output folders'],
  ])('is not made of %s', async (_, folders, words) => {
    await mkdir(at('empty'), { recursive: true });
    await mkdir(at('strange'), { recursive: true });
    await writeFile(at('strange/manifest.json'), '[1]');
    await writeOutput(at('older'), bookRecord('older'));
    const old = JSON.parse(await readFile(at('older/manifest.json'), 'utf8'));
    await writeFile(at('older/manifest.json'), JSON.stringify({ ...old, books: undefined }));
    await shelf(at('all'), '--out', at('a-shelf'));
    const { status, err } = await shelf(...folders(), '--out', at('not-made'));
    expect(err).toContain(words);
    expect(status).toBe(2);
    expect(await readdir(folder)).not.toContain('not-made');
  });

  it.each(['all/golestan', 'all/golestan/golestan', 'all'])('is not made in %s', async (out) => {
    const { status, err } = await shelf(at('all/golestan'), '--out', at(out));
    expect(status).toBe(2);
    expect(err).toContain('lie in each other');
  });

  it('is not made in an output folder or a book', async () => {
    const { status, err } = await shelf(at('all/golestan'), '--out', at('all/bustan'));
    expect(status).toBe(2);
    expect(err).toContain('which is an output folder');
    await mkdir(at('book'), { recursive: true });
    await writeFile(at('book/book.yaml'), '');
    expect((await shelf(at('all/golestan'), '--out', at('book'))).status).toBe(2);
  });

  it('is called with folders, a place, and an address of the web alone', async () => {
    expect((await shelf('--out', at('x'))).status).toBe(2);
    expect((await shelf(at('all'))).status).toBe(2);
    for (const site of [
      'ftp://example.org',
      'javascript:alert(1)',
      'example.org',
      'https://a.org/?b',
    ]) {
      expect((await shelf(at('all'), '--out', at('x'), '--site', site)).status, site).toBe(2);
    }
  });

  it('says when two books have one identifier', async () => {
    const { identifier } = bookRecord('bustan');
    await writeOutput(at('twins/bustan'), bookRecord('bustan'));
    await writeOutput(at('twins/copy'), bookRecord('copy', { identifier }));
    const { status, err } = await shelf(at('twins'), '--out', at('twins-site'));
    expect(status).toBe(0);
    expect(err).toContain('Its book has the identifier of the one in');
  });
});
