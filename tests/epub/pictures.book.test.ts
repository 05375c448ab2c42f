import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatMessage, inWords } from '../../src/messages/index.ts';
import { encodeJpeg } from '../../src/pictures/codecs.ts';
import { readJpegHeader } from '../../src/pictures/jpeg-header.ts';
import { readPngChunks } from '../../src/pictures/png-chunks.ts';
import { build } from '../../src/production/index.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import { epubcheck } from '../judges/index.ts';
import { pixelsOf } from '../pictures/pictures.ts';
import { elements, openEpub } from '../press/epub-reader.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-pictures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a camera notes, upright, with a place in words that must not be handed on. */
function withNotes(jpeg: Uint8Array): Buffer {
  const content = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\0 KOHANRUD 35.7N 51.4E', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, content.length + 2]), content]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** The book with everything, in which a photograph is large, and `said` of the EPUB. */
async function made(name: string, said: string) {
  const book = join(folder, name);
  await writeEverythingWithPictures(book);
  const photograph = pixelsOf(2400, 1200, (x, y) => [x / 10, y / 5, (x + y) % 200, 255]);
  const jpeg = await encodeJpeg(photograph, { quality: 80, gray: false, progressive: true });
  await writeFile(join(book, 'pictures/photograph.jpg'), withNotes(jpeg));
  const document = join(book, 'pictures/02-tall.md');
  const text = await readFile(document, 'utf8');
  await writeFile(document, text.replace('![نشانه](small.png)', '![نشانه](photograph.jpg)'));
  const yaml = join(book, 'book.yaml');
  await writeFile(yaml, `${await readFile(yaml, 'utf8')}\n${said}`);
  const out = join(folder, `${name}-out`);
  const only = { only: 'everything', editions: ['epub'] };
  const outcome = await build({ book, out, ...only, store: inject('store') });
  expect(outcome.published, outcome.messages.map(formatMessage).join('\n')).toBe(true);
  const path = join(out, 'everything/everything.epub');
  const zip = await JSZip.loadAsync(await readFile(path));
  const names = Object.keys(zip.files).filter((each) => each.startsWith('OEBPS/images/'));
  const files = await Promise.all(
    names.map(async (each) => ({
      name: each,
      bytes: await (zip.file(each) as JSZip.JSZipObject).async('uint8array'),
    })),
  );
  return { path, files, messages: outcome.messages };
}

describe('pictures of an EPUB', () => {
  it('are as large as e-readers show, without what a camera noted, and that is said', async () => {
    const { path, files, messages } = await made('colours', 'epub:\n  longestSide: 1200\n');
    expect(await epubcheck(path)).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
    const told = messages.filter(({ rule }) => rule === 'epub-picture-smaller').map(inWords);
    expect(told.map(({ found, expected }) => `${found}: ${expected}`)).toEqual([
      '300 × 3000 pixels: 120 × 1200 pixels',
      '2400 × 1200 pixels: 1200 × 600 pixels',
    ]);
    const { spine } = await openEpub(path);
    const shown = spine
      .flatMap(({ tree }) => elements(tree, ({ tagName }) => tagName === 'img'))
      .flatMap(({ properties: { width, height } }) => (width ? [`${width} × ${height}`] : []));
    expect(shown).toContain('1200 × 600');
    for (const { name, bytes } of files) {
      expect(Buffer.from(bytes).toString('latin1'), name).not.toContain('KOHANRUD');
    }
    const [photograph] = files.filter(({ name }) => name.endsWith('.jpg'));
    expect(readJpegHeader(photograph?.bytes as Uint8Array).components).toBe(3);
  });

  it('are gray where that is wanted', async () => {
    const { path, files, messages } = await made('gray', 'epub:\n  pictures: gray\n');
    expect(await epubcheck(path)).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
    expect(messages.filter(({ rule }) => rule === 'epub-picture-smaller')).toHaveLength(2);
    expect(files.length).toBeGreaterThan(1);
    for (const { name, bytes } of files) {
      if (name.endsWith('.jpg')) expect(readJpegHeader(bytes).components, name).toBe(1);
      else expect([0, 4], name).toContain([...readPngChunks(bytes)][0]?.content[9]);
    }
  });
});
