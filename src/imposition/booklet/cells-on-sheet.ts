import { type PageBox, pointsPerMm } from '../../pdf-writing/index.ts';
import type { BookletPlan } from './booklet-plan.ts';
import type { Cell } from './sheet-plan.ts';

/** A page on a side of a sheet; points, from its lower left corner. */
export interface PlacedCell {
  readonly matrix: readonly [number, number, number, number, number, number];
  /** The room of the page on the sheet. */
  readonly within: PageBox;
}

type Geometry = Pick<BookletPlan, 'cell' | 'fit' | 'form' | 'trim' | 'creep' | 'offset'>;

/** The room of a cell on its side of the sheet. */
export function cellBox(
  { column, row }: Pick<Cell, 'column' | 'row'>,
  { cell, form }: Geometry,
): PageBox {
  const [width, height] = [cell.width * pointsPerMm, cell.height * pointsPerMm];
  return { x: column * width, y: (form.rows - 1 - row) * height, width, height };
}

/**
 * Where a page lies on a side: its inner edge at the fold, or nearer to it than the pages around it where
 * the fore-edge is cut; and where the printer lays backs beside their fronts, as much the other way.
 * @param trim the page on the sheet that it was printed on, points
 */
export function placeCell(
  cell: Cell,
  side: 'front' | 'back',
  trim: PageBox,
  plan: Geometry,
): PlacedCell {
  const { fit, trim: cut, creep } = plan;
  const box = cellBox(cell, plan);
  const inwards = cut === 'fore-edge' ? cell.depth * creep * pointsPerMm : 0;
  const fromFold = fit.fromFold * pointsPerMm - inwards;
  const width = trim.width * fit.scale;
  const [right, up] = offsetOf(cell, side, plan);
  const left = cell.bound === 'left' ? box.x + fromFold : box.x + box.width - fromFold - width;
  const foot = fit.fromFoot * pointsPerMm;
  const scale = fit.scale;
  return {
    matrix: cell.turned
      ? [
          -scale,
          0,
          0,
          -scale,
          left + width + scale * trim.x + right,
          box.y + box.height - foot + scale * trim.y + up,
        ]
      : [scale, 0, 0, scale, left - scale * trim.x + right, box.y + foot - scale * trim.y + up],
    within: { ...box, x: box.x + right, y: box.y + up },
  };
}

/** How far a side is moved, points; a back that stands on its head the other way. */
export function offsetOf(
  { turned }: Pick<Cell, 'turned'>,
  side: 'front' | 'back',
  { offset: [right, up] }: Geometry,
): [right: number, up: number] {
  if (side === 'front') return [0, 0];
  const by = (turned ? 1 : -1) * pointsPerMm;
  return [right * by, up * by];
}
