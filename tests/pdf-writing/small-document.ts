import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { forgetUnreached } from '../../src/pdf-writing/index.ts';

/** What the page of the small document paints. */
export const painted: string = '0 g\n'.repeat(100);

/** A page, and the gap that an object leaves to which nothing led. */
export async function smallDocument(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  context.register(context.obj(['unreached']));
  const page = document.addPage([200, 300]);
  page.node.set(PDFName.of('Contents'), context.register(context.stream(painted)));
  forgetUnreached(document);
  return document;
}
