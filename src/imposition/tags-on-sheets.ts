import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Where a page of a file has gone: it is a form now, on a side of a sheet. */
export interface PageOnSheet {
  readonly form: PDFRef;
  readonly side: PDFRef;
}

/**
 * Let the tags of a file speak of forms on sheets where they spoke of pages (ISO 32000, 14.7.4.3): so the
 * text has its order, whatever order it is printed in.
 * @param places by the page that it was
 */
export function tagsOnSheets(
  { catalog, context }: PDFDocument,
  places: ReadonlyMap<PDFRef, PageOnSheet>,
): void {
  const page = PDFName.of('Pg');
  const kids = PDFName.of('K');
  const visit = (given: PDFObject | undefined, inherited: PDFRef | undefined): void => {
    const node = given instanceof PDFRef ? context.lookup(given) : given;
    if (!(node instanceof PDFDict)) return;
    const own = node.get(page);
    const from = own instanceof PDFRef ? own : inherited;
    const place = from && places.get(from);
    if (own && place) node.set(page, place.side);
    if (node.has(PDFName.of('MCID'))) {
      if (place) node.set(PDFName.of('Stm'), place.form);
      if (place && !own) node.set(page, place.side);
      return;
    }
    const marked = (kid: PDFObject): PDFObject => {
      if (!(kid instanceof PDFNumber) || !place) return kid;
      return context.obj({ Type: 'MCR', Pg: place.side, Stm: place.form, MCID: kid });
    };
    const value = node.get(kids);
    const list = value instanceof PDFRef ? context.lookup(value) : value;
    if (list instanceof PDFNumber) node.set(kids, marked(list));
    else if (list instanceof PDFArray) {
      for (const kid of list.asArray()) visit(kid, from);
      node.set(kids, context.obj(list.asArray().map(marked)));
    } else visit(value, from);
  };
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  const value = root.get(kids);
  const list = value instanceof PDFRef ? context.lookup(value) : value;
  for (const kid of list instanceof PDFArray ? list.asArray() : [value]) visit(kid, undefined);
}
