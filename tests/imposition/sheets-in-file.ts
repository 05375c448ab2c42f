// What is printed on the sheets of a file, found by its content and nothing that the file says of itself.

import {
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import type { PressFile } from '../../src/finishing/index.ts';
import { ReadingBudget } from '../../src/limits/index.ts';
import { contentOf, decodeStream } from '../../src/pdf-objects/page-content.ts';
import { readResources, resourceCache } from '../../src/pdf-objects/page-resources.ts';
import { readPageText } from '../../src/pdf-objects/text-runs.ts';
import type { Print } from './paper.ts';

/** A page on a side: what it says, and where it lies; mm from the lower left corner of the sheet. */
export interface FoundPage {
  readonly text: string;
  readonly scale: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A side of a sheet. */
export interface FoundSide {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Print<FoundPage>[];
}

const pt = 72 / 25.4;

/** Read all sides of a file. */
export async function sidesIn(bytes: Uint8Array, rows: number): Promise<FoundSide[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const cache = resourceCache(ReadingBudget.unlimited());
  return document.getPages().map(({ node }) => {
    const [, , width = 0, height = 0] = numbers(node.lookup(PDFName.of('MediaBox')));
    const content = decodeStream(node.lookup(PDFName.of('Contents')) as PDFRawStream);
    const forms = (node.lookup(PDFName.of('Resources')) as PDFDict).lookup(PDFName.of('XObject'));
    const painted = content.matchAll(/([-\d.]+(?: [-\d.]+){5}) cm \/(\w+) Do/g);
    const pages = [...painted].map(([, matrix = '', name = '']): Print<FoundPage> => {
      const form = (forms as PDFDict).lookup(PDFName.of(name)) as PDFRawStream;
      const [a = 0, b, c, d = 0, e = 0, f = 0] = matrix.split(' ').map(Number);
      if (b !== 0 || c !== 0 || a !== d) throw new Error(`a page is turned sideways: ${matrix}`);
      const box = numbers(form.dict.lookup(PDFName.of('BBox')));
      const xs = [a * (box[0] as number) + e, a * (box[2] as number) + e].sort((m, n) => m - n);
      const ys = [d * (box[1] as number) + f, d * (box[3] as number) + f].sort((m, n) => m - n);
      const [left, right] = xs as [number, number];
      const [bottom, top] = ys as [number, number];
      const column = (left + right) / 2 < width / 2 ? 0 : 1;
      const row = rows - 1 - Math.floor((((bottom + top) / 2) * rows) / height);
      const resources = form.dict.lookup(PDFName.of('Resources')) as PDFDict;
      const { runs } = readPageText(decodeStream(form), readResources(resources, cache));
      const mark = {
        text: runs.map(({ units }) => units.join('')).join(''),
        scale: Math.abs(a),
        left: left / pt,
        right: right / pt,
        bottom: bottom / pt,
        top: top / pt,
      };
      return { mark, column, row, turned: a < 0, inner: innerEdge(mark, column, width / pt) };
    });
    return { width: width / pt, height: height / pt, pages };
  });
}

/** What each page of a press file says, in the order of painting. */
export async function pageTexts({ bytes, pages, order }: PressFile): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const cache = resourceCache(ReadingBudget.unlimited());
  return pages.map((_, index) => {
    const page = document.getPage(order.indexOf(index));
    const { runs } = readPageText(contentOf(page), readResources(page.node.Resources(), cache));
    return runs.map(({ units }) => units.join('')).join('');
  });
}

/** The side of its cell that a page lies nearer to. */
function innerEdge(
  { left, right }: Pick<FoundPage, 'left' | 'right'>,
  column: number,
  width: number,
): 'left' | 'right' {
  const from = (column * width) / 2;
  return left - from < from + width / 2 - right ? 'left' : 'right';
}

function numbers(value: unknown): number[] {
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((each) => (each as PDFNumber).asNumber());
}
