import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { epubSizes } from '../../src/ebook/index.ts';
import { inWords } from '../../src/messages/index.ts';
import { build } from '../../src/production/index.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import { artifact } from '../press/real-book.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-budget-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('the real book goes through slow lines', async () => {
  const bytes = await readFile(artifact('congresses', 'epub'));
  expect(bytes.length).toBeLessThan(250_000);
  const { text, fonts, pictures, rest } = epubSizes(bytes);
  // It has no picture but its cover.
  const zip = await JSZip.loadAsync(bytes);
  expect(Object.keys(zip.files).filter((name) => /\.(?:png|jpe?g)$/.test(name))).toEqual([
    'OEBPS/cover.png',
  ]);
  const cover = (await readFile(join(inject('built').first, 'congresses', 'congresses-cover.png')))
    .length;
  expect(pictures).toBeGreaterThan(0.9 * cover);
  expect(pictures).toBeLessThanOrEqual(cover);
  for (const size of [text, fonts, rest]) expect(size).toBeGreaterThan(1000);
  expect(text + fonts + pictures + rest).toBeLessThan(bytes.length);
});

it('a book over its budget is told, and on what its bytes are spent', async () => {
  const book = join(folder, 'book');
  await writeEverythingWithPictures(book);
  const yaml = join(book, 'book.yaml');
  await writeFile(yaml, `${await readFile(yaml, 'utf8')}\nepub:\n  budget: 20 kB\n`);
  const { messages, published } = await build({
    book,
    out: join(folder, 'out'),
    only: 'everything',
    editions: ['epub'],
    store: inject('store'),
  });
  expect(published).toBe(true);
  const told = messages.filter(({ rule }) => rule === 'epub-over-budget').map(inWords);
  expect(told).toHaveLength(1);
  expect(told[0]?.reason).toMatch(/text \d+ kB, fonts \d+ kB, pictures \d+ kB, all else \d+ kB/);
  expect(told[0]?.expected).toEqual(['at most 20 kB']);
});
