import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRef,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { damaged, deepestNesting } from '../limits/index.ts';
import type { PdfFile } from './open-pdf.ts';

/** A page of a file. */
export interface PdfPage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its own, or those of the nearest node above it that has some. */
  readonly resources: PDFDict | undefined;
  /** Of a page that lies on a sheet: the form that paints it. */
  readonly form?: PDFStream | undefined;
}

/**
 * The pages in their order (ISO 32000, 7.7.3). How many there are to be (`Count`) is
 * asked of nobody.
 * @throws UnreadableFileError when a page, or a node of the tree, comes twice.
 */
export function pagesOf({ context, catalog }: PdfFile): PdfPage[] {
  const pages: PdfPage[] = [];
  const visited = new Set<PDFDict>();
  const visit = (
    given: PDFObject | undefined,
    inherited: PDFDict | undefined,
    depth: number,
  ): void => {
    const node = given instanceof PDFRef ? context.lookup(given) : given;
    if (!(node instanceof PDFDict)) throw damaged('a page of it is missing');
    if (visited.has(node) || depth > deepestNesting) throw damaged('a page of it comes twice');
    visited.add(node);
    const own = node.lookup(PDFName.of('Resources'));
    const resources = own instanceof PDFDict ? own : inherited;
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray()) visit(kid, resources, depth + 1);
    } else if (given instanceof PDFRef) pages.push({ ref: given, dict: node, resources });
    else throw damaged('a page of it is missing');
  };
  visit(catalog.get(PDFName.of('Pages')), undefined, 0);
  return pages;
}
