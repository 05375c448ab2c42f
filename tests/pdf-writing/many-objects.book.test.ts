import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { forgetUnreached, joinPrints, saveToLoad } from '../../src/pdf-writing/index.ts';

/** More than a call may have arguments: a book of 5,000 pages has half a million. */
const many = 130_000;

it('a file of very many objects is written, and joined with another', async () => {
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
  const joined = Buffer.from(joinPrints([bytes, bytes])).toString('latin1');
  expect(joined.match(/ 0 obj\n/g)?.length).toBeGreaterThan(2 * many);
  expect(joined).toContain('/Count 2\n');
});
