import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { loadPdf } from '../../pdf-objects/index.ts';
import {
  describe,
  type FileDescription,
  forgetUnreached,
  labelPages,
  pointsPerMm,
  readRightToLeft,
  savePdf,
} from '../../pdf-writing/index.ts';
import type { MendedPrint } from '../mended-print.ts';
import type { PrintedPages } from '../printed-page.ts';
import { blackOnly } from './black-only.ts';
import { blackPictures } from './black-pictures.ts';
import { addOutputIntent, nameColours } from './output-intent.ts';
import { arrangePages, cutPages } from './press-pages.ts';
import type { PressSettings } from './press-settings.ts';

/** A file finished for the press: its bytes, and where in it the pages of the print are. */
export interface PressFile extends PrintedPages {
  readonly bytes: Uint8Array;
  /** Which page of the print each of its pages is; undefined for blank ones. */
  readonly order: readonly (number | undefined)[];
  /** How far it is printed beyond each page’s trim, points. */
  readonly bleed: number;
}

/**
 * Finish a print for the press: PDF/X-4, black alone. The tags stay, by which the text is
 * read back; all that is for screens goes.
 */
export async function pressFile(
  { bytes, pages, rightToLeft }: MendedPrint,
  description: FileDescription,
  settings: PressSettings,
): Promise<PressFile> {
  const document = await loadPdf(bytes);
  stripScreen(document);
  blackOnly(document);
  if (settings.pictures === 'gray') await blackPictures(document.context);
  else nameColours(document.context, settings.profiles);
  cutPages(document, pages, settings);
  const order = arrangePages(document, settings);
  labelPages(
    document,
    order.map((index) => (index === undefined ? '' : (pages[index]?.folio ?? ''))),
  );
  if (rightToLeft) readRightToLeft(document);
  addOutputIntent(document, settings.profiles);
  describe(document, description, 'PDF/X-4');
  const bleed = settings.bleed * pointsPerMm;
  return { bytes: savePdf(document), pages, rightToLeft, order, bleed };
}

/** PDF/X-4 allows no annotation on the page, no action and no script. */
function stripScreen(document: PDFDocument): void {
  const { catalog, context } = document;
  for (const key of ['OpenAction', 'AA', 'Names', 'AcroForm', 'PageMode']) {
    catalog.delete(PDFName.of(key));
  }
  for (const { node } of document.getPages()) {
    for (const key of ['Annots', 'AA', 'Tabs']) node.delete(PDFName.of(key));
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) forgetAnnotations(object, context);
  }
  forgetUnreached(document);
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
