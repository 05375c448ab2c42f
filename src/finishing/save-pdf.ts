import type { PDFDocument } from '@cantoo/pdf-lib';

/** The bytes of a finished file; what has no stream of its own is packed in streams of objects. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: true,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
