import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mendedPrint, pressFile, pressSettings } from '../../src/finishing/index.ts';
import { blackOperators } from '../../src/finishing/press/black-operators.ts';
import { templates } from '../installation/templates.ts';
import { judgePress, type PdfFile } from '../judges/index.ts';
import { colourPng } from './colour-pictures.ts';
import { asRead } from './damaged.ts';

void writeFile;
void createRequire;
void readFile;

describe('operators', () => {
  it.each([
    ['0 0 0 rg', '0 g'],
    ['.6 .6 .6 RG', '0.6 G'],
    ['1 0 0 rg', '0.299 g'],
    ['0 0 0 1 k', '0 g'],
    ['0 0 0 0 K', '1 G'],
    ['/DeviceRGB cs 1 1 1 sc', '/DeviceGray cs 1 sc'],
    ['/DeviceCMYK CS 0 0 0 1 SCN', '/DeviceGray CS 0 SCN'],
    ['/Pattern cs /P1 scn', '/Pattern cs /P1 scn'],
  ])('%s becomes %s', (given, wanted) => {
    expect(blackOperators(`q\n${given}\nQ`)).toBe(`q\n${wanted}\nQ`);
  });

  it.each(['(0 0 0 rg) Tj', '<</ActualText (1 0 0 rg)>> BDC', '[(1 0 0) 3 (0 rg)] TJ', '0.5 g'])(
    '%s stays',
    (content) => {
      expect(blackOperators(content)).toBe(content);
    },
  );

  it('refuses a colour space that it doesn’t know, and a picture within the content', () => {
    expect(() => blackOperators('/CS0 cs')).toThrow();
    expect(() => blackOperators('BI /W 1 /H 1 ID a EI')).toThrow();
  });
});

describe('everything else that has colours', () => {
  it.each([
    ['a PNG', (pdf: PDFDocument) => pdf.embedPng(colourPng(8)).then(({ ref }) => ref)],
    ['a form', form],
    ['a tile', tile],
    ['a shading with a program', (pdf: PDFDocument) => shading(pdf, program(pdf))],
    ['a shading with stops', (pdf: PDFDocument) => shading(pdf, stops(pdf))],
  ] as const)('%s', async (_, add) => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.setProducer('test');
    const page = pdf.addPage([500, 700]);
    page.node.set(PDFName.of('Thing'), await add(pdf));
    page.node.set(PDFName.of('Group'), pdf.context.obj({ S: 'Transparency', CS: 'DeviceRGB' }));
    expect(Object.keys(coloursOf(await asRead(await pdf.save())))).not.toEqual([]);
    expect(coloursOf(await asRead(await finished(await pdf.save())))).toEqual({});
  });
});

function coloursOf(pdf: PdfFile): Readonly<Record<string, string>> {
  const { X9, X10 } = judgePress(pdf, { trim: { width: 1, height: 1 }, bleed: 0, signature: 1 });
  return { ...(X9 && { X9 }), ...(X10 && { X10 }) };
}

async function finished(bytes: Uint8Array): Promise<Uint8Array> {
  const mended = await mendedPrint({
    prints: [{ from: 0, to: 1, bytes }],
    pages: [{ folio: '۱', trim: { x: 40, y: 40, width: 400, height: 600 } }],
    rightToLeft: true,
    links: { places: {}, elsewhere: '', outward: '' },
  });
  const description = {
    title: 'کتاب',
    authors: [],
    language: 'fa',
    identifier: 'urn:uuid:5d0b7a52-9f8e-4c55-8b1d-0a3e9c6f4d03',
    date: '2026-01-01',
    creator: 'test',
  };
  // The profile of four inks has no place in this.
  const { bytes: pressed } = await pressFile(
    mended,
    description,
    pressSettings({ signature: 1 }, templates.profiles),
  );
  return pressed;
}

function form({ context }: PDFDocument): Promise<PDFRef> {
  const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] };
  return Promise.resolve(context.register(context.stream('1 0 0 rg 0 0 9 9 re f', dict)));
}

function tile({ context }: PDFDocument): Promise<PDFRef> {
  const dict = { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 9, 9] };
  return Promise.resolve(context.register(context.flateStream('1 0 0 rg 0 0 9 9 re f', dict)));
}

function shading({ context }: PDFDocument, colours: PDFRef): Promise<PDFRef> {
  const dict = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 9, 9], Function: colours };
  const pattern = { Type: 'Pattern', PatternType: 2, Shading: dict };
  return Promise.resolve(context.register(context.obj(pattern)));
}

function program({ context }: PDFDocument): PDFRef {
  const dict = { FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] };
  return context.register(context.stream('{dup dup}', dict));
}

function stops({ context }: PDFDocument): PDFRef {
  const part = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [1, 0, 0], C1: [0, 0, 1] };
  const dict = { FunctionType: 3, Domain: [0, 1], Bounds: [], Encode: [0, 1], Functions: [part] };
  return context.register(context.obj(dict));
}
