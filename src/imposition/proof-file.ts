import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { PressFile } from '../finishing/index.ts';
import { loadPdf } from '../pdf-objects/index.ts';
import {
  corners,
  cropMarks,
  describe,
  exact,
  type FileDescription,
  forgetUnreached,
  labelPages,
  savePdf,
} from '../pdf-writing/index.ts';
import { pageForm } from './page-form.ts';
import { type ProofKind, type ProofSheet, proofSheets } from './proof-sheets.ts';

/** A proof, and how many sheets it has. */
export interface ProofFile {
  readonly bytes: Uint8Array;
  readonly sheets: number;
}

/**
 * Make a proof of a press file: its very pages, put on sheets as they are looked at before
 * anything is printed, in the order of reading, whatever order the printer wants. The tags are
 * left out, for they speak of pages.
 */
export async function proofOf(
  press: PressFile,
  description: FileDescription,
  kind: ProofKind,
): Promise<ProofFile> {
  const document = await loadPdf(press.bytes);
  const { catalog } = document;
  const sheets = proofSheets(press, kind);
  replacePages(document, sheets, pagesInOrder(document, press));
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Dests', 'PageLayout']) {
    catalog.delete(PDFName.of(key));
  }
  const folios = sheets.map((sheet) => sheet.pages.map(({ index }) => press.pages[index]?.folio));
  labelPages(
    document,
    folios.map((facing) => facing.filter((folio) => folio !== undefined && folio !== '').join('–')),
  );
  forgetUnreached(document);
  describe(document, description, 'PDF/X-4', 'proof');
  return { bytes: savePdf(document), sheets: sheets.length };
}

/** The pages of the print, in the order of reading; blank ones that fill a signature up are left out. */
function pagesInOrder(document: PDFDocument, { order, pages }: PressFile): PDFPage[] {
  const given = document.getPages();
  return pages.map((_, index) => {
    const page = given[order.indexOf(index)];
    if (!page) throw new Error(`the press file has no page ${index + 1}`);
    return page;
  });
}

function replacePages(
  { catalog, context }: PDFDocument,
  sheets: readonly ProofSheet[],
  pages: readonly PDFPage[],
): void {
  const root = catalog.get(PDFName.of('Pages')) as PDFRef;
  const kids = sheets.map(({ width, height, pages: placed, cut }) => {
    const sheet = { x: 0, y: 0, width, height };
    const forms: Record<string, PDFRef> = {};
    const content: string[] = [];
    for (const { index, seen, by } of placed) {
      const name = `P${index + 1}`;
      forms[name] = pageForm(pages[index] as PDFPage, seen);
      content.push(`q 1 0 0 1 ${by.map(exact).join(' ')} cm /${name} Do Q`);
    }
    if (cut) content.push(cropMarks(cut.trim, cut.trim.x - cut.bled.x));
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: root,
        MediaBox: corners(sheet),
        BleedBox: corners(cut?.bled ?? sheet),
        TrimBox: corners(cut?.trim ?? sheet),
        Resources: { XObject: forms },
        Contents: context.register(context.stream(content.join('\n'))),
      }),
    );
  });
  context.assign(root, context.obj({ Type: 'Pages', Count: kids.length, Kids: kids }));
}
