import type { TextOutlines } from '../fonts/index.ts';
import type { Shape } from './drawing.ts';
import { type Box, boxOf, mapOutlines } from './geometry.ts';

/** The type size of a figure that has all the room it wants; mm on a page of A5. */
const fullSize = 150;

/** Between figures that stand one above the other, in em. */
const between = 0.15;

/** Sets figures one below the other, as large as there is room, standing on the foot at the right. */
export function figureShapes(
  figures: readonly string[],
  room: Box,
  unit: number,
  type: TextOutlines,
): { readonly shapes: readonly Shape[]; readonly missing: readonly string[] } {
  const set = figures.map((figure) => type.set(figure, 700));
  const inks = set.flatMap(({ steps }) => {
    const box = boxOf(steps);
    return box ? [{ steps, box }] : [];
  });
  const missing = set.flatMap((each) => each.missing);
  if (inks.length === 0) return { shapes: [], missing };
  const heights = inks.map(({ box }) => box.bottom - box.top);
  const high = heights.reduce((sum, height) => sum + height, between * (inks.length - 1));
  const wide = Math.max(...inks.map(({ box }) => box.right - box.left));
  const size = Math.min(
    fullSize * unit,
    (room.right - room.left) / wide,
    (room.bottom - room.top) / high,
  );
  const shapes: Shape[] = [];
  let bottom = room.bottom;
  for (const { steps, box } of [...inks].reverse()) {
    const baseline = bottom - box.bottom * size;
    shapes.unshift({
      part: 'figure',
      fill: 'accent',
      steps: mapOutlines(steps, (x, y) => [
        room.right + (x - box.right) * size,
        baseline + y * size,
      ]),
    });
    bottom -= (box.bottom - box.top + between) * size;
  }
  return { shapes, missing };
}
