import { type Book, paperWords } from '../book/index.ts';
import type { PressFile } from '../finishing/index.ts';
import {
  type BookletPlan,
  cellSize,
  choosePaper,
  fitPage,
  type PageMeasures,
  type PaperName,
  planBooklet,
  typeIn,
} from '../imposition/index.ts';
import type { Design } from '../layout/index.ts';
import type { BookletFields } from '../manuscript/index.ts';
import type { Chosen } from './edition.ts';

/** Millimetres in a point. */
const point = 25.4 / 72;

/** A page of a design, and how far from its edges everything stands that is read. */
export function pageMeasures({ trim, margins, head, folio, body }: Design): PageMeasures {
  const above = head.shown ? head.distance + head.size * point : 0;
  return {
    width: trim.width,
    height: trim.height,
    white: {
      outside: margins.outside,
      head: margins.head - above,
      foot: margins.foot - folio.distance - folio.size * point,
    },
    type: body.size,
  };
}

/** The booklet of a finished book. */
export function bookletPlan(
  { pages, rightToLeft }: Pick<PressFile, 'pages' | 'rightToLeft'>,
  design: Design,
  fields: BookletFields,
): BookletPlan {
  return planBooklet(pages.length, pageMeasures(design), rightToLeft ? 'right' : 'left', fields);
}

/** A booklet of a book whose pages nobody has counted: its paper, and how its sheets are turned. */
export function emptyBooklet(
  { direction }: Pick<Book, 'direction'>,
  design: Design,
  fields: BookletFields,
): BookletPlan {
  return planBooklet(8, pageMeasures(design), direction === 'rtl' ? 'right' : 'left', fields);
}

/** What the paper of a booklet makes of the type of its text, points. */
export function bookletType(
  design: Design,
  fields: BookletFields,
): { readonly paper: string; readonly scale: number; readonly type: number } {
  const page = pageMeasures(design);
  const { paper, rows } = choosePaper(page, fields);
  const fit = fitPage(page, cellSize(paper, rows), fields.trim === 'fore-edge');
  return { paper: paperWords[paper], scale: fit.scale, type: typeIn(page, fit) };
}

/** The name of a booklet’s files by its paper: `booklet-a4`. */
export function bookletPart({ fields, design }: Chosen): string {
  const said = fields?.booklet ?? {};
  const paper: PaperName = design
    ? choosePaper(pageMeasures(design), said).paper
    : (said.paper ?? 'a4');
  return `booklet-${paper}`;
}
