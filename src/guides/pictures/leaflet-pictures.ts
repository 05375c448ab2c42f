import { leafletWords as words } from '../../book/index.ts';
import { type LeafletPlan, leafletLines } from '../../imposition/index.ts';
import { type Canvas, leastType, type Point } from '../canvas.ts';
import type { Picture, PictureBox } from './picture.ts';

const middle = { from: 'middle' } as const;
const small = 2.9;

/** A side of the sheet: its pages with their numbers, those that stand on their heads turned, where it is folded and cut. */
function side(
  canvas: Canvas,
  plan: LeafletPlan,
  at: 0 | 1,
  { x, y, width, height }: PictureBox,
): void {
  const by = width / plan.sheet.width;
  canvas.rectangle(x, y, width, height, { width: 0.35 });
  // What is drawn of a back is drawn as it lies when it was turned like a leaf, whatever the printer does.
  const lines = leafletLines(plan);
  for (const line of lines) {
    const isCut = line.what === 'cut';
    const look = { dashed: !isCut, width: isCut ? 0.5 : 0.2 };
    const place = at === 1 && line.along === 'x' ? plan.sheet.width - line.at : line.at;
    const [from, to] = [line.from * by, line.to * by];
    if (line.along === 'x') canvas.line(x + place * by, y + from, x + place * by, y + to, look);
    else canvas.line(x + from, y + height - place * by, x + to, y + height - place * by, look);
  }
  const hangs = at === 1 && plan.flip === 'long-edge';
  for (const cell of plan.sides[at] ?? []) {
    const { width: all, height: high } = plan.sheet;
    const own = hangs ? { x: all - cell.x - cell.width, y: high - cell.y - cell.height } : cell;
    const turned = cell.turned !== hangs;
    const across = x + (own.x + cell.width / 2) * by;
    const down = y + height - (own.y + cell.height / 2) * by;
    if (cell.page < plan.pages) {
      const size = Math.min(5, Math.max(leastType, cell.width * by * 0.3));
      canvas.text(words.number(cell.page + 1), { x: across, y: down + size * 0.35 }, size, {
        ...middle,
        weight: 700,
      });
    }
    const top = y + height - (own.y + cell.height) * by;
    const head = turned ? top + cell.height * by - 1.6 : top + 1.6;
    const half = Math.min(4, cell.width * by * 0.3);
    canvas.line(across - half, head, across + half, head, { width: 0.9 });
  }
}

/** The sheet as it comes out: its front at the right, its back as it lies when it was turned like a leaf. */
export function leafletSides(plan: LeafletPlan): Picture {
  return (canvas, box) => {
    const ratio = plan.sheet.width / plan.sheet.height;
    const count = plan.sides.length;
    const height = Math.min(box.height - 5, (box.width / count - (count === 2 ? 4 : 0)) / ratio);
    const width = height * ratio;
    const y = box.y + 4.5;
    const right = count === 2 ? box.x + box.width - width : box.x + (box.width - width) / 2;
    side(canvas, plan, 0, { x: right, y, width, height });
    const { front, behind, only } = words.check;
    const said = count === 2 ? front : only;
    canvas.text(said, { x: right + width / 2, y: box.y + 2.6 }, small, middle);
    if (count < 2) return;
    side(canvas, plan, 1, { x: box.x, y, width, height });
    canvas.text(behind, { x: box.x + width / 2, y: box.y + 2.6 }, small, middle);
  };
}

/** The sheet with the lines along which it is cut. */
export function leafletCuts(plan: LeafletPlan): Picture {
  return sheetLines(plan, true);
}

/** The sheet with the lines along which it is folded first. */
export function leafletCreases(plan: LeafletPlan): Picture {
  return sheetLines(plan, false);
}

function sheetLines(plan: LeafletPlan, isCut: boolean): Picture {
  return (canvas, box) => {
    const ratio = plan.sheet.width / plan.sheet.height;
    const height = Math.min(box.height - 6, (box.width - 20) / ratio);
    const width = height * ratio;
    const x = box.x + (box.width - width) / 2;
    const y = box.y + 1;
    const by = width / plan.sheet.width;
    canvas.rectangle(x, y, width, height, { width: 0.35 });
    for (const line of leafletLines(plan)) {
      const drawn = isCut && line.what === 'cut';
      const look = drawn ? { width: 0.6 } : { width: 0.2, dashed: true };
      const [from, to] = [line.from * by, line.to * by];
      // A cut goes through the edges, where it isn’t one within the sheet.
      const over = drawn && line.from === 0 ? 3 : 0;
      const at = line.along === 'x' ? x + line.at * by : y + height - line.at * by;
      if (line.along === 'x') canvas.line(at, y + from - over / 3, at, y + to + over, look);
      else canvas.line(x + from - over, at, x + to + over, at, look);
    }
    if (!isCut || plan.form.kind !== 'a7') return;
    // Between the folds.
    canvas.text(words.slit, { x: x + 0.375 * width, y: y + height / 2 - 1.2 }, small, {
      ...middle,
      weight: 700,
    });
  };
}

/** Leaves seen from the foot, a line each, with the numbers of the pages that are seen from above and from below. */
interface Leaf {
  readonly from: Point;
  readonly to: Point;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
}

function fromTheFoot(leaves: readonly Leaf[], mirrored: boolean): Picture {
  return (canvas, box) => {
    // Drawn for a binding on the right in a field of 60 by 24.
    const by = Math.min(box.width / 60, box.height / 24);
    const left = box.x + (box.width - 60 * by) / 2;
    const top = box.y + (box.height - 24 * by) / 2;
    const at = ([x, y]: Point): Point => [left + (mirrored ? 60 - x : x) * by, top + y * by];
    for (const { from, to, above, below } of leaves) {
      const [a, b] = [at(from), at(to)];
      canvas.line(a[0], a[1], b[0], b[1], { width: 0.6 });
      const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const bold = { ...middle, weight: 700 } as const;
      // Off the line, to the side that is meant.
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const [nx, ny] = [(Math.abs(b[1] - a[1]) / length) * 3, (Math.abs(b[0] - a[0]) / length) * 3];
      const rises = (b[1] - a[1]) * (b[0] - a[0]) < 0 ? 1 : -1;
      if (above) {
        canvas.text(words.number(above), { x: mx - rises * nx, y: my - ny + 1.2 }, 3.4, bold);
      }
      if (below) {
        canvas.text(words.number(below), { x: mx + rises * nx, y: my + ny + 1.2 }, 3.4, bold);
      }
    }
  };
}

/** Panels that go to and fro, half folded; page 1 lies where reading begins. */
export function zigzagFold(panels: number, binding: 'right' | 'left'): Picture {
  const width = 52 / panels;
  const leaves = Array.from({ length: panels }, (_, index): Leaf => {
    // The first fold is a ridge, seen from above: it goes back.
    const [near, far] = index % 2 === 0 ? [17, 8] : [8, 17];
    return {
      from: [56 - index * width, near],
      to: [56 - (index + 1) * width, far],
      above: index + 1,
      below: 2 * panels - index,
    };
  });
  return fromTheFoot(leaves, binding === 'left');
}

/** A sheet that lies open with its inside up: one panel is folded in, the other over it. */
export function letterFold(binding: 'right' | 'left'): Picture {
  const leaves: Leaf[] = [
    { from: [14, 18], to: [36, 18], below: 6 },
    { from: [14, 18], to: [33, 12], above: 5 },
    { from: [36, 18], to: [50, 3], above: 2, below: 1 },
  ];
  return fromTheFoot(leaves, binding === 'left');
}

/** A sheet that is folded once, its inside up. */
export function onceFold(binding: 'right' | 'left'): Picture {
  const leaves: Leaf[] = [
    { from: [30, 18], to: [52, 7], above: 2, below: 1 },
    { from: [30, 18], to: [8, 7], above: 3, below: 4 },
  ];
  return fromTheFoot(leaves, binding === 'left');
}

/** Numbers of pages around the middle of a small book of one sheet, seen from above; for a binding on the right. */
type Around = readonly (readonly [page: number, x: number, y: number])[];

function numbersAround(
  canvas: Canvas,
  [mx, my]: Point,
  around: Around,
  binding: 'right' | 'left',
): void {
  const way = binding === 'right' ? 1 : -1;
  for (const [page, x, y] of around) {
    const at = { x: mx + way * x, y: my + y + 1.2 };
    canvas.text(words.number(page), at, 3.4, { ...middle, weight: 700 });
  }
}

/** The sheet folded lengthwise and pushed together, from above: the cut opens, and four leaves come of it. */
export function pushedTogether(binding: 'right' | 'left'): Picture {
  return (canvas, { x, y, width, height }) => {
    const [mx, my] = [x + width / 2, y + height / 2];
    const reach = Math.min(width / 2 - 12, 26);
    const open = Math.min(height / 2 - 6, 8);
    for (const way of [-1, 1]) {
      canvas.polyline(
        [
          [mx + way * reach, my],
          [mx + way * 10, my],
          [mx, my - open],
        ],
        { width: 0.6 },
      );
      canvas.polyline(
        [
          [mx + way * 10, my],
          [mx, my + open],
        ],
        { width: 0.6 },
      );
      canvas.arrow([mx + way * (reach + 9), my], [mx + way * (reach + 2), my], 0);
    }
    canvas.text(words.slit, { x: mx, y: my + 1 }, small, middle);
    const end = (reach + 10) / 2;
    const around: Around = [
      ...([
        [1, -end, 3],
        [2, -end, -3],
        [6, end, 3],
        [5, end, -3],
      ] as const),
      ...([
        [8, -7.5, open - 1],
        [7, 7.5, open - 1],
        [3, -7.5, 1 - open],
        [4, 7.5, 1 - open],
      ] as const),
    ];
    numbersAround(canvas, [mx, my], around, binding);
  };
}

/** The cross from above: its leaves are laid around each other. */
export function laidAround(binding: 'right' | 'left'): Picture {
  return (canvas, { x, y, width, height }) => {
    const [mx, my] = [x + width / 2, y + height / 2];
    const reach = Math.min(width / 3, height / 2 - 2);
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const) {
      canvas.line(mx, my, mx + dx * reach, my + dy * reach, { width: 0.8 });
    }
    const far = reach * 0.5;
    const way = binding === 'right' ? 1 : -1;
    const turn = ([ax, ay]: Point, [bx, by]: Point, bend: number): void =>
      canvas.arrow([mx + way * ax, my + ay], [mx + way * bx, my + by], way * bend);
    turn([-far, -2], [-2, -far], 3);
    turn([2, far], [far, 2], 3);
    turn([far, -2], [2, -far], -3);
    const near = reach * 0.85;
    const around: Around = [
      ...([
        [1, -near, 2.6],
        [2, -near, -2.6],
        [3, -2.6, -near],
        [4, 2.6, -near],
      ] as const),
      ...([
        [5, near, -2.6],
        [6, near, 2.6],
        [7, 2.6, near],
        [8, -2.6, near],
      ] as const),
    ];
    numbersAround(canvas, [mx, my], around, binding);
  };
}
