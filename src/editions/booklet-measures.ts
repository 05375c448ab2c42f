import { paperWords } from '../book/index.ts';
import { type PageMeasures, typeOn } from '../imposition/booklet/papers.ts';
import type { Design } from '../layout/index.ts';
import type { BookletFields } from '../manuscript/index.ts';

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

/** What the paper of a booklet makes of the type of its text, points. */
export function bookletType(
  design: Design,
  fields: BookletFields,
): { readonly paper: string; readonly scale: number; readonly type: number } {
  const { paper, scale, type } = typeOn(pageMeasures(design), fields);
  return { paper: paperWords[paper], scale, type };
}
