import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readingOrder } from '../../src/pdf-objects/structure-order.ts';
import { taggedPdf } from './tagged-pdf.ts';

it('leaves the labels of items out: their marks are read as those without a tag are', async () => {
  const tags = [['L', ['LI', ['Lbl', 0], ['LBody', ['P', 1]]], ['LI', ['LBody', 2]]]] as const;
  const document = await PDFDocument.load(await taggedPdf('', tags));
  expect(readingOrder(document)?.map(({ mcid }) => mcid)).toEqual([1, 2]);
});
