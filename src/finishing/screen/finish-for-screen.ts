import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { labelPages, readRightToLeft } from '../catalog-entries.ts';
import { describe } from '../describe.ts';
import { type OutlineEntry, replaceOutline } from '../outline.ts';
import type { PrintToFinish } from '../print-to-finish.ts';
import type { FinishedPage } from '../printed-page.ts';
import { savePdf } from '../save-pdf.ts';
import type { LinkTarget, LinkWords } from './link-words.ts';
import { mendDestinations } from './mend-destinations.ts';

/** What only a file for screens has. */
export interface ScreenWanted {
  readonly outline: readonly OutlineEntry[];
  /** What is to be said of a link. */
  wordsFor(target: LinkTarget): LinkWords;
}

/** Finish a print whose structure is mended for screens and for those who listen to it: PDF/UA-1. */
export function finishForScreen(
  document: PDFDocument,
  { pages, headMargin, description, rightToLeft }: PrintToFinish,
  { outline }: ScreenWanted,
): Uint8Array {
  cutPages(document, pages);
  labelPages(
    document,
    pages.map(({ folio }) => folio),
  );
  mendDestinations(document, headMargin);
  replaceOutline(document, outline);
  if (rightToLeft) readRightToLeft(document);
  describe(document, description, 'PDF/UA-1');
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
