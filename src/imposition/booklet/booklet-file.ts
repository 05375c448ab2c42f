import {
  type PDFContext,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PressFile } from '../../finishing/index.ts';
import {
  loadPdf,
  type MarkedContent,
  readDestinations,
  readingOrder,
} from '../../pdf-objects/index.ts';
import {
  describe,
  type FileDescription,
  forgetUnreached,
  labelPages,
  pointsPerMm,
  savePdf,
} from '../../pdf-writing/index.ts';
import { type DrawnPanel, drawnForm, type GlyphForms } from '../drawn-form.ts';
import { pageForm, untaggedCopy } from '../page-form.ts';
import { sayHowToPrint } from '../print-preferences.ts';
import { type PlacedForm, pagesInOrder, replacePages, type SheetSide } from '../sheets-file.ts';
import { type PageOnSheet, tagsOnSheets } from '../tags-on-sheets.ts';
import type { BookletPlan } from './booklet-plan.ts';
import type { BookletRun } from './booklet-run.ts';
import { cellBox, offsetOf, placeCell } from './cells-on-sheet.ts';
import { sayHowItFolds } from './fold-data.ts';
import { sheetMarks } from './marks.ts';
import type { Cell } from './sheet-plan.ts';

/** What is printed beside the pages of the book. */
export interface BookletParts {
  /** As large as a cell. */
  readonly covers?: { readonly front: DrawnPanel; readonly back: DrawnPanel } | undefined;
  /** Sides of sheets that are printed before all others, two to a sheet. */
  readonly before?: readonly DrawnPanel[] | undefined;
  /** What the sides of a sheet are called, numbered from 1. */
  readonly sideName: (sheet: number, side: 'front' | 'back') => string;
}

/** A booklet’s file. */
export interface BookletFile {
  readonly bytes: Uint8Array;
  /** How many sides of sheets it has. */
  readonly sides: number;
  /** Which page of the book lies at each place of the booklet. */
  readonly order: readonly (number | undefined)[];
}

/**
 * Put the finished pages of a press file on the sheets of a booklet: the same text, fonts and ink, each
 * page a form on a sheet, its tags with it.
 */
export async function bookletFile(
  press: PressFile,
  plan: BookletPlan,
  description: FileDescription,
  parts: BookletParts,
  run: BookletRun = 'both',
): Promise<BookletFile> {
  const document = await loadPdf(press.bytes);
  const { catalog } = document;
  const pages = pagesInOrder(document, press);
  const destinations = readDestinations(document, pages);
  const reading = run === 'both' ? undefined : readingOf(document, press);
  const names = press.pages.map(({ folio }) => folio);
  const sheets = new SheetMaker(document, press, plan, parts, pages);
  const sides = sheets.sidesOf(run);
  const refs = replacePages(
    document,
    sides.map(({ side }) => side),
  );
  if (run === 'both') tagsOnSheets(document, sheets.pagesOn(sides, refs));
  else for (const key of ['StructTreeRoot', 'MarkInfo']) catalog.delete(PDFName.of(key));
  for (const key of ['Dests', 'PageLayout', 'OutputIntents']) catalog.delete(PDFName.of(key));
  labelPages(
    document,
    sides.map(({ name }) => name),
  );
  const order = plan.places.map((printed) => (typeof printed === 'number' ? printed : undefined));
  const first = sides.filter(({ isBook }) => !isBook).length;
  const { date } = description;
  sayHowItFolds(document, plan, { first, order, names, destinations, date, run, reading });
  sayHowToPrint(document, run === 'both' ? plan.flip : 'one-sided');
  forgetUnreached(document);
  const { folding } = plan.form;
  describe(document, description, 'none', `booklet ${plan.paper.paper} ${folding} ${run}`);
  return { bytes: savePdf(document), sides: sides.length, order };
}

/** In which order the text is read: it has no tags where half of it is elsewhere. */
function readingOf(document: PDFDocument, { order }: PressFile): MarkedContent[] {
  return (readingOrder(document) ?? []).flatMap((each) => {
    const page = order[each.page];
    return page === undefined ? [] : [{ ...each, page }];
  });
}

/** A side, what it is called, and whether it is of the booklet or printed before it. */
interface NamedSide {
  readonly side: SheetSide;
  readonly name: string;
  readonly isBook: boolean;
  /** The pages of the book on it. */
  readonly pages: readonly number[];
}

class SheetMaker {
  readonly #context: PDFContext;
  /** The first form of each page, and all that was made of pages. */
  readonly #forms = new Map<number, PDFRef>();
  readonly #covers = new Map<'front' | 'back', PDFRef>();
  readonly #glyphs: GlyphForms = new Map();

  readonly #press: PressFile;
  readonly #plan: BookletPlan;
  readonly #parts: BookletParts;
  readonly #pages: readonly PDFPage[];

  constructor(
    { context }: PDFDocument,
    press: PressFile,
    plan: BookletPlan,
    parts: BookletParts,
    pages: readonly PDFPage[],
  ) {
    this.#context = context;
    this.#press = press;
    this.#plan = plan;
    this.#parts = parts;
    this.#pages = pages;
  }

  sidesOf(run: BookletRun): NamedSide[] {
    const { sheets } = this.#plan;
    const { before = [] } = this.#parts;
    const first = before.map((panel, index) => this.#before(panel, index));
    const front = (index: number): NamedSide => this.#side(index, 'front');
    const back = (index: number): NamedSide => this.#side(index, 'back');
    const all = sheets.map((_, index) => index);
    switch (run) {
      case 'both':
        return [...first, ...all.flatMap((index) => [front(index), back(index)])];
      case 'fronts':
        return [...first.filter((_, index) => index % 2 === 0), ...all.map(front)];
      default: {
        const backs = [...first.filter((_, index) => index % 2 === 1), ...all.map(back)];
        return run === 'backs' ? backs : backs.reverse();
      }
    }
  }

  /** Where each page of the press file has gone. */
  pagesOn(sides: readonly NamedSide[], refs: readonly PDFRef[]): Map<PDFRef, PageOnSheet> {
    const places = new Map<PDFRef, PageOnSheet>();
    sides.forEach(({ pages }, index) => {
      for (const page of pages) {
        const form = this.#forms.get(page);
        const { ref } = this.#pages[page] as PDFPage;
        if (form && !places.has(ref)) places.set(ref, { form, side: refs[index] as PDFRef });
      }
    });
    return places;
  }

  #before({ width, height, ...panel }: DrawnPanel, index: number): NamedSide {
    const form = drawnForm(this.#context, { width, height, ...panel }, this.#glyphs);
    const forms: PlacedForm[] = [{ form, matrix: [1, 0, 0, 1, 0, 0] }];
    const name = this.#parts.sideName(0, index % 2 === 0 ? 'front' : 'back');
    return { side: { width, height, forms }, name, isBook: false, pages: [] };
  }

  #side(index: number, side: 'front' | 'back'): NamedSide {
    const plan = this.#plan;
    const sheet = plan.sheets[index];
    if (!sheet) throw new Error(`there is no sheet ${index + 1}`);
    const placed = sheet[side].map((cell) => ({ cell, printed: plan.places[cell.place] }));
    return {
      side: {
        width: plan.sheet.width * pointsPerMm,
        height: plan.sheet.height * pointsPerMm,
        forms: placed.flatMap(({ cell, printed }) => {
          if (printed === undefined) return [];
          return typeof printed === 'number'
            ? [this.#page(printed, cell, side)]
            : [this.#cover(printed, cell, side)];
        }),
        marks: sheetMarks(sheet, side, plan),
      },
      name: this.#parts.sideName(index + 1, side),
      isBook: true,
      pages: placed.flatMap(({ printed }) => (typeof printed === 'number' ? [printed] : [])),
    };
  }

  #page(page: number, cell: Cell, side: 'front' | 'back'): PlacedForm {
    const { trim } = this.#press.pages[page] as PressFile['pages'][number];
    const known = this.#forms.get(page);
    const form = known
      ? untaggedCopy(this.#context, known)
      : pageForm(this.#pages[page] as PDFPage, trim);
    if (!known) this.#forms.set(page, form);
    const { matrix, within } = placeCell(cell, side, trim, this.#plan);
    return { form, matrix, within };
  }

  #cover(which: 'front' | 'back', cell: Cell, side: 'front' | 'back'): PlacedForm {
    const panel = this.#parts.covers?.[which];
    if (!panel) throw new Error('the cover of the booklet is missing');
    const known = this.#covers.get(which) ?? drawnForm(this.#context, panel, this.#glyphs);
    this.#covers.set(which, known);
    const box = cellBox(cell, this.#plan);
    const [right, up] = offsetOf(cell, side, this.#plan);
    // At the fold, where it is narrower than its cell.
    const left = cell.bound === 'left' ? box.x : box.x + box.width - panel.width;
    return {
      form: known,
      matrix: cell.turned
        ? [-1, 0, 0, -1, left + panel.width + right, box.y + box.height + up]
        : [1, 0, 0, 1, left + right, box.y + up],
    };
  }
}
