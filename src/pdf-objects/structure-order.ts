import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A passage of a page's content, by the number that the tags know it by. */
export interface MarkedContent {
  /** Counted from 0. */
  readonly page: number;
  readonly mcid: number;
}

/** Trees of tags are a few dozen levels deep; one that is deeper goes in circles. */
const deepest = 200;

/**
 * All marked content in the order of reading, which is that of the structure tree
 * (ISO 32000, 14.7 and 14.8.2.3); undefined when the file has none.
 */
export function readingOrder(document: PDFDocument): MarkedContent[] | undefined {
  const { context, catalog } = document;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return undefined;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const order: MarkedContent[] = [];

  const visit = (given: PDFObject | undefined, page: number | undefined, depth: number): void => {
    const node = given instanceof PDFRef ? context.lookup(given) : given;
    if (depth > deepest) return;
    if (node instanceof PDFNumber) {
      if (page !== undefined) order.push({ page, mcid: node.asNumber() });
    } else if (node instanceof PDFArray) {
      for (const child of node.asArray()) visit(child, page, depth + 1);
    } else if (node instanceof PDFDict) {
      const reference = node.get(PDFName.of('Pg'));
      const own = reference ? pages.get(reference.toString()) : page;
      if (node.get(PDFName.of('Type')) === PDFName.of('OBJR')) return;
      const mcid = node.get(PDFName.of('MCID'));
      visit(mcid ?? node.get(PDFName.of('K')), own, depth + 1);
    }
  };
  visit(root.get(PDFName.of('K')), undefined, 0);
  return order;
}
