import { PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { PressFile } from '../../finishing/index.ts';
import { loadPdf, readDestinations } from '../../pdf-objects/index.ts';
import {
  describe,
  exact,
  type FileDescription,
  forgetUnreached,
  labelPages,
  type PageBox,
  pointsPerMm,
  savePdf,
} from '../../pdf-writing/index.ts';
import { sayOwnData } from '../own-data.ts';
import { pageForm, untaggedCopy } from '../page-form.ts';
import { sayHowToPrint } from '../print-preferences.ts';
import { type PlacedForm, pagesInOrder, replacePages } from '../sheets-file.ts';
import { type PageOnSheet, tagsOnSheets } from '../tags-on-sheets.ts';
import { leafletMarks } from './leaflet-marks.ts';
import { type LeafletCell, type LeafletPlan, pageIn } from './leaflet-plan.ts';

/** A leaflet’s file. */
export interface LeafletFile {
  readonly bytes: Uint8Array;
  /** How many sides its sheet has. */
  readonly sides: number;
}

/** What is to be said in the file that isn’t on its pages alone. */
export interface LeafletWords {
  /** What its sides are called. */
  readonly sideName: (side: 'front' | 'back') => string;
  /** The page of the book that it is from, as it is printed in its source. */
  readonly folio: string;
}

/**
 * Put the finished pages of a leaflet on its sheet: the same text, fonts and ink, each page a form; where a page
 * lies several times its tags are those of the first.
 */
export async function leafletFile(
  press: PressFile,
  plan: LeafletPlan,
  description: FileDescription,
  { sideName, folio }: LeafletWords,
): Promise<LeafletFile> {
  const document = await loadPdf(press.bytes);
  const { catalog, context } = document;
  const pages = pagesInOrder(document, press);
  if (pages.length > plan.room)
    throw new Error(`it has ${pages.length} pages, too many for a sheet`);
  const destinations = readDestinations(document, pages);
  const forms = new Map<number, PDFRef>();
  const placed = plan.sides.map((cells, side) =>
    cells.flatMap((cell) => {
      const page = pages[cell.page];
      if (!page) return [];
      const { trim } = press.pages[cell.page] as PressFile['pages'][number];
      const known = forms.get(cell.page);
      const form = known ? untaggedCopy(context, known) : pageForm(page, trim);
      if (!known) forms.set(cell.page, form);
      return [{ form, page, side, ...placeIn(cell, trim, side === 1 ? plan : undefined) }];
    }),
  );
  const refs = replacePages(
    document,
    placed.map((all, side) => ({
      width: plan.sheet.width * pointsPerMm,
      height: plan.sheet.height * pointsPerMm,
      forms: all,
      marks: side === 0 ? leafletMarks(plan) : undefined,
    })),
  );
  tagsOnSheets(document, placesOf(placed.flat(), refs));
  for (const key of ['Dests', 'PageLayout', 'OutputIntents']) catalog.delete(PDFName.of(key));
  const names = (['front', 'back'] as const).slice(0, refs.length).map(sideName);
  labelPages(document, names);
  const { kind } = plan.form;
  const folding = kind === 'panel' ? `panel-${plan.form.panels}-${plan.form.fold}` : kind;
  sayOwnData(
    document,
    context.obj({
      Leaflet: PDFName.of(folding),
      Binding: PDFName.of(plan.binding),
      Flip: PDFName.of(plan.flip),
      Offset: plan.offset.map((mm) => exact(mm * pointsPerMm)),
      Identifier: PDFHexString.fromText(description.identifier),
      Folio: PDFHexString.fromText(folio),
      Places: Object.fromEntries([...destinations].map(([name, page]) => [name, page - 1])),
      Labels: press.pages.map((page) => PDFHexString.fromText(page.folio)),
    }),
    description.date,
  );
  sayHowToPrint(document, refs.length > 1 ? plan.flip : 'one-sided');
  forgetUnreached(document);
  describe(document, description, 'none', `leaflet ${folding}`);
  return { bytes: savePdf(document), sides: refs.length };
}

/** A page in its cell, in the middle; points. A back lies as far off as the printer lays it, the other way. */
function placeIn(
  cell: LeafletCell,
  trim: PageBox,
  back: Pick<LeafletPlan, 'offset'> | undefined,
): Pick<PlacedForm, 'matrix' | 'within'> {
  const by = (cell.turned ? 1 : -1) * pointsPerMm;
  const [right, up] = (back?.offset ?? [0, 0]).map((mm) => mm * by) as [number, number];
  const size = { width: trim.width / pointsPerMm, height: trim.height / pointsPerMm };
  const at = pageIn(cell, size);
  const [x, y] = [at.x * pointsPerMm + right, at.y * pointsPerMm + up];
  return {
    matrix: cell.turned
      ? [-1, 0, 0, -1, x + trim.width + trim.x, y + trim.height + trim.y]
      : [1, 0, 0, 1, x - trim.x, y - trim.y],
    within: {
      x: cell.x * pointsPerMm + right,
      y: cell.y * pointsPerMm + up,
      width: cell.width * pointsPerMm,
      height: cell.height * pointsPerMm,
    },
  };
}

/** Where each page of the press file has gone: to the first of its places. */
function placesOf(
  placed: readonly { readonly form: PDFRef; readonly page: PDFPage; readonly side: number }[],
  refs: readonly PDFRef[],
): Map<PDFRef, PageOnSheet> {
  const places = new Map<PDFRef, PageOnSheet>();
  for (const { form, page, side } of placed) {
    if (!places.has(page.ref)) places.set(page.ref, { form, side: refs[side] as PDFRef });
  }
  return places;
}
