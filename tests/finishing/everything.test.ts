import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/index.ts';
import { makePrints } from '../../src/editions/index.ts';
import { pressSettings } from '../../src/finishing/index.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import {
  allElements,
  at,
  colouredPages,
  judgePress,
  judgeScreen,
  type PdfDictionary,
  type PdfFile,
  pdffonts,
  type Raster,
  rasters,
  readPdfFile,
  structureOf,
  textOf,
} from '../judges/index.ts';
import { type PrintedBook, printFolder } from '../layout/printed-book.ts';
import { colourPng } from './colour-pictures.ts';
import { type Damage, damagedFile, dictionaryWith, drop, put } from './damaged.ts';

const pt = 72 / 25.4;
const trim = { width: 148 * pt, height: 210 * pt };

/** Fine enough to show a letter that moved. */
const dpi = 60;

let folder: string;
let printed: PrintedBook;
const path = (name: string): string => join(folder, `${name}.pdf`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-everything-'));
  const source = join(folder, 'book');
  await writeEverythingWithPictures(source);
  await writeFile(join(source, 'pictures', 'small.png'), colourPng(64));
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  try {
    printed = await printFolder(source, opening.browser);
  } finally {
    await opening.browser.close();
  }
  const { book, print } = printed;
  const both = await makePrints(book, printed, { screen: true, press: pressSettings({}) });
  const press = async (settings: Parameters<typeof pressSettings>[0]): Promise<Uint8Array> => {
    const wanted = { screen: false, press: pressSettings(settings) };
    return bytesOf((await makePrints(book, printed, wanted)).press?.artifact);
  };
  const marked = { bleed: 5, cropMarks: true, signature: 16, order: 'reversed' } as const;
  await writeFile(path('bare'), print.bytes);
  await writeFile(path('screen'), bytesOf(both.screen));
  await writeFile(path('press'), bytesOf(both.press?.artifact));
  await writeFile(path('coloured'), await press({ pictures: 'colour' }));
  await writeFile(path('marked'), await press(marked));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('of a book with everything in it', () => {
  it('the file for screens meets every requirement, its folios too', async () => {
    const folios = printed.pages.map(({ folio }) => folio);
    expect(judgeScreen(await readPdfFile(path('screen')), { folios })).toEqual({});
  });

  it('a paragraph that goes over to another page is one, and a note is one', async () => {
    const pdf = await readPdfFile(path('screen'));
    const elements = [...allElements(structureOf(pdf))];
    const paragraphs = elements.filter(({ type }) => type === 'P');
    const onTwoPages = paragraphs.filter(
      ({ passages }) => new Set(passages.map((passage) => passage.split(' ')[0])).size > 1,
    );
    expect(onTwoPages.length).toBeGreaterThan(0);
    const notes = elements.filter(({ type }) => type === 'Note');
    expect(notes).toHaveLength(printed.marks.size);
    const languages = elements.map(({ dict }) => textOf(dict['/Lang']));
    expect(new Set(languages)).toEqual(new Set([undefined, 'fa', 'en', 'und', 'und-Latn', 'zxx']));
  });

  it.each([
    ['press', { bleed: 3 * pt, signature: 8 }],
    ['coloured', { bleed: 3 * pt, signature: 8, coloured: true }],
    ['marked', { bleed: 5 * pt, signature: 16 }],
  ] as const)('the file “%s” meets every requirement', async (name, order) => {
    expect(judgePress(await readPdfFile(path(name)), { trim, ...order })).toEqual({});
  });

  it('the picture keeps its colours only where they are wanted', async () => {
    const gray = judgePress(await readPdfFile(path('coloured')), {
      trim,
      bleed: 3 * pt,
      signature: 8,
    });
    expect(Object.keys(gray)).toEqual(['X10']);
  });

  it('only the pages with a picture in colours take other inks than black', async () => {
    expect(await colouredPages(path('press'))).toEqual([]);
    expect(await colouredPages(path('marked'))).toEqual([]);
    const pdf = await readPdfFile(path('coloured'));
    const withColours = pdf.pages.flatMap((page, index) => {
      const pictures = Object.values(
        (at(pdf, page, '/Resources', '/XObject') ?? {}) as PdfDictionary,
      );
      const spaces = pictures.map((picture) => at(pdf, picture, '/ColorSpace', 0));
      return spaces.includes('/ICCBased') ? [index + 1] : [];
    });
    expect(withColours.length).toBeGreaterThan(0);
    expect(await colouredPages(path('coloured'))).toEqual(withColours);
  });

  it.each(['screen', 'press'])('every font of the file “%s” is in it', async (name) => {
    for (const font of await pdffonts(path(name))) expect(font.embedded, font.name).toBe(true);
  });

  it('no file is larger than the browser’s by more than a tenth, but for the profile', async () => {
    const size = async (name: string): Promise<number> => (await stat(path(name))).size / 1000;
    const bare = await size('bare');
    expect(await size('screen')).toBeLessThan(1.1 * bare);
    expect(await size('press')).toBeLessThan(1.1 * bare + profile);
  });

  it('the pages are painted as before: the same pixels, for the press the same grays', async () => {
    const [bare, screen, press] = (await Promise.all(
      ['bare', 'screen', 'press'].map(async (name) => rasters(await trimmed(name), dpi)),
    )) as [Raster[], Raster[], Raster[]];
    expect(screen).toHaveLength(bare.length);
    for (const [index, page] of bare.entries()) {
      expect(differs(page, screen[index] as Raster, 0), `page ${index + 1}`).toBe(false);
      expect(differs(grayed(page), press[index] as Raster, 2), `page ${index + 1}`).toBe(false);
    }
    for (const blank of press.slice(bare.length))
      expect(blank.pixels.every((byte) => byte === 255)).toBe(true);
  });

  it('the reversed file begins with blank pages and ends with the first', async () => {
    const { pages, pageLabels } = await readPdfFile(path('marked'));
    const labels = pageLabels.map(({ label }) => String(label['/P'] ?? ''));
    const folios = printed.pages.map(({ folio }) => `u:${folio}`);
    const blanks = pages.length - folios.length;
    expect(labels.slice(blanks).reverse()).toEqual(folios);
    expect(new Set(labels.slice(0, blanks))).toEqual(new Set(blanks > 0 ? ['u:'] : []));
  });
});

const damages: readonly (readonly [number: string, what: string, Damage])[] = [
  ['U9', 'a figure without words', (pdf) => drop(dictionaryWith(pdf, 'S', 'Figure'), 'Alt')],
  ['U10', 'a head of no column', (pdf) => drop(dictionaryWith(pdf, 'S', 'TH'), 'A')],
  [
    'U10',
    'a cell that is a paragraph',
    (pdf) => put(dictionaryWith(pdf, 'S', 'TD'), 'S', PDFName.of('P')),
  ],
  ['U12', 'a note without ID', (pdf) => drop(dictionaryWith(pdf, 'S', 'Note'), 'ID')],
  [
    'U12',
    'two notes with one ID',
    (pdf) => put(dictionaryWith(pdf, 'S', 'Note', 1), 'ID', PDFString.of('note-1')),
  ],
];

it.each(damages)('%s: %s', async (number, _, damage) => {
  const pdf: PdfFile = await damagedFile(path('screen'), damage);
  expect(Object.keys(judgeScreen(pdf))).toEqual([number]);
});

/** kB: the profile of the printing condition. */
const profile = 100;

function bytesOf(artifact: { readonly bytes: Uint8Array } | undefined): Uint8Array {
  if (!artifact) throw new Error('it was not made');
  return artifact.bytes;
}

/** A copy whose sheets are the trimmed pages, so that all are painted on the same pixels. */
async function trimmed(name: string): Promise<string> {
  const document = await PDFDocument.load(await readFile(path(name)), { updateMetadata: false });
  document.getPages().forEach((page, index) => {
    const { side } = printed.pages[index] ?? { side: index % 2 === 0 ? 'left' : 'right' };
    const { x, y, width, height } = printed.trim[side as 'left' | 'right'];
    page.setMediaBox(x, y, width, height);
  });
  const copy = path(`${name}-trimmed`);
  await writeFile(copy, await document.save({ addDefaultPage: false }));
  return copy;
}

function grayed({ pixels, ...size }: Raster): Raster {
  const gray = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    gray.fill(Math.round(0.299 * red + 0.587 * green + 0.114 * blue), at, at + 3);
  }
  return { ...size, pixels: gray };
}

function differs(a: Raster, b: Raster, by: number): boolean {
  if (a.width !== b.width || a.height !== b.height) return true;
  return a.pixels.some((byte, at) => Math.abs(byte - (b.pixels[at] ?? 0)) > by);
}
