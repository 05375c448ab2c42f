import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from './open-pdf.ts';

/**
 * What the pages are called, where each has a label of its own: a prefix and no
 * number (ISO 32000, 12.4.2). Pages that are numbered in another way have none here.
 */
export function readPageLabels({ catalog }: PdfFile, pageCount: number): (string | undefined)[] {
  const labels = new Array<string | undefined>(pageCount).fill(undefined);
  const tree = catalog.lookup(PDFName.of('PageLabels'));
  const numbers = tree instanceof PDFDict ? tree.lookup(PDFName.of('Nums')) : undefined;
  if (!(numbers instanceof PDFArray)) return labels;
  for (let at = 0; at + 1 < numbers.size(); at += 2) {
    const index = numbers.lookup(at);
    const label = numbers.lookup(at + 1);
    if (!(index instanceof PDFNumber) || !(label instanceof PDFDict)) continue;
    const prefix = label.lookup(PDFName.of('P'));
    const page = index.asNumber();
    if (label.has(PDFName.of('S')) || page < 0 || page >= pageCount) continue;
    if (prefix instanceof PDFHexString || prefix instanceof PDFString) {
      labels[page] = prefix.decodeText();
    }
  }
  return labels;
}
