import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import JSZip from 'jszip';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type Books, makeBooks, rehypePictureData } from '../../src/book/index.ts';
import { makeEpub } from '../../src/ebook/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { sourceTextOf } from '../../src/ledger/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { smallCover } from '../covers/small-cover.ts';
import { templates } from '../installation/templates.ts';

async function books(): Promise<Books> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-pictures-'));
  for (const part of ['stock-book', 'manuscripts/picture-valid/in'])
    await cp(fileURLToPath(new URL(part, fixtures)), folder, { recursive: true });
  const { manuscript, messages } = await readManuscriptAt(folder);
  await rm(folder, { recursive: true });
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  return makeBooks(manuscript);
}

const fixtures = new URL('../fixtures/', import.meta.url);
const { whole, chapters } = await books();
const content = whole.spine.find(({ id }) => id === 'letters-01-first-letter')?.content as Element;

function all(node: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(node, { type: 'element', tagName: name }, (element) => void found.push(element as Element));
  return found;
}

test('a picture alone is a figure with its caption, which is apparatus', () => {
  const [first, second, third] = all(content, 'figure');
  expect(first?.children).toMatchObject([
    { tagName: 'img', properties: { alt: 'قفسهٔ کتابخانه', width: 40, height: 30 } },
    { tagName: 'figcaption', properties: { dataApparatus: '' } },
  ]);
  expect(textOf(first as Element)).toBe('قفسهٔ کتابخانه، ۱۳۹۸');
  expect(sourceTextOf(first as Element)).toBe('');
  expect(second?.children).toMatchObject([{ tagName: 'img' }]);
  expect(third?.children).toHaveLength(1);
});

test('a picture within a line stays in it', () => {
  const [inLine] = all(content, 'p').filter((paragraph) => all(paragraph, 'img').length > 0);
  expect(inLine?.children.map((node) => (node as Element).tagName)).toEqual([undefined, 'img']);
});

test('a book holds each picture once, under the name of its bytes', () => {
  const sources = all(content, 'img').map(({ properties }) => String(properties['src']));
  expect(new Set(sources)).toEqual(new Set(whole.pictures.keys()));
  expect(whole.pictures.size).toBe(2);
  for (const source of sources) expect(source).toMatch(/^images\/[0-9a-f]{16}\.(?:png|jpg)$/);
  expect(chapters.map(({ pictures }) => [...pictures.keys()])).toEqual([
    [...whole.pictures.keys()],
  ]);
});

test('for who can fetch nothing, pictures are in the HTML', () => {
  const tree: Root = { type: 'root', children: [structuredClone(content)] };
  unified().use(rehypePictureData, whole.pictures).runSync(tree);
  const sources = all(tree, 'img').map(({ properties }) => String(properties['src']));
  expect(sources).toHaveLength(4);
  for (const source of sources) expect(source).toMatch(/^data:image\/(?:png|jpeg);base64,\S+$/);
  expect(all(content, 'img')[0]?.properties['src']).toMatch(/^images/);
});

test('an EPUB holds the pictures that it names, lists them, and nothing that a camera noted', async () => {
  const bytes = await makeEpub(whole, await readVazirmatn(), smallCover, templates.epub);
  const zip = await JSZip.loadAsync(bytes);
  const opf = (await zip.file('OEBPS/content.opf')?.async('string')) ?? '';
  for (const [source, { bytes: picture, mediaType }] of whole.pictures) {
    expect(opf).toMatch(new RegExp(`href="${source}" media-type="${mediaType}"`));
    expect(await zip.file(`OEBPS/${source}`)?.async('uint8array')).toEqual(new Uint8Array(picture));
    expect(Buffer.from(picture).includes('Exif')).toBe(false);
  }
  const given = new URL('manuscripts/picture-valid/in/images/قفسه.jpg', fixtures);
  expect((await readFile(given)).includes('Exif')).toBe(true);
});
