import { exact, pointsPerMm } from '../../pdf-writing/index.ts';
import type { BookletPlan, MarkName } from './booklet-plan.ts';
import { cellBox } from './cells-on-sheet.ts';
import type { Cell, SheetPlan } from './sheet-plan.ts';

/** Marks begin where printers begin to print, and end before what is read; mm from the edge. */
const from = 4.5;
const to = 7.5;

/** Points. */
const hairline = 0.25;

/** Half the length of a staple, mm, and how far from head and foot the last hole for the thread is. */
const halfStaple = 6;
const lastHole = 15;

/** How wide a step on the spine is to each side of the fold, how high at most, and how far steps keep from the ends; mm. */
const step = { half: 1.5, height: 9, ends: 18 } as const;

/** What is drawn on a side of a sheet beside its pages: where it is folded, cut, stapled and sewn, and in which order it lies. */
export function sheetMarks(sheet: SheetPlan, side: 'front' | 'back', plan: BookletPlan): string {
  const { form, marks } = plan;
  const rows = [0, 1].flatMap((row) => {
    const cells = sheet[side].filter((cell) => cell.row === row);
    return cells.length > 0 ? [cells] : [];
  });
  const drawn = [
    ...(side === 'front' ? betweenRows(plan) : []),
    ...rows.flatMap((cells) => rowMarks(cells, side, plan)),
  ].flatMap(([name, operators]) => (marks.includes(name) ? [operators] : []));
  if (drawn.length === 0 || (form.folding === 'perfect' && side === 'back')) return '';
  return `/Artifact <</Type /Page>> BDC\nq\n0 g 0 G ${hairline} w\n${drawn.join('\n')}\nQ\nEMC\n`;
}

type Mark = readonly [MarkName, string];

function betweenRows({ form, sheet }: BookletPlan): Mark[] {
  if (form.rows === 1) return [];
  const y = sheet.height / 2;
  return [
    ['cut', line(from, y, to, y)],
    ['cut', line(sheet.width - to, y, sheet.width - from, y)],
  ];
}

/** The marks of one strip: what is folded once, or cut into two leaves. */
function rowMarks(cells: readonly Cell[], side: 'front' | 'back', plan: BookletPlan): Mark[] {
  const { form, sheet, cell, trim, fit, page } = plan;
  const [first] = cells;
  if (!first) return [];
  const foot = cellBox(first, plan).y / pointsPerMm;
  const head = foot + cell.height;
  const fold = sheet.width / 2;
  const ends = (name: MarkName, x: number): Mark[] => [
    [name, line(x, foot + from, x, foot + to)],
    [name, line(x, head - to, x, head - from)],
  ];
  if (form.folding === 'perfect') return ends('cut', fold);
  const outermost = first.depth === 0;
  const size = first.signature === undefined ? 1 : (form.signatures[first.signature] ?? 1);
  const wrapper = form.wrapped && first.signature !== undefined ? 1 : 0;
  // A cover that is wrapped around them all is glued on, and not sewn.
  const innermost = first.signature !== undefined && first.depth === size - 1 + wrapper;
  const marks: Mark[] = [];
  if (side === 'front') {
    marks.push(...ends('fold', fold));
    if (outermost && trim === 'fore-edge') {
      const width = Math.min(cell.width - 1, fit.fromFold + fit.scale * page.width);
      marks.push(...ends('cut', fold - width), ...ends('cut', fold + width));
    }
    if (outermost && form.folding === 'saddle') {
      for (const share of [0.25, 0.75]) {
        const y = foot + share * cell.height;
        marks.push(['staple', line(fold, y - halfStaple, fold, y + halfStaple)]);
      }
    }
    if (first.depth === wrapper && first.signature !== undefined && form.signatures.length > 1) {
      marks.push([
        'steps',
        stepOf(first.signature, form.signatures.length, fold, foot, cell.height),
      ]);
    }
  } else if (innermost && form.folding === 'signatures') {
    marks.push(...holes(cell.height).map((up): Mark => ['sew', cross(fold, foot + up)]));
  }
  return marks;
}

/** Where a thread goes through the fold, mm from the foot: two near the ends, and pairs between them. */
export function holes(height: number): number[] {
  const inner = height - 2 * lastHole;
  return [0, 0.3, 0.4, 0.6, 0.7, 1].map((share) => lastHole + share * inner);
}

/** A bar across the fold; that of each signature begins where the one before it ends. */
function stepOf(
  signature: number,
  count: number,
  fold: number,
  foot: number,
  height: number,
): string {
  const each = Math.min(step.height, (height - 2 * step.ends) / count);
  const y = foot + height - step.ends - (signature + 1) * each;
  const box = [fold - step.half, y, 2 * step.half, each].map(points);
  return `${box.join(' ')} re f`;
}

function cross(x: number, y: number): string {
  return `${line(x - 1, y, x + 1, y)}\n${line(x, y - 1, x, y + 1)}`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map(points);
  return `${a} ${b} m ${c} ${d} l S`;
}

function points(mm: number): number {
  return exact(mm * pointsPerMm);
}
