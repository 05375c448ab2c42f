import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import { type PressWishes, pressFileOf, proofOf, screenFileOf } from '../editions/made-files.ts';
import {
  allElements,
  at,
  colouredPages,
  judgePress,
  judgeScreen,
  type PdfDictionary,
  type PdfFile,
  pdffonts,
  pdftotext,
  type Raster,
  rasters,
  readPdfFile,
  structureOf,
  textOf,
} from '../judges/index.ts';
import { type PrintedBook, printFolder } from '../layout/printed-book.ts';
import { colourPng } from './colour-pictures.ts';
import { type Damage, damagedFile, dictionaryWith, drop, put } from './damaged.ts';
import { linesOfPages } from './recovered-words.ts';
import { viewers } from './viewers.ts';

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
  const press = async (wishes: PressWishes): Promise<Uint8Array> =>
    (await pressFileOf(book, printed, wishes)).bytes;
  const marked = { bleed: 5, cropMarks: true, signature: 16, order: 'reversed' } as const;
  await writeFile(path('bare'), print);
  await writeFile(path('screen'), await screenFileOf(book, printed));
  await writeFile(path('press'), await press({}));
  await writeFile(path('alone'), await press({}));
  await writeFile(path('coloured'), await press({ pictures: 'colour' }));
  await writeFile(path('marked'), await press(marked));
  const proof = (wishes: PressWishes): Promise<Uint8Array> => proofOf(book, printed, wishes);
  await writeFile(path('spreads'), await proof({}));
  await writeFile(path('again'), await proof({}));
  // The order of the file for the press is no matter.
  await writeFile(path('single'), await proof({ ...marked, bleed: 3, proof: 'single' }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('of a book with everything in it', () => {
  it('the file for screens meets every requirement, its folios too', async () => {
    const folios = printed.pages.map(({ folio }) => folio);
    expect(judgeScreen(await readPdfFile(path('screen')), { folios })).toEqual({});
  });

  it('each place that a link can lead to has the folio of its page, places in notes too', () => {
    const { parsed, folios, pages } = printed;
    const found = [...parsed.destinations].map(([id]) => [id, folios.get(id)]);
    const wanted = [...parsed.destinations].map(([id, page]) => [id, pages[page - 1]?.folio]);
    expect(found).toEqual(wanted);
    expect([...parsed.destinations.keys()]).toContain('marks-02-notes--c843');
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

  it('the file for the press is the same bytes, whether one for screens is made or not', async () => {
    expect((await readFile(path('press'))).equals(await readFile(path('alone')))).toBe(true);
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

  it.each(Object.entries(viewers))('no page of it loses its text in %s', async (_, textsOf) => {
    for (const name of ['screen', 'press']) {
      const texts = await textsOf(path(name));
      for (const [index, lines] of (await linesOfPages(await readFile(path(name)))).entries()) {
        const letters = [...skeleton(lines.join('\n'))];
        const found = [...skeleton(texts[index] ?? '')].sort().join('');
        // Some viewers know no letters of dead scripts.
        const left = letters.filter((letter) => found.includes(letter)).length;
        expect(left, `page ${index + 1} of “${name}”`).toBeGreaterThanOrEqual(
          0.94 * letters.length,
        );
        expect(found.length).toBeGreaterThanOrEqual(0.94 * letters.length);
      }
    }
  });

  it('no file is larger than the browser’s by more than a tenth, the profile included', async () => {
    const size = async (name: string): Promise<number> => (await stat(path(name))).size / 1000;
    const bare = await size('bare');
    expect(await size('screen')).toBeLessThan(1.1 * bare);
    expect(await size('press')).toBeLessThan(1.1 * bare);
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

describe('a proof of it', () => {
  it('shows facing pages side by side: the first alone on the left, then ۲ on the right of ۳', async () => {
    const [pages, sheets] = (await Promise.all([
      rasters(await trimmed('press'), twoToMm),
      rasters(path('spreads'), twoToMm),
    ])) as [Raster[], Raster[]];
    const count = printed.pages.length;
    expect(sheets).toHaveLength(Math.ceil((count + 1) / 2));
    for (const [index, sheet] of sheets.entries()) {
      const right = index === 0 ? undefined : pages[2 * index - 1];
      const left = 2 * index < count ? pages[2 * index] : undefined;
      for (const [at, page] of [
        [0, left],
        [296, right],
      ] as const) {
        const half = partOf(sheet, at, 0, 296, 420);
        const wanted = page ? partOf(page, 0, 0, 296, 420) : blank(half);
        expect(shareOfDifferent(wanted, half), `sheet ${index + 1}, from ${at}`).toBeLessThan(
          0.0005,
        );
      }
    }
  });

  it('shows each page in the middle of a sheet of A4, whatever order the press wants', async () => {
    const [pages, sheets] = (await Promise.all([
      rasters(await trimmed('press'), twoToMm),
      rasters(path('single'), twoToMm),
    ])) as [Raster[], Raster[]];
    expect(sheets).toHaveLength(printed.pages.length);
    for (const [index, sheet] of sheets.entries()) {
      const [x, y] = [(420 - 296) / 2, (594 - 420) / 2];
      const part = partOf(sheet, x, y, 296, 420);
      const page = partOf(pages[index] as Raster, 0, 0, 296, 420);
      // Half a pixel further up: letters have other edges, and are the same letters.
      expect(Math.abs(darkness(page) - darkness(part)), `sheet ${index + 1}`).toBeLessThan(0.001);
    }
  });

  it('is as fit for the press as that file, with its fonts and no other', async () => {
    const spread = { width: 2 * trim.width, height: trim.height };
    const orders = {
      spreads: { trim: spread, bleed: 0, signature: 1 },
      single: { trim, bleed: 3 * pt, signature: 1 },
    };
    const fonts = await pdffonts(path('press'));
    for (const [name, order] of Object.entries(orders)) {
      expect(judgePress(await readPdfFile(path(name)), order)).toEqual({});
      expect(await colouredPages(path(name))).toEqual([]);
      expect(await pdffonts(path(name))).toEqual(
        fonts.map((font) => expect.objectContaining({ name: font.name })),
      );
      expect((await stat(path(name))).size).toBeLessThan((await stat(path('press'))).size);
    }
  });

  it('is the same bytes again', async () => {
    expect((await readFile(path('spreads'))).equals(await readFile(path('again')))).toBe(true);
  });

  it('says what the pages say, and is called what they are', async () => {
    const { pages } = printed;
    for (const [name, sheetOf] of [
      ['spreads', (index: number) => Math.ceil(index / 2)],
      ['single', (index: number) => index],
    ] as const) {
      const labels = (await readPdfFile(path(name))).pageLabels;
      for (const [index, { folio }] of pages.entries()) {
        const sheet = sheetOf(index);
        expect(String(labels[sheet]?.label['/P'])).toContain(folio);
        expect(labels[sheet]?.index).toBe(sheet);
      }
      const said = await pdftotext(path(name));
      const press = await pdftotext(path('press'));
      expect(signsOf(said) === signsOf(press), name).toBe(true);
    }
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

/** Dots to the inch: two to the millimetre, so that edges fall on pixels. */
const twoToMm = 50.8;

/** A piece of a page; what is beyond the page is white. */
function partOf(page: Raster, x: number, y: number, width: number, height: number): Raster {
  const pixels = new Uint8Array(3 * width * height).fill(255);
  for (let row = 0; row < Math.min(height, page.height - y); row += 1) {
    const from = 3 * ((y + row) * page.width + x);
    const to = from + 3 * Math.min(width, page.width - x);
    pixels.set(page.pixels.subarray(from, to), 3 * row * width);
  }
  return { width, height, pixels };
}

function blank({ width, height }: Raster): Raster {
  return { width, height, pixels: new Uint8Array(3 * width * height).fill(255) };
}

/** How much of a page is covered: 0 to 1. */
function darkness({ pixels }: Raster): number {
  return pixels.reduce((sum, byte) => sum + (255 - byte), 0) / (255 * pixels.length);
}

/** How many bytes are others: a glyph that isn’t at the very same place has an edge of its own. */
function shareOfDifferent(a: Raster, b: Raster): number {
  const others = a.pixels.filter((byte, at) => Math.abs(byte - (b.pixels[at] ?? 0)) > 8);
  return others.length / a.pixels.length;
}

/** All that is to be seen of a text, in no order, but for hyphens, which poppler drops where lines end. */
function signsOf(text: string): string {
  return [...text.replace(/[-\s\p{Cf}]/gu, '')].sort().join('');
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
