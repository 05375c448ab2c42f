import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { loadPdf } from '../../src/pdf-objects/index.ts';
import { forgetUnreached, joinPrints, saveToLoad } from '../../src/pdf-writing/index.ts';

/** More than a call may have arguments: a book of 5,000 pages has half a million. */
const many = 200_000;

it('a file of very many objects is written, and read again', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const { context, catalog } = document;
  const numbers = Array.from({ length: many }, (_, number) =>
    context.register(PDFNumber.of(number)),
  );
  catalog.set(PDFName.of('Numbers'), context.obj(numbers));
  const lost = context.register(PDFNumber.of(-1));
  forgetUnreached(document);
  expect(context.lookup(lost)).toBeUndefined();
  const bytes = saveToLoad(document);
  const joined = await loadPdf(joinPrints([bytes, bytes]));
  expect(joined.getPageCount()).toBe(2);
  expect(joined.context.enumerateIndirectObjects().length).toBeGreaterThan(2 * many);
});
