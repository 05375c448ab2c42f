import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build } from '../../src/production/index.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import { epubcheck } from '../judges/index.ts';
import { bookOf, verify } from '../ledger/verify-kit.ts';
import { collapsed, elements, openEpub } from '../press/epub-reader.ts';
import { root } from '../root.ts';
import { changedEpub } from './changed-epub.ts';
import { epubFaults } from './own-checks.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-kepub-'));
  const everything = join(folder, 'book');
  await writeEverythingWithPictures(everything);
  for (const [book, only] of [
    [join(root, 'manuscripts'), 'congress-12'],
    [everything, 'everything'],
  ] as const) {
    const out = join(folder, 'out');
    const editions = ['epub', 'kepub'];
    const { published } = await build({ book, out, only, editions, store: inject('store') });
    expect(published).toBe(true);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = (id: string, suffix: string): string => join(folder, 'out', id, `${id}.${suffix}`);

describe.each(['congress-12', 'everything'])('the file for Kobo of %s', (id) => {
  it('passes EPUBCheck and the checks of the press', async () => {
    const path = file(id, 'kepub.epub');
    expect(await epubcheck(path)).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
    expect(await epubFaults(path)).toEqual([]);
  });

  it('says what the EPUB says, in the same files', async () => {
    const [own, kobo] = [await openEpub(file(id, 'epub')), await openEpub(file(id, 'kepub.epub'))];
    expect(kobo.names).toEqual(own.names);
    for (const [index, { name, tree }] of kobo.spine.entries()) {
      expect(textOf(tree), name).toBe(textOf(own.spine[index]?.tree as Root));
    }
  });

  it('has both boxes in each file, and no text outside the spans', async () => {
    const { spine } = await openEpub(file(id, 'kepub.epub'));
    for (const { name, tree } of spine) {
      const [columns] = elements(tree, ({ properties }) => properties['id'] === 'book-columns');
      const [inner] = elements(
        columns as Element,
        ({ properties }) => properties['id'] === 'book-inner',
      );
      expect(columns?.children, name).toEqual([inner]);
      const spans = elements(columns as Element, isSpan);
      const ids = spans.map(({ properties }) => properties['id']);
      expect(new Set(ids).size, name).toBe(ids.length);
      const outside = elements(columns as Element, ({ tagName }) => tagName === 'pre');
      const inside = [...spans, ...outside].map(bare).join('').length;
      expect(inside, name).toBe(bare(columns as Element).length);
    }
  });
});

it('the ledger reads it back', async () => {
  const bytes = await readFile(file('congress-12', 'kepub.epub'));
  const book = bookOf('congress-12');
  expect((await verify(bytes, book)).answers).toMatchObject({
    'same-text': 'yes',
    'same-letters': 'yes',
  });
  const damaged = await changedEpub(bytes, {
    'OEBPS/congress-12-01-asghar-karimi-call.xhtml': (text) =>
      text.replace(/(<span class="koboSpan" id="kobo\.3\.1">)\S+/, '$1'),
  });
  expect((await verify(damaged, book)).answers['same-text']).toBe('no');
  await writeFile(join(folder, 'damaged.epub'), damaged);
});

it('is made for who asks for it', async () => {
  const out = join(folder, 'alone');
  const { artifacts } = await build({
    book: join(root, 'manuscripts'),
    out,
    only: 'congress-12',
    editions: ['kepub'],
    store: inject('store'),
  });
  expect(artifacts.map(({ file: each, edition }) => [each, edition])).toEqual([
    ['congress-12/congress-12.kepub.epub', 'kepub'],
  ]);
});

function isSpan({ properties }: Element): boolean {
  return String(properties['className']) === 'koboSpan';
}

function textOf(tree: Root): string {
  return elements(tree, ({ tagName }) => tagName === 'body')
    .map(collapsed)
    .join('');
}

function bare(element: Element): string {
  return collapsed(element).replace(/\s/g, '');
}
