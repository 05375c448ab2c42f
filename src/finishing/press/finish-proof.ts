import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { labelPages } from '../catalog-entries.ts';
import { describe } from '../describe.ts';
import { forgetUnreached } from '../forget-unreached.ts';
import type { PrintToFinish } from '../print-to-finish.ts';
import type { PageBox } from '../printed-page.ts';
import { savePdf } from '../save-pdf.ts';
import { cropMarks } from './crop-marks.ts';
import { pageForm } from './page-form.ts';
import type { PressSettings } from './press-settings.ts';
import { type ProofSheet, proofSheets } from './proof-sheets.ts';

/** A proof, and how many sheets it has. */
export interface ProofFile {
  readonly bytes: Uint8Array;
  readonly sheets: number;
}

/**
 * Make a proof of a file that was finished for the press: its very pages, put on sheets as they
 * are looked at before anything is printed. The tags are left out, for they speak of pages.
 * @param document As it was left by `finishForPress`; it is no press file any more afterwards.
 * @param pages Its pages in the order of reading, whatever order the printer wants.
 */
export function finishProof(
  document: PDFDocument,
  pages: readonly PDFPage[],
  print: PrintToFinish,
  settings: PressSettings,
): ProofFile {
  const { catalog } = document;
  const sheets = proofSheets(print.pages, settings, print.rightToLeft);
  replacePages(document, sheets, pages);
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Dests', 'PageLayout']) {
    catalog.delete(PDFName.of(key));
  }
  const folios = sheets.map((sheet) => sheet.pages.map(({ index }) => print.pages[index]?.folio));
  labelPages(
    document,
    folios.map((facing) => facing.filter((folio) => folio !== undefined && folio !== '').join('–')),
  );
  forgetUnreached(document);
  describe(document, print.description, 'PDF/X-4', 'proof');
  return { bytes: savePdf(document), sheets: sheets.length };
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
      content.push(`q 1 0 0 1 ${by.map(rounded).join(' ')} cm /${name} Do Q`);
    }
    if (cut) content.push(cropMarks(cut.trim, cut.trim.x - cut.bled.x));
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: root,
        MediaBox: boxOf(sheet),
        BleedBox: boxOf(cut?.bled ?? sheet),
        TrimBox: boxOf(cut?.trim ?? sheet),
        Resources: { XObject: forms },
        Contents: context.register(context.flateStream(content.join('\n'))),
      }),
    );
  });
  context.assign(root, context.obj({ Type: 'Pages', Count: kids.length, Kids: kids }));
}

function boxOf({ x, y, width, height }: PageBox): number[] {
  return [x, y, x + width, y + height].map(rounded);
}

/** Points, to a ten-thousandth, as in the file for the press. */
function rounded(number: number): number {
  return Number(number.toFixed(4));
}
