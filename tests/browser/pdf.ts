import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** What the tests want to know of a PDF. */
export interface Printed {
  readonly pages: number;
  /** Names of all fonts, without the tag of the subset, sorted. */
  readonly fonts: readonly string[];
}

/** Reads a PDF's pages and fonts. */
export async function readPdf(bytes: Uint8Array): Promise<Printed> {
  const document = await PDFDocument.load(bytes);
  const fonts = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const name = object instanceof PDFDict ? object.get(PDFName.of('BaseFont')) : undefined;
    if (name instanceof PDFName) fonts.add(name.decodeText().replace(/^[A-Z]{6}\+/, ''));
  }
  return { pages: document.getPageCount(), fonts: [...fonts].sort() };
}
