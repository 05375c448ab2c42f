import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber } from '@cantoo/pdf-lib';

/**
 * Let every name lead to its line. Chromium counts a destination from the corner of the area in
 * which it set the text as though that were the corner of the sheet, so that each lies above its
 * line by the head margin, and many lie on no page at all.
 *
 * No destination has a left edge or a scale (null; ISO 32000, 12.3.2.2): a line that is read from the
 * right goes on to the left of where it begins, and would be scrolled out of a narrow window.
 * @param headMargin above the area, to the edge of the sheet; points
 */
export function mendDestinations(document: PDFDocument, headMargin: number): void {
  const names = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [, place] of names?.entries() ?? []) {
    // [page /XYZ left top zoom]
    const top = place instanceof PDFArray ? place.get(3) : undefined;
    if (!(place instanceof PDFArray) || !(top instanceof PDFNumber)) continue;
    place.set(2, PDFNull);
    place.set(3, PDFNumber.of(top.asNumber() - headMargin));
    place.set(4, PDFNull);
  }
}
