import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { labelPages, readRightToLeft } from '../catalog-entries.ts';
import { describe } from '../describe.ts';
import type { PrintToFinish } from '../print-to-finish.ts';
import { savePdf } from '../save-pdf.ts';
import { blackOnly } from './black-only.ts';
import { blackPictures } from './black-pictures.ts';
import { addOutputIntent, nameColours } from './output-intent.ts';
import { arrangePages, cutPages } from './press-pages.ts';
import type { PressSettings } from './press-settings.ts';

/** The finished file, and which page of the print each of its pages is; undefined for blank ones. */
export interface PressFile {
  readonly bytes: Uint8Array;
  readonly order: readonly (number | undefined)[];
}

/**
 * Finish a print for the press: PDF/X-4, black alone. The tags stay, by which the text is
 * read back; all that is for screens goes.
 */
export async function finishForPress(
  document: PDFDocument,
  print: PrintToFinish,
  settings: PressSettings,
): Promise<PressFile> {
  stripScreen(document);
  blackOnly(document);
  if (settings.pictures === 'gray') await blackPictures(document.context);
  else nameColours(document.context, settings.profiles);
  cutPages(document, print.pages, settings);
  const order = arrangePages(document, settings);
  labelPages(
    document,
    order.map((index) => (index === undefined ? '' : (print.pages[index]?.folio ?? ''))),
  );
  if (print.rightToLeft) readRightToLeft(document);
  addOutputIntent(document, settings.profiles);
  describe(document, print.description, 'PDF/X-4');
  return { bytes: savePdf(document), order };
}

/** PDF/X-4 allows no annotation on the page, no action and no script. */
function stripScreen(document: PDFDocument): void {
  const { catalog, context } = document;
  for (const key of ['Outlines', 'OpenAction', 'AA', 'Names', 'AcroForm', 'PageMode']) {
    catalog.delete(PDFName.of(key));
  }
  for (const { node } of document.getPages()) {
    for (const key of ['Annots', 'AA', 'Tabs']) node.delete(PDFName.of(key));
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.get(PDFName.of('Type')) === PDFName.of('Annot')) context.delete(ref);
    // The outline is nobody's any more, nor are the actions that it leads to.
    if (object.has(PDFName.of('Title')) && object.has(PDFName.of('Parent'))) context.delete(ref);
    forgetAnnotations(object, context);
  }
}

/** A tag holds what it marks on the page, and no longer the link that lay over it. */
function forgetAnnotations(tag: PDFDict, context: PDFDocument['context']): void {
  const key = PDFName.of('K');
  const kids = tag.lookup(key);
  if (!tag.has(PDFName.of('S')) || kids === undefined) return;
  const isAnnotation = (given: unknown): boolean => {
    const kid = given instanceof PDFRef ? context.lookup(given) : given;
    return kid instanceof PDFDict && kid.get(PDFName.of('Type')) === PDFName.of('OBJR');
  };
  if (isAnnotation(kids)) tag.delete(key);
  if (!(kids instanceof PDFArray)) return;
  const kept = kids.asArray().filter((kid) => !isAnnotation(kid));
  if (kept.length < kids.size()) tag.set(key, context.obj(kept));
}
