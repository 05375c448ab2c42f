import { enlarged, exact, type PageBox, pointsPerMm } from './boxes.ts';

/** Millimetres: between bleed and mark, and how long a mark is. */
const gap = 1;
const length = 5;

/** How much room a page needs on each side for its marks, beyond its bleed; points. */
export const marksRoom: number = (gap + length) * pointsPerMm;

/** Points; as fine as a plate holds it. */
const weight = 0.25;

/**
 * Content that draws two marks at each corner, in line with the edges of the trimmed page
 * and outside its bleed (GWG: nothing but the page itself lies within the bleed).
 * @param bleed points
 */
export function cropMarks(trim: PageBox, bleed: number): string {
  const inner = enlarged(trim, bleed + gap * pointsPerMm);
  const outer = enlarged(trim, bleed + marksRoom);
  const edges = (box: PageBox): [left: number, bottom: number, right: number, top: number] => [
    box.x,
    box.y,
    box.x + box.width,
    box.y + box.height,
  ];
  const [left, bottom, right, top] = edges(trim);
  const [fromLeft, fromBottom, fromRight, fromTop] = edges(inner);
  const [toLeft, toBottom, toRight, toTop] = edges(outer);
  const lines = [
    ...[bottom, top].flatMap((y) => [
      [fromLeft, y, toLeft, y],
      [fromRight, y, toRight, y],
    ]),
    ...[left, right].flatMap((x) => [
      [x, fromBottom, x, toBottom],
      [x, fromTop, x, toTop],
    ]),
  ].map((line) => line.map(exact));
  const drawn = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  return `/Artifact <</Type /Page>> BDC\nq\n0 G ${weight} w\n${drawn.join('\n')}\nQ\nEMC\n`;
}
