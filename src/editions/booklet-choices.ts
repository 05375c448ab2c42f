import type { Book } from '../book/index.ts';
import type { PressFile } from '../finishing/index.ts';
import { type BookletPlan, choosePaper, type PaperName, planBooklet } from '../imposition/index.ts';
import type { Design } from '../layout/index.ts';
import type { BookletFields } from '../manuscript/index.ts';
import { pageMeasures } from './booklet-measures.ts';
import type { Chosen } from './edition.ts';

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

/** The name of a booklet’s files by its paper: `booklet-a4`. */
export function bookletPart({ fields, design }: Chosen): string {
  const said = fields?.booklet ?? {};
  const paper: PaperName = design
    ? choosePaper(pageMeasures(design), said).paper
    : (said.paper ?? 'a4');
  return `booklet-${paper}`;
}
