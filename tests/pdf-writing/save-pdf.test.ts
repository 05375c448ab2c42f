import type { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { loadPdf } from '../../src/pdf-objects/index.ts';
import { savePdf, saveToLoad } from '../../src/pdf-writing/index.ts';
import { smallDocument } from './small-document.ts';

it('what was saved to be loaded is the same objects, and saved it is the same file', async () => {
  const document = await smallDocument();
  const loaded = await loadPdf(saveToLoad(document));
  const objects = ({ context }: PDFDocument): string[] =>
    context.enumerateIndirectObjects().map(([ref]) => ref.toString());
  expect(objects(loaded)).toEqual(objects(document));
  const [once, again] = [savePdf(document), savePdf(loaded)].map((bytes) => Buffer.from(bytes));
  expect(again?.equals(once as Buffer)).toBe(true);
});
