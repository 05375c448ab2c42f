import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import {
  at,
  colouredPages,
  judgePress,
  type PdfDictionary,
  type PdfValue,
  type PressOrder,
  readPdfFile,
} from '../judges/index.ts';
import { artifact, ids } from '../press/real-book.ts';
import { root } from '../root.ts';
import {
  type Damage,
  damagedFile,
  dictionaryWith,
  drop,
  editContent,
  editXmp,
  firstOf,
  infoOf,
  put,
} from './damaged.ts';

const pt = 72 / 25.4;

/** What the real book orders, in points: A5, 3 mm of bleed, sheets of eight pages. */
const order: PressOrder = {
  trim: { width: 148 * pt, height: 210 * pt },
  bleed: 3 * pt,
  signature: 8,
};

it.each(ids)('the file of %s for the press meets every requirement', async (id) => {
  expect(judgePress(await readPdfFile(artifact(id, 'pdf', 'reading', 'print')), order)).toEqual({});
});

it.each(ids)('of %s every page takes black alone', async (id) => {
  expect(await colouredPages(artifact(id, 'pdf', 'reading', 'print'))).toEqual([]);
});

it('the profile of the printing condition is the one that is shipped, byte for byte', async () => {
  const pdf = await readPdfFile(artifact('congress-12', 'pdf', 'reading', 'print'));
  const [intent] = at(pdf, pdf.catalog, '/OutputIntents') as PdfValue[];
  const profile = (at(pdf, intent) as PdfDictionary)['/DestOutputProfile'];
  const read = Buffer.from(pdf.streams.get(String(profile)) ?? '', 'latin1');
  const shipped = await readFile(join(root, 'templates/icc/FOGRA39L_coated.icc'));
  expect(read.equals(shipped)).toBe(true);
});

/** A page of text, from 0. */
const page = 6;

const damages: readonly (readonly [number: string, what: string, Damage])[] = [
  ['X1', 'no claim', (pdf) => editXmp(pdf, (xmp) => xmp.replace('>PDF/X-4<', '>PDF/X-3<'))],
  ['X2', 'another title', (pdf) => put(infoOf(pdf), 'Title', PDFString.of('Another'))],
  ['X2', 'another day', (pdf) => put(infoOf(pdf), 'ModDate', PDFString.of('D:20200101000000Z'))],
  ['X3', 'trapping unknown', (pdf) => put(infoOf(pdf), 'Trapped', PDFName.of('Unknown'))],
  [
    'X4',
    'an empty ID',
    ({ context }) => {
      context.trailerInfo.ID = context.obj([PDFHexString.of(''), PDFHexString.of('')]);
    },
  ],
  [
    'X5',
    'no version',
    (pdf) => editXmp(pdf, (xmp) => xmp.replaceAll('xmpMM:VersionID', 'xmpMM:V')),
  ],
  ['X6', 'no intent', ({ catalog }) => drop(catalog, 'OutputIntents')],
  ['X6', 'no profile', (pdf) => drop(firstOf(pdf, 'OutputIntents'), 'DestOutputProfile')],
  [
    'X7',
    'bleed beyond the sheet',
    (pdf) => {
      const { x, y, width, height } = pdf.getPage(page).getTrimBox();
      pdf.getPage(page).setMediaBox(x, y, width, height);
    },
  ],
  [
    'X8',
    'a page of 420 × 594.96 points, as browsers cut it',
    (pdf) => {
      const { x, y } = pdf.getPage(page).getTrimBox();
      pdf.getPage(page).setTrimBox(x, y, 420, 594.96);
    },
  ],
  [
    'X8',
    'bleed of 2 mm',
    (pdf) => {
      const { x, y, width, height } = pdf.getPage(page).getTrimBox();
      const by = 2 * pt;
      pdf.getPage(page).setBleedBox(x - by, y - by, width + 2 * by, height + 2 * by);
    },
  ],
  [
    'X9',
    'black of three colours',
    (pdf) => editContent(pdf, page, (text) => text.replace('0 g', '0 0 0 rg')),
  ],
  [
    'X9',
    'black of four inks',
    (pdf) => editContent(pdf, page, (text) => text.replace('0 g', '1 1 1 1 k')),
  ],
  [
    'X9',
    'a form with a colour in it',
    ({ context }) => {
      const form = context.stream('1 0 0 rg 0 0 9 9 re f', { Type: 'XObject', Subtype: 'Form' });
      context.register(form);
    },
  ],
  [
    'X10',
    'a picture in colour',
    ({ context }) => {
      const picture = {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
      };
      context.register(context.stream('abc', { ...picture, ColorSpace: 'DeviceRGB' }));
    },
  ],
  [
    'X11',
    'a font that isn’t there',
    (pdf) => drop(dictionaryWith(pdf, 'Type', 'FontDescriptor'), 'FontFile2'),
  ],
  [
    'X12',
    'a remark on a page',
    (pdf) => {
      const { context } = pdf;
      const remark = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] };
      put(pdf.getPage(page).node, 'Annots', context.obj([context.register(context.obj(remark))]));
    },
  ],
  [
    'X13',
    'a script',
    ({ catalog, context }) => {
      put(catalog, 'OpenAction', context.obj({ S: 'Named', N: 'NextPage' }));
    },
  ],
  [
    'X15',
    'a transfer curve',
    ({ context }) => {
      context.register(context.obj({ Type: 'ExtGState', TR: 'Identity' }));
    },
  ],
  ['X16', 'a page too few', (pdf) => pdf.removePage(pdf.getPageCount() - 1)],
];

describe('each damage is found, and nothing else', () => {
  it.each(damages)('%s: %s', async (number, _, damage) => {
    const path = artifact('congress-12', 'pdf', 'reading', 'print');
    expect(Object.keys(judgePress(await damagedFile(path, damage), order))).toEqual([number]);
  });

  it('X17: black of four inks, and a page in red', async () => {
    const path = artifact('congress-12', 'pdf', 'reading', 'print');
    const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
    editContent(document, page, (text) => text.replace('0 g', '1 1 1 1 k'));
    editContent(document, page + 2, (text) => text.replace('0 g', '1 0 0 rg'));
    const folder = await mkdtemp(join(tmpdir(), 'chap-inks-'));
    try {
      await writeFile(join(folder, 'inks.pdf'), await document.save({ addDefaultPage: false }));
      const found = await colouredPages(join(folder, 'inks.pdf'));
      expect(found).toEqual([page + 1, page + 3]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('X14: a password', async () => {
    const path = artifact('congress-12', 'pdf', 'reading', 'print');
    const file = await readPdfFile(path);
    const locked = { ...file, trailer: { ...file.trailer, '/Encrypt': '1 0 R' } };
    expect(Object.keys(judgePress(locked, order))).toEqual(['X14']);
  });
});
