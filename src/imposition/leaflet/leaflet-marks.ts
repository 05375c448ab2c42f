import { exact, pointsPerMm } from '../../pdf-writing/index.ts';
import type { LeafletMark, LeafletPlan } from './leaflet-plan.ts';

/** A line across a sheet, mm from its lower left corner. */
export interface SheetLine {
  readonly what: LeafletMark;
  readonly along: 'x' | 'y';
  /** Where it is. */
  readonly at: number;
  /** From where to where it goes; marks stand at its ends. */
  readonly from: number;
  readonly to: number;
}

/** Where a sheet is folded and cut, as its first side lies before the reader. */
export function leafletLines({ form, sheet, sides }: LeafletPlan): SheetLine[] {
  const { width, height } = sheet;
  const upright = (what: LeafletMark, at: number): SheetLine => ({
    ...{ what, along: 'x', at, from: 0, to: height },
  });
  const across = (what: LeafletMark, from = 0, to = width): SheetLine => ({
    ...{ what, along: 'y', at: height / 2, from, to },
  });
  const [front = []] = sides;
  const edges = [...new Set(front.map(({ x }) => x))].filter((x) => x > 0).sort((a, b) => a - b);
  switch (form.kind) {
    case 'a6':
      return [upright('cut', width / 2), across('cut')];
    case 'sheet-a5':
      return [upright('cut', width / 2)];
    case 'a7':
      // One cut, through the two pages in the middle.
      return [
        ...edges.map((x) => upright('fold', x)),
        across('fold', 0, width / 4),
        across('fold', (3 * width) / 4, width),
        across('cut', width / 4, (3 * width) / 4),
      ];
    default:
      return edges.map((x) => upright('fold', x));
  }
}

/** Marks begin where printers begin to print, and end before what is read; mm from the edge. */
const from = 4.5;
const to = 7.5;

/** What is drawn on the first side beside its pages: short lines at the edges, and where it is cut within, a whole one. */
export function leafletMarks(plan: LeafletPlan): string {
  const { marks, sheet } = plan;
  const drawn = leafletLines(plan)
    .filter(({ what }) => marks.includes(what))
    .flatMap((line) => {
      const end = line.along === 'x' ? sheet.height : sheet.width;
      if (line.from > 0 && line.to < end) return [stroke(line, line.from, line.to)];
      return [
        ...(line.from === 0 ? [stroke(line, from, to)] : []),
        ...(line.to === end ? [stroke(line, end - to, end - from)] : []),
      ];
    });
  if (drawn.length === 0) return '';
  return `/Artifact <</Type /Page>> BDC\nq\n0 g 0 G 0.25 w\n${drawn.join('\n')}\nQ\nEMC\n`;
}

function stroke({ along, at }: SheetLine, begin: number, end: number): string {
  const [place, a, b] = [at, begin, end].map((mm) => exact(mm * pointsPerMm));
  return along === 'x' ? `${place} ${a} m ${place} ${b} l S` : `${a} ${place} m ${b} ${place} l S`;
}
