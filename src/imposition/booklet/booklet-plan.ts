import { fitPage, type PageFit, type PageMeasures, type Size, typeIn } from './fit-page.ts';
import { cellSize, choosePaper, type PaperChoice, type PaperWish, sheetSize } from './papers.ts';
import { bookletPlaces, type Printed } from './places.ts';
import { type Folding, planSheets, type SheetForm, type SheetPlan } from './sheet-plan.ts';
import { signatureSizes } from './signatures.ts';

/** What may be drawn beside the pages. */
export const markNames = ['fold', 'cut', 'staple', 'sew', 'steps'] as const;

/** One of them. */
export type MarkName = (typeof markNames)[number];

/** What is said of a booklet; what isn’t is proposed. */
export interface BookletWish extends PaperWish {
  readonly fold?: Folding | undefined;
  /** The most folded sheets that are stapled as one signature; 20 of 80 g, of heavier paper fewer. */
  readonly staple?: number | undefined;
  /** How many folded sheets a signature has that is sewn. */
  readonly signature?:
    | { readonly least?: number | undefined; readonly most?: number | undefined }
    | undefined;
  /** The weight of the paper, g/m². */
  readonly gsm?: number | undefined;
  readonly trim?: 'none' | 'fore-edge' | undefined;
  /** How far a sheet stands out of the one around it, mm, as it was measured on a folded dummy. */
  readonly creep?: number | undefined;
  readonly cover?: 'plain' | 'colour' | 'none' | undefined;
  readonly coverOn?: 'outer' | 'apart' | undefined;
  /** Behind how many pages the blank ones go. */
  readonly blanksAfter?: number | undefined;
  /** About which edge of the paper the printer turns a sheet. */
  readonly flip?: Flip | undefined;
  /** How far the back lies off the front to the right and upwards, mm, as the calibration page shows it. */
  readonly offset?: readonly [right: number, up: number] | undefined;
  readonly marks?: readonly MarkName[] | undefined;
}

/** An edge of the paper. */
export type Flip = 'short-edge' | 'long-edge';

/** All that is to be known of a booklet before anything is drawn; lengths in millimetres. */
export interface BookletPlan {
  readonly paper: PaperChoice;
  readonly sheet: Size;
  readonly cell: Size;
  readonly page: PageMeasures;
  readonly fit: PageFit;
  /** The type size that comes out, points. */
  readonly type: number;
  readonly form: SheetForm;
  readonly flip: Flip;
  readonly places: readonly Printed[];
  readonly sheets: readonly SheetPlan[];
  readonly cover: 'plain' | 'colour' | 'none';
  readonly trim: 'none' | 'fore-edge';
  /** How far each sheet stands out of the one around it. */
  readonly creep: number;
  /** How far the innermost sheet stands out of the outermost. */
  readonly standsOut: number;
  readonly offset: readonly [right: number, up: number];
  readonly marks: readonly MarkName[];
}

/** What is stapled of paper of 80 g by a stapler that many people have. */
const stapled = { sheets: 20, gsm: 80 } as const;

/** What is sewn at home. */
const sewn = { least: 3, most: 6 } as const;

/** How thick paper for printers is: mm for a gram to the square metre. */
const bulk = 1.25 / 1000;

/**
 * Plan a booklet: choose paper and folding where nobody has, and say which page lies where.
 * @param pages how many the book has, without blank ones at its end
 */
export function planBooklet(
  pages: number,
  page: PageMeasures,
  binding: SheetForm['binding'],
  wish: BookletWish = {},
): BookletPlan {
  const { gsm = stapled.gsm, trim = 'none', cover = 'plain', coverOn = 'outer' } = wish;
  const paper = choosePaper(page, wish);
  const { rows, copies } = paper;
  const placesFor = (whole: 2 | 4): Printed[] =>
    bookletPlaces(pages, {
      whole,
      cover: cover === 'none' ? 'none' : coverOn,
      blanksAfter: wish.blanksAfter,
    });
  const most = wish.staple ?? Math.max(1, Math.floor((stapled.sheets * stapled.gsm) / gsm));
  const folding = wish.fold ?? (placesFor(4).length / 4 <= most ? 'saddle' : 'signatures');
  const places = placesFor(folding === 'perfect' ? 2 : 4);
  const wrapped = folding !== 'perfect' && cover !== 'none' && coverOn === 'apart';
  const inner = places.length / 4 - (wrapped ? 1 : 0);
  // Who names one of them means it, also where it lies beyond the other as it is proposed.
  const { least, most: largest } = wish.signature ?? {};
  const limits = {
    least: least ?? Math.min(sewn.least, largest ?? sewn.least),
    most: largest ?? Math.max(sewn.most, least ?? sewn.most),
  };
  const signatures =
    folding === 'perfect' ? [] : folding === 'saddle' ? [inner] : signatureSizes(inner, limits);
  const flip = wish.flip ?? (rows === 1 ? 'short-edge' : 'long-edge');
  const turn = (flip === 'short-edge') === (rows === 1) ? 'side' : 'head';
  const form: SheetForm = { folding, binding, rows, copies, signatures, wrapped, turn };
  const sheets = planSheets(places.length, form);
  const cell = cellSize(paper.paper, rows);
  const fit = fitPage(page, cell, trim === 'fore-edge');
  const creep = folding === 'perfect' ? 0 : (wish.creep ?? gsm * bulk);
  const deepest = Math.max(0, ...sheets.flatMap(({ front }) => front.map(({ depth }) => depth)));
  return {
    paper,
    sheet: sheetSize(paper.paper, rows),
    cell,
    page,
    fit,
    type: typeIn(page, fit),
    form,
    flip,
    places,
    sheets,
    cover,
    trim,
    creep,
    standsOut: deepest * creep,
    offset: wish.offset ?? [0, 0],
    marks: wish.marks ?? markNames,
  };
}
