import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { PressFile } from '../finishing/index.ts';
import { corners, exact, type PageBox } from '../pdf-writing/index.ts';

/** A form on a sheet, and where: a matrix (ISO 32000, 8.3.4) from its space into that of the sheet, points. */
export interface PlacedForm {
  readonly form: PDFRef;
  readonly matrix: readonly [number, number, number, number, number, number];
  /** What is seen of it on the sheet; all of it if it isn’t said. */
  readonly within?: PageBox | undefined;
}

/** A side of a sheet, as it is written; points. */
export interface SheetSide {
  readonly width: number;
  readonly height: number;
  readonly bleed?: PageBox | undefined;
  readonly trim?: PageBox | undefined;
  readonly forms: readonly PlacedForm[];
  /** What is drawn over them. */
  readonly marks?: string | undefined;
}

/** The pages of the print, in the order of reading; blank ones that fill a signature up are left out. */
export function pagesInOrder(document: PDFDocument, { order, pages }: PressFile): PDFPage[] {
  const given = document.getPages();
  const places = new Map(order.map((index, place) => [index, place]));
  return pages.map((_, index) => {
    const page = given[places.get(index) ?? -1];
    if (!page) throw new Error(`the press file has no page ${index + 1}`);
    return page;
  });
}

/** Put sides of sheets in the place of all pages of a file. */
export function replacePages(
  { catalog, context }: PDFDocument,
  sides: readonly SheetSide[],
): PDFRef[] {
  const root = catalog.get(PDFName.of('Pages')) as PDFRef;
  const kids = sides.map(({ width, height, bleed, trim, forms, marks }) => {
    const sheet = { x: 0, y: 0, width, height };
    const named = forms.map((placed, index) => ({ ...placed, name: `P${index + 1}` }));
    const content = named.map(({ name, matrix, within }) => {
      const clip = within ? `${rectangle(within)} re W n ` : '';
      return `q ${clip}${matrix.map(exact).join(' ')} cm /${name} Do Q`;
    });
    if (marks) content.push(marks);
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: root,
        MediaBox: corners(sheet),
        BleedBox: corners(bleed ?? sheet),
        TrimBox: corners(trim ?? sheet),
        Resources: { XObject: Object.fromEntries(named.map(({ name, form }) => [name, form])) },
        Contents: context.register(context.stream(content.join('\n'))),
      }),
    );
  });
  context.assign(root, context.obj({ Type: 'Pages', Count: kids.length, Kids: kids }));
  return kids;
}

function rectangle({ x, y, width, height }: PageBox): string {
  return [x, y, width, height].map(exact).join(' ');
}
