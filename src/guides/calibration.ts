import { bookletWords } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import type { BookletPlan, DrawnPanel } from '../imposition/index.ts';
import { pointsPerMm } from '../pdf-writing/index.ts';
import { Canvas } from './canvas.ts';

const words = bookletWords.calibration;

/** Sheets that are printed: with two nobody sees whether the pile was turned over, or only its order. */
const sheets = 3;

/** How far front and back may lie apart and be measured, mm. */
const reach = 5;

/** How wide a dead edge may be and be measured, mm. */
const deepest = 12;

/**
 * The sides of three sheets of a booklet’s size, printed as the booklet is, that show what a printer does
 * with sheets: how it orders and turns them, whether it scales, where it can’t print, and how far front and
 * back lie apart.
 */
export function calibrationSheets(plan: BookletPlan, type: TextOutlines): DrawnPanel[] {
  return Array.from({ length: 2 * sheets }, (_, index): DrawnPanel => {
    const canvas = new Canvas(type);
    const side = index % 2 === 0 ? 'front' : 'back';
    drawSide(canvas, plan, Math.floor(index / 2) + 1, side);
    const { width, height } = plan.sheet;
    const turned = side === 'back' && plan.form.turn === 'head';
    return {
      width: width * pointsPerMm,
      height: height * pointsPerMm,
      content: canvas.operators(plan.sheet, plan.sheet, turned),
      glyphs: canvas.glyphs,
    };
  });
}

function drawSide(
  canvas: Canvas,
  { sheet: { width, height } }: BookletPlan,
  sheet: number,
  side: 'front' | 'back',
): void {
  const [middle, level] = [width / 2, height / 2];
  deadEdges(canvas, width, height);
  const top = 28;
  canvas.text(words.side(sheet, side), { x: middle, y: top }, 9, { weight: 700, from: 'middle' });
  // The head of the sheet.
  canvas.arrow([middle, top + 14], [middle, top + 4], 0);
  canvas.text(words.head, { x: middle - 3, y: top + 11 }, 3.2);
  if (side === 'front') canvas.cross(middle, level, 6);
  else register(canvas, middle, level);
  rules(canvas, height);
  const lines = side === 'front' ? words.front() : words.back();
  const measure = Math.min(width / 2 - 48, 96);
  let baseline = level - 14;
  for (const line of lines) {
    baseline =
      canvas.paragraph(line, { right: width - 26, top: baseline, width: measure }, 3.3) + 0.6;
  }
}

/** Lines a millimetre apart from each edge inwards: the first that is printed says how wide the dead edge is. */
function deadEdges(canvas: Canvas, width: number, height: number): void {
  const { number } = bookletWords;
  for (let at = 0; at <= deepest; at += 1) {
    const half = at % 5 === 0 ? 5 : 3;
    const look = { width: 0.15 };
    // Each a little beside the one before it, so that their numbers have room.
    const along = (at - deepest / 2) * 5;
    canvas.line(width / 2 + along - half / 2, at, width / 2 + along + half / 2, at, look);
    canvas.line(
      width / 2 + along - half / 2,
      height - at,
      width / 2 + along + half / 2,
      height - at,
      look,
    );
    canvas.line(at, height / 2 + along - half / 2, at, height / 2 + along + half / 2, look);
    canvas.line(
      width - at,
      height / 2 + along - half / 2,
      width - at,
      height / 2 + along + half / 2,
      look,
    );
    if (at < 2) continue;
    const said = number(at);
    canvas.text(said, { x: width / 2 + along, y: deepest + 4 }, 2.2, { from: 'middle' });
    canvas.text(said, { x: width / 2 + along, y: height - deepest - 2.4 }, 2.2, { from: 'middle' });
    canvas.text(said, { x: deepest + 3.6, y: height / 2 + along + 0.8 }, 2.2, { from: 'middle' });
    canvas.text(said, { x: width - deepest - 3.6, y: height / 2 + along + 0.8 }, 2.2, {
      from: 'middle',
    });
  }
}

/** A hundred millimetres across, and as many down. */
function rules(canvas: Canvas, height: number): void {
  const [left, foot] = [24, height - 24];
  ruler(canvas, (at, long) => [left + at, foot, left + at, foot - long]);
  canvas.text(words.rule, { x: left + 50, y: foot + 4 }, 3, { from: 'middle' });
  const top = Math.min(height - 130, height / 2 - 50);
  ruler(canvas, (at, long) => [left, top + at, left + long, top + at]);
}

function ruler(
  canvas: Canvas,
  tick: (at: number, long: number) => readonly [number, number, number, number],
): void {
  for (let at = 0; at <= 100; at += 1) {
    canvas.line(...tick(at, at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2), { width: 0.15 });
  }
}

/**
 * A net of millimetres with the numbers that belong into `booklet.offset`. Held against the light, the
 * cross of the front falls on them: where it falls to the right, the back lies too far to the left.
 */
function register(canvas: Canvas, x: number, y: number): void {
  const { number } = bookletWords;
  for (let at = -reach; at <= reach; at += 1) {
    const look = { width: at === 0 ? 0.35 : 0.12 };
    canvas.line(x + at, y - reach, x + at, y + reach, look);
    canvas.line(x - reach, y + at, x + reach, y + at, look);
    if (at % 5 !== 0) continue;
    const across = at === 0 ? '۰' : `${number(Math.abs(at))}${at > 0 ? '−' : '+'}`;
    const upwards = at === 0 ? '۰' : `${number(Math.abs(at))}${at < 0 ? '−' : '+'}`;
    canvas.text(across, { x: x + at, y: y + reach + 3.4 }, 2.2, { from: 'middle' });
    canvas.text(upwards, { x: x - reach - 1.4, y: y + at + 0.8 }, 2.2);
  }
}
