import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { loadPdf } from '../../pdf-objects/index.ts';
import { labelPages, readRightToLeft } from '../catalog-entries.ts';
import { describe, type FileDescription } from '../describe.ts';
import { type OutlineEntry, replaceOutline } from '../outline.ts';
import type { FinishedPage } from '../printed-page.ts';
import { savePdf } from '../save-pdf.ts';

/** A print, and what the file for screens is to say of itself. */
export interface ScreenPrint {
  readonly bytes: Uint8Array;
  readonly pages: readonly FinishedPage[];
  readonly outline: readonly OutlineEntry[];
  readonly description: FileDescription;
  readonly rightToLeft: boolean;
}

/** Finish a print for screens and for those who listen to it: PDF/UA-1. */
export async function finishForScreen(print: ScreenPrint): Promise<Uint8Array> {
  const document = await loadPdf(print.bytes);
  cutPages(document, print.pages);
  labelPages(
    document,
    print.pages.map(({ folio }) => folio),
  );
  replaceOutline(document, print.outline);
  if (print.rightToLeft) readRightToLeft(document);
  describe(document, print.description, 'PDF/UA-1');
  return savePdf(document);
}

/** The page is what lies within its trim; the browser prints on a larger sheet. */
function cutPages(document: PDFDocument, pages: readonly FinishedPage[]): void {
  document.getPages().forEach((page, index) => {
    const { x, y, width, height } = (pages[index] as FinishedPage).trim;
    page.setMediaBox(x, y, width, height);
    page.node.delete(PDFName.of('CropBox'));
  });
}
