import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/**
 * Page labels, ISO 32000 12.4.2. PDF numbers pages in Latin digits only, so every
 * label is a prefix of its own: what a viewer shows is what is printed.
 */
export function labelPages(document: PDFDocument, labels: readonly string[]): void {
  const { context, catalog } = document;
  const ranges = labels.flatMap((label, index) => [
    index,
    context.obj({ P: PDFHexString.fromText(label) }),
  ]);
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }));
}

/** Viewer preference Direction, ISO 32000 12.2: the next page lies to the left. */
export function readRightToLeft({ context, catalog }: PDFDocument): void {
  const key = PDFName.of('ViewerPreferences');
  const preferences = catalog.lookupMaybe(key, PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('Direction'), PDFName.of('R2L'));
  catalog.set(key, preferences);
}
