import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { loadPdf } from '../../pdf-objects/index.ts';
import {
  describe,
  type FileDescription,
  labelPages,
  readRightToLeft,
  savePdf,
} from '../../pdf-writing/index.ts';
import type { MendedPrint } from '../mended-print.ts';
import type { PrintedPage } from '../printed-page.ts';
import { mendDestinations } from './mend-destinations.ts';
import { addOutline, type OutlineEntry } from './outline.ts';

/** What only a file for screens needs. */
export interface ScreenSettings {
  readonly outline: readonly OutlineEntry[];
  /** From the top of the sheet to the area in which the browser set text, points. */
  readonly headMargin: number;
}

/** A file finished for screens. */
export interface ScreenFile {
  readonly bytes: Uint8Array;
}

/** Finish a print for screens and for those who listen to it: PDF/UA-1. */
export async function screenFile(
  { bytes, pages, rightToLeft }: MendedPrint,
  description: FileDescription,
  { outline, headMargin }: ScreenSettings,
): Promise<ScreenFile> {
  const document = await loadPdf(bytes);
  cutPages(document, pages);
  labelPages(
    document,
    pages.map(({ folio }) => folio),
  );
  mendDestinations(document, headMargin);
  addOutline(document, outline);
  if (rightToLeft) readRightToLeft(document);
  describe(document, description, 'PDF/UA-1');
  return { bytes: savePdf(document) };
}

/** The page is what lies within its trim; the browser prints on a larger sheet. */
function cutPages(document: PDFDocument, pages: readonly PrintedPage[]): void {
  document.getPages().forEach((page, index) => {
    const { x, y, width, height } = (pages[index] as PrintedPage).trim;
    page.setMediaBox(x, y, width, height);
    page.node.delete(PDFName.of('CropBox'));
  });
}
