import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { PressFile } from '../finishing/index.ts';
import { loadPdf } from '../pdf-objects/index.ts';
import {
  cropMarks,
  describe,
  type FileDescription,
  forgetUnreached,
  labelPages,
  savePdf,
} from '../pdf-writing/index.ts';
import { pageForm } from './page-form.ts';
import { type ProofKind, type ProofSheet, proofSheets } from './proof-sheets.ts';
import { pagesInOrder, replacePages, type SheetSide } from './sheets-file.ts';

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
  const pages = pagesInOrder(document, press);
  replacePages(
    document,
    sheets.map((sheet) => sideOf(sheet, pages)),
  );
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

function sideOf(
  { width, height, pages: placed, cut }: ProofSheet,
  pages: readonly PDFPage[],
): SheetSide {
  return {
    width,
    height,
    trim: cut?.trim,
    bleed: cut?.bled,
    forms: placed.map(({ index, seen, by }) => ({
      form: pageForm(pages[index] as PDFPage, seen),
      matrix: [1, 0, 0, 1, ...by],
    })),
    marks: cut && cropMarks(cut.trim, cut.trim.x - cut.bled.x),
  };
}
