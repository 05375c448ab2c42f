import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePDFRawStream, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book, Picture } from '../../src/book/index.ts';
import { drawSvg } from '../../src/covers/engine.ts';
import { coverImage, coverSheet, drawPdf } from '../../src/covers/index.ts';
import { describeBook } from '../../src/editions/index.ts';
import { readVazirmatn, textOutlines } from '../../src/fonts/index.ts';
import { decodePicture } from '../../src/manuscript/pictures/decode-picture.ts';
import { loadPdf } from '../../src/pdf-objects/index.ts';
import { pdffonts, pdfinfo, pdftoppm, pdftotext, qpdfCheck, qpdfJson } from '../judges/index.ts';
import { coverBook, isbn, type } from './covers.ts';

const block = { pages: 300, trim: { width: 148, height: 210 } };
const points = 72 / 25.4;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-covers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const drawn = (book: Book, sheet = coverSheet(book, block, type)): Promise<Uint8Array> =>
  drawPdf(book, sheet, describeBook(book));

const cover = { above: 'شیرین', figures: ['۱۲'], imprint: 'نشر باغ', back: 'سخن', isbn };
const plain = coverBook('نامه‌های باغ', cover);
const withPrint = (print: Partial<Book['cover']['print']>, more = {}): Book =>
  coverBook('نامه‌های باغ', { ...cover, ...more, print: { ...plain.cover.print, ...print } });

describe('the picture of a front', () => {
  it('is 1600 × 2560, small, and holds nothing but the picture', async () => {
    const { bytes } = (await coverImage(plain, type)).picture;
    const read = decodePicture(bytes);
    expect([read.width, read.height]).toEqual([1600, 2560]);
    expect(bytes.length).toBeLessThan(40_000);
    const parts = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/IHDR|sRGB|PLTE|tEXt|tIME|eXIf/g),
    ];
    expect(parts.map(([name]) => name)).toEqual(['IHDR', 'sRGB', 'PLTE']);
  });

  it('is the same bytes each time, whoever drew before', async () => {
    const once = (await coverImage(plain, type)).picture.bytes;
    await coverImage(coverBook('باغ'), type);
    const again = (await coverImage(plain, textOutlines(await readVazirmatn()))).picture.bytes;
    expect(Buffer.compare(once, again)).toBe(0);
    const other = (await coverImage(coverBook('نامه‌های باغ'), type)).picture.bytes;
    expect(Buffer.compare(once, other)).not.toBe(0);
  });
});

describe('the cover in one piece', () => {
  it('has its boxes where the knife and the printer look for them', async () => {
    const marks = withPrint({ cropMarks: true });
    for (const [name, book, edge] of [
      ['plain.pdf', plain, 3],
      ['marks.pdf', marks, 12],
    ] as const) {
      const path = await written(name, await drawn(book));
      const [page] = (await qpdfJson(path)).pages;
      const [width, height] = [148 + 15 + 148, 210];
      const around = (by: number): number[] =>
        [edge - by, edge - by, edge + width + by, edge + height + by].map((each) => each * points);
      for (const [box, by] of [
        ['/MediaBox', edge],
        ['/BleedBox', 3],
        ['/TrimBox', 0],
      ] as const) {
        const found = page?.[box] as number[];
        around(by).forEach((expected, index) => {
          expect(Math.abs((found[index] as number) - expected), `${box} ${index}`).toBeLessThan(
            0.01,
          );
        });
      }
      expect((await qpdfCheck(path)).ok).toBe(true);
    }
  });

  it('has no font, no text, no red, green and blue, and a date that is the manuscript’s', async () => {
    const path = await written('inks.pdf', await drawn(plain));
    expect(await pdffonts(path)).toEqual([]);
    expect((await pdftotext(path)).trim()).toBe('');
    const info = await pdfinfo(path);
    expect(info.title).toBe('نامه‌های باغ');
    expect(info.raw['CreationDate']).toContain('2026-01-01');
    const bytes = await readFile(path);
    expect(bytes.includes('DeviceRGB')).toBe(false);
    expect(operators(await contentOf(path))).toEqual(['c', 'cm', 'f', 'h', 'k', 'l', 'm']);
  });

  it('says of itself in both places what the other PDFs of the book say', async () => {
    const book = { ...plain, description: { fa: 'نامه‌ها' }, contributors: [author] };
    const path = await written('says.pdf', await drawn(book));
    const [info, xmp] = await Promise.all([pdfinfo(path), xmpOf(path)]);
    expect(info).toMatchObject({ title: book.title });
    expect(info.raw).toMatchObject({ Author: author.name, Subject: 'نامه‌ها' });
    const { creator } = describeBook(book);
    for (const said of [book.title, author.name, 'نامه‌ها', creator, 'xmp:CreateDate']) {
      expect(xmp).toContain(said);
    }
    expect(info.raw).toMatchObject({ Creator: creator, Producer: creator });
    // It has no output intent, and so must not claim to be PDF/X.
    expect(xmp).not.toContain('pdfxid:GTS');
    expect((await qpdfCheck(path)).ok).toBe(true);
  });

  it('names its second ink', async () => {
    const book = withPrint({ inks: { spot: 'PANTONE 1797 C' } });
    const path = await written('spot.pdf', await drawn(book));
    const content = await contentOf(path);
    const { objects } = await qpdfJson(path);
    expect(JSON.stringify([...objects.values()])).toContain('["/Separation","/PANTONE 1797 C"');
    const process = [...content.matchAll(/^(\S+) (\S+) (\S+) \S+ k$/gm)];
    expect(process.length).toBeGreaterThan(0);
    for (const [, cyan, magenta, yellow] of process)
      expect([cyan, magenta, yellow]).toEqual(['0', '0', '0']);
  });

  it('is the same bytes twice, and others for another cover', async () => {
    const draw = async (book: Book): Promise<Buffer> => Buffer.from(await drawn(book));
    const once = await draw(plain);
    expect(once.equals(await draw(plain))).toBe(true);
    const other = await draw(coverBook('باغ', cover));
    expect(once.equals(other)).toBe(false);
  });

  it('has the front at the left that the picture has', async () => {
    const book = coverBook('نامه‌های باغ', { ...cover, ground: 'paper', accent: 'plain' });
    const tall = { pages: 300, trim: { width: 148, height: 236.8 } };
    const sheet = coverSheet(book, tall, type);
    const path = await written('tall.pdf', await drawn(book, sheet));
    const [page] = await pdftoppm(path, { into: join(folder, 'tall'), dpi: 60 });
    const width = 200;
    const front = await dark(
      (await coverImage(book, type)).picture.bytes,
      width,
      [0, 0, 148, 236.8],
      [148, 236.8],
    );
    const { width: wide, height: high } = sheet.drawing;
    const printed = await readFile(page as string);
    const left = await dark(printed, width, [3, 3, 148, 236.8], [wide, high]);
    const right = await dark(printed, width, [3 + 148 + 15, 3, 148, 236.8], [wide, high]);
    expect(unlike(front, left)).toBeLessThan(0.01);
    expect(unlike(front, right)).toBeGreaterThan(0.05);
  });

  it('shows a publisher’s own front, in the inks of the press', async () => {
    const bytes = await readFile(
      new URL('../fixtures/manuscripts/cover-picture-valid/in/front.png', import.meta.url),
    );
    const picture: Picture = decodePicture(bytes);
    const book = coverBook('باغ', { picture, isbn });
    expect((await coverImage(book, type)).picture).toBe(picture);
    const path = await written('own.pdf', await drawn(book));
    const { objects } = await qpdfJson(path);
    const images = [...objects.values()].filter((each) =>
      JSON.stringify(each).includes('"/Image"'),
    );
    expect(JSON.stringify(images)).toContain('/DeviceCMYK');
    expect((await qpdfCheck(path)).ok).toBe(true);
    const [page] = await pdftoppm(path, { into: join(folder, 'own'), dpi: 30 });
    const svgWidth = Math.round((317 * 30) / 25.4);
    const { rgba, width } = await pixels(
      await readFile(page as string),
      svgWidth,
      [0, 0, 317, 216],
      [317, 216],
    );
    const at = (x: number, y: number): number[] => {
      const from = (Math.round((y * 30) / 25.4) * width + Math.round((x * 30) / 25.4)) * 4;
      return [...rgba.subarray(from, from + 3)];
    };
    const [red, green, blue] = at(77, 140) as [number, number, number];
    expect(red > 200 && green > 120 && blue < 80, `${red} ${green} ${blue}`).toBe(true);
    const [r, g, b] = at(20, 20) as [number, number, number];
    expect(b > r && b > g, `${r} ${g} ${b}`).toBe(true);
  });
});

const author = { name: 'شیرین باغبان', as: 'aut' } as const;

/** What stands in the file of XMP, in the clear. */
async function xmpOf(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  return text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
}

/** The page’s content stream, uncompressed. */
async function contentOf(path: string): Promise<string> {
  const document = await loadPdf(await readFile(path));
  const stream = document.getPage(0).node.Contents();
  if (!(stream instanceof PDFRawStream)) throw new Error('no content');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

function operators(content: string): string[] {
  return [...new Set(content.match(/(?<=\s|^)[a-zA-Z*]+(?=\s|$)/gm))].sort();
}

type Four = readonly [number, number, number, number];

/** A part of a picture, given in mm of its whole, as pixels. */
function pixels(
  png: Uint8Array,
  width: number,
  [x, y, w, h]: Four,
  whole: readonly [number, number],
) {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}"><image width="${whole[0]}" height="${whole[1]}" preserveAspectRatio="none" href="${href}"/></svg>`,
    width,
  );
}

async function dark(
  png: Uint8Array,
  width: number,
  part: Four,
  whole: readonly [number, number],
): Promise<boolean[]> {
  const { rgba } = await pixels(png, width, part, whole);
  return Array.from({ length: rgba.length / 4 }, (_, at) => (rgba[at * 4] as number) < 128);
}

function unlike(a: readonly boolean[], b: readonly boolean[]): number {
  expect(a.length).toBe(b.length);
  return a.filter((value, at) => value !== b[at]).length / a.length;
}
