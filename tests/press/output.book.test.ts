import { readdir, readFile } from 'node:fs/promises';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { bookState, readBookFolder } from '../../src/book-folder/index.ts';
import { readPress } from '../../src/installation/index.ts';
import { sha256sumCheck } from '../judges/index.ts';
import { root } from '../root.ts';
import { ids } from './real-book.ts';

const expectedFiles = [
  'SHA256SUMS',
  ...ids.flatMap((id) =>
    ['', '-diplomatic'].flatMap((text) => [
      `${id}/${id}${text}.epub`,
      `${id}/${id}${text}.pdf`,
      `${id}/${id}-cover${text}.pdf`,
      `${id}/${id}-cover${text}.png`,
      `${id}/${id}${text}.html`,
      `${id}/${id}${text}.txt`,
    ]),
  ),
  ...ids.flatMap((id) => ['', '-diplomatic'].map((text) => `${id}/${id}-print${text}.pdf`)),
  ...ids.flatMap((id) => ['', '-diplomatic'].map((text) => `${id}/${id}-booklet-a4${text}.pdf`)),
  'index.html',
  'manifest.json',
  'opds.json',
  'opds.xml',
  'reports/letters.html',
  'reports/letters.json',
  'reports/lines.html',
  'reports/lines.json',
  'reports/typography.html',
  'reports/typography.json',
].sort();

describe('the output of a build', () => {
  it('is every file of every edition, the manifest, the checksums and the reports, and nothing else', async () => {
    expect(await filesIn(inject('built').first)).toEqual(expectedFiles);
  });

  it('is the same bytes when it is built again', async () => {
    const { first, second } = inject('built');
    for (const file of expectedFiles) {
      const [a, b] = await Promise.all([readFile(join(first, file)), readFile(join(second, file))]);
      expect(a.equals(b), file).toBe(true);
    }
  });

  it('has the lines that the README speaks of', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const report = JSON.parse(
      await readFile(join(inject('built').first, 'reports/lines.json'), 'utf8'),
    );
    const book = report.books.find(
      ({ file }: { file: string }) => file === 'congresses/congresses.pdf',
    );
    const of = (id: string): { found: number; share: number } =>
      book.checks.find((each: { id: string }) => each.id === id);
    const said =
      `The loosest of this book's ${book.justified.toLocaleString('en')} justified lines has ` +
      `${book.loosest[0].spaces.toFixed(1)} times the face's own space; ${of('very-loose').found} have more than twice, ` +
      `${Math.round(of('loose').share * 100)}% more than one and a half`;
    expect(readme.replace(/\s+/g, ' ')).toContain(said);
    for (const id of ['widow', 'orphan', 'stranded', 'one-word-last']) expect(of(id).found).toBe(0);
  });

  it('passes sha256sum -c, and says in its manifest what it was made from', async () => {
    const { first } = inject('built');
    expect((await sha256sumCheck(first, 'SHA256SUMS')).ok).toBe(true);
    const manifest = JSON.parse(await readFile(join(first, 'manifest.json'), 'utf8'));
    const book = await readBookFolder(join(root, 'manuscripts'));
    expect(manifest).toMatchObject({
      format: 1,
      source: { book: bookState(book).hash, press: (await readPress()).digest },
      browser: expect.stringMatching(/^Chrom\w+ \d+\.\d+/),
    });
    const listings = expectedFiles.filter((file) => !/^congress/.test(file));
    expect(manifest.artifacts).toHaveLength(expectedFiles.length - listings.length);
    for (const { pages, edition } of manifest.artifacts) {
      if (edition === 'pdf') expect(pages).toBeGreaterThan(10);
    }
  });

  it('names no user, host, path or clock of the machine', async () => {
    const { first } = inject('built');
    const names = [homedir(), root.replace(/\/$/, ''), first, `/${userInfo().username}/`];
    if (hostname().length > 5) names.push(hostname());
    for (const file of expectedFiles) {
      const bytes = await readFile(join(first, file), 'latin1');
      for (const name of names) expect(bytes.includes(name), `${name} in ${file}`).toBe(false);
    }
  });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
