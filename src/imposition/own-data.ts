import { type PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The name under which a file says how it folds, in its own data (ISO 32000, 14.5). */
const owner = 'Chapkhaneh';

/** Let a file say what those have to know who want to read the book and not the sheets. */
export function sayOwnData({ catalog, context }: PDFDocument, data: PDFDict, date: string): void {
  const day = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
  const own = context.obj({ Private: data, LastModified: day });
  catalog.set(PDFName.of('PieceInfo'), context.obj({ [owner]: own }));
}
