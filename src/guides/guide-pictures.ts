import { bookletWords } from '../book/index.ts';
import type { BookletPlan, Cell, SheetPlan } from '../imposition/index.ts';
import { type Canvas, leastType } from './canvas.ts';

/** Where a picture is drawn, mm. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws itself into its box. */
export type Picture = (canvas: Canvas, box: PictureBox) => void;

/** What a page is called on a picture. */
export type PageNames = (place: number) => string;

const small = 2.9;
const pica = 3.4;

/** A side of a sheet, its pages with their names, those that stand on their heads turned. */
export function side(
  canvas: Canvas,
  cells: readonly Cell[],
  { x, y, width, height }: PictureBox,
  { rows, folded, names }: { rows: 1 | 2; folded: boolean; names: PageNames },
): void {
  canvas.rectangle(x, y, width, height, { width: 0.35 });
  canvas.line(x + width / 2, y, x + width / 2, y + height, { dashed: folded, width: 0.2 });
  if (rows === 2) canvas.line(x, y + height / 2, x + width, y + height / 2, { width: 0.2 });
  for (const cell of cells) {
    const middle = x + (cell.column + 0.5) * (width / 2);
    const level = y + (cell.row + 0.5) * (height / rows);
    const size = Math.max(leastType, Math.min(pica, width * 0.12));
    // A name of two words stands in two lines where a page is narrow.
    const lines = width < 26 ? names(cell.place).split(' ') : [names(cell.place)];
    lines.forEach((line, at) => {
      const y = level + 1.1 + (at - (lines.length - 1) / 2) * 4;
      canvas.text(line, { x: middle, y }, size, { weight: 700, from: 'middle' });
    });
    // Where the head of the page is.
    const head = cell.turned
      ? y + (cell.row + 1) * (height / rows) - 2
      : y + cell.row * (height / rows) + 2;
    canvas.line(middle - 4, head, middle + 4, head, { width: 1 });
  }
}

/** A sheet: its front, and its back as it is seen when the sheet is turned over. */
export function bothSides(plan: BookletPlan, at: number, names: PageNames): Picture {
  const { rows, folding, turn } = plan.form;
  const sheet = plan.sheets[at];
  const folded = folding !== 'perfect';
  return (canvas, box) => {
    if (!sheet) return;
    const ratio = plan.sheet.width / plan.sheet.height;
    const height = Math.min(box.height - 5, (box.width / 2 - 10) / ratio);
    const width = height * ratio;
    const looks = { rows, folded, names };
    const front = { x: box.x + box.width - width, y: box.y + 4.5, width, height };
    const back = { ...front, x: box.x };
    // As it lies when it was turned like the page of a book, whatever the printer does.
    const shown = turn === 'side' ? sheet.back : headsUp(sheet.back, rows);
    side(canvas, sheet.front, front, looks);
    side(canvas, shown, back, looks);
    const { front: said, behind } = bookletWords.check;
    canvas.text(said, { x: front.x + width / 2, y: box.y + 2.6 }, small, { from: 'middle' });
    canvas.text(behind, { x: back.x + width / 2, y: box.y + 2.6 }, small, { from: 'middle' });
    // Over the gap, as a leaf goes that is turned.
    const [from, to] = [front.x + 2, back.x + width - 2];
    const gap = front.x - back.x - width;
    if (gap < 8) return;
    const level = front.y + height * 0.42;
    canvas.arrow([from - 3, level], [to + 3, level], Math.min(9, gap * 0.6));
    canvas.text(bookletWords.check.over, { x: (from + to) / 2, y: level + 6 }, small, {
      from: 'middle',
    });
  };
}

function headsUp(cells: SheetPlan['back'], rows: 1 | 2): Cell[] {
  return cells.map((cell) => ({
    ...cell,
    column: (1 - cell.column) as 0 | 1,
    row: (rows - 1 - cell.row) as 0 | 1,
    turned: !cell.turned,
  }));
}

/** What is chosen in the print dialog, in its own words. */
export function dialog(words: readonly string[]): Picture {
  return (canvas, box) => {
    const width = Math.min(62, box.width);
    const x = box.x + (box.width - width) / 2;
    const each = Math.min(6, (box.height - 4) / words.length);
    const height = each * words.length + 3;
    const y = box.y + (box.height - height) / 2;
    canvas.rectangle(x, y, width, height, { width: 0.35 });
    words.forEach((word, index) => {
      const level = y + each * (index + 0.5) + 2.7;
      canvas.rectangle(x + 3, level - 2.9, 3.2, 3.2);
      canvas.polyline(
        [
          [x + 3.6, level - 1.3],
          [x + 4.4, level - 0.4],
          [x + 5.8, level - 2.6],
        ],
        { width: 0.5 },
      );
      canvas.text(word, { x: x + 8.5, y: level }, width < 50 ? leastType : 3.3, { from: 'left' });
    });
  };
}

/** The pile as it came out, seen from the side, and as it is put back. */
export function pile(tray: 'face-down' | 'face-up'): Picture {
  const { out, in: back } = bookletWords.turn;
  return (canvas, box) => {
    const width = box.width * 0.32;
    const y = box.y + box.height * 0.22;
    const right = box.x + box.width - width - 3;
    const left = box.x + 3;
    for (const x of [left, right]) {
      for (let at = 0; at < 6; at += 1) {
        canvas.line(x, y + at * 1.7, x + width, y + at * 1.7, { width: 0.3 });
        // What is printed lies under a sheet, or on it.
        const isUnder = x === left || tray === 'face-down';
        const ink = y + at * 1.7 + (isUnder ? 0.7 : -0.7);
        canvas.line(x + 3, ink, x + width - 3, ink, { width: 0.4, dashed: true });
      }
    }
    const level = y + 4.5;
    canvas.arrow([right - 1.5, level], [left + width + 1.5, level], tray === 'face-up' ? 14 : 0);
    canvas.text(out[tray], { x: right + width / 2, y: y + 15 }, small, { from: 'middle' });
    canvas.text(back, { x: left + width / 2, y: y + 15 }, small, { from: 'middle' });
  };
}

/** A pile of sheets, its corner at the left above; each lies a little off the one above it. */
function pileOf(canvas: Canvas, { x, y, width, height }: PictureBox): void {
  for (const off of [1.6, 0.8, 0]) {
    canvas.fill(corners(x + off, y - off + 1.6, width, height), 1);
    canvas.rectangle(x + off, y - off + 1.6, width, height, { width: 0.3 });
  }
}

const middle = { from: 'middle' } as const;

/** Sheets that are cut between their rows, and which half is laid on which. */
export function cut(plan: BookletPlan): Picture {
  return (canvas, box) => {
    const ratio = plan.sheet.width / plan.sheet.height;
    const height = Math.min(box.height - 2, (box.width * 0.5) / ratio);
    const width = height * ratio;
    const x = box.x + (box.width - width) / 2;
    const y = box.y;
    pileOf(canvas, { x, y, width, height });
    const [mx, my] = [x + width / 2, y + 1.6 + height / 2];
    canvas.line(x - 4, my, x + width + 5, my, { dashed: true, width: 0.45 });
    if (plan.form.copies === 2) return;
    const { upper, lower } = bookletWords.cutRows;
    canvas.text(upper, { x: mx, y: my - height / 4 + 1 }, pica, middle);
    canvas.text(lower, { x: mx, y: my + height / 4 + 1 }, pica, middle);
    canvas.arrow([x - 1.5, my - height / 4], [x - 1.5, my + height / 4], 7);
  };
}

/** Sheets that are cut into leaves, and how their piles are laid on each other. */
export function cutLeaves(plan: BookletPlan): Picture {
  const { binding, rows, copies } = plan.form;
  const first = binding;
  const second: 'right' | 'left' = binding === 'right' ? 'left' : 'right';
  const inOrder = [first, second] as const;
  const { glue, cutRows } = bookletWords;
  const four = rows === 2 && copies === 1;
  return (canvas, box) => {
    const ratio = plan.sheet.width / plan.sheet.height;
    const height = Math.min(box.height - 5, (box.width * 0.5) / ratio);
    const width = height * ratio;
    const x = box.x + box.width - width - 3;
    const y = box.y + 1;
    pileOf(canvas, { x, y, width, height });
    const [mx, my] = [x + width / 2, y + 1.6 + height / 2];
    canvas.line(mx, y - 1, mx, y + height + 4, { dashed: true, width: 0.45 });
    if (rows === 2) canvas.line(x - 3, my, x + width + 4, my, { dashed: true, width: 0.45 });
    const order = four
      ? [cutRows.upper, cutRows.lower].flatMap((name, row) =>
          inOrder.map((side) => ({
            side,
            row,
            name: `${name} ${bookletWords.side(side)}`,
          })),
        )
      : inOrder.map((side) => ({ side, row: undefined, name: glue.pile(side) }));
    order.forEach(({ side, row, name }, at) => {
      const level = row === undefined ? my : my + (row === 0 ? -height / 4 : height / 4);
      const across = mx + (side === 'right' ? width / 4 : -width / 4);
      const size = Math.max(leastType, Math.min(pica, width * 0.08));
      const [word, which] = name.split(' ') as [string, string];
      canvas.text(word, { x: across, y: level - 0.8 }, size, middle);
      canvas.text(which, { x: across, y: level + 3.6 }, size, middle);
      // The piles on each other, seen from the side.
      const wide = Math.min(box.width * 0.28, x - box.x - 10);
      const each = order.length === 2 ? 8 : 5;
      const top = box.y + (box.height - each * order.length) / 2 + at * each;
      canvas.rectangle(box.x, top, wide, each - 0.6, { width: 0.35 });
      canvas.text(name, { x: box.x + wide / 2, y: top + each / 2 + 0.7 }, leastType, middle);
    });
    const end = box.x + Math.min(box.width * 0.28, x - box.x - 10);
    canvas.arrow([x - 1.5, my], [end + 1.5, my], 0);
  };
}

/** Piles of sheets from the side, with the numbers of their sheets. */
export function piles(ranges: readonly (readonly [from: number, to: number])[]): Picture {
  return (canvas, box) => {
    const most = Math.max(2, Math.min(ranges.length, Math.floor(box.width / 20)));
    const left = ranges.length > most;
    const shown = left ? ranges.slice(0, most - 1) : ranges;
    const each = box.width / most;
    const width = each - 5;
    const foot = box.y + box.height * 0.55;
    shown.forEach(([from, to], at) => {
      const x = box.x + box.width - (at + 1) * each + 2.5;
      for (let sheet = from; sheet <= to; sheet += 1) {
        const y = foot - (to - sheet) * 1.7;
        canvas.line(x, y, x + width, y, { width: 0.45 });
      }
      const names = [bookletWords.gather.pile(at + 1), bookletWords.range(from, to)];
      names.forEach((name, line) => {
        canvas.text(name, { x: x + width / 2, y: foot + 5 + line * 4.6 }, small, {
          ...middle,
          weight: line === 0 ? 700 : 400,
        });
      });
    });
    if (left) canvas.text('…', { x: box.x + each / 2, y: foot }, 5, middle);
  };
}

/** What a picture of folding names. */
export interface FoldNames {
  readonly binding: 'right' | 'left';
  /** What is seen on the pile that was turned over. */
  readonly right: string;
  readonly left: string;
  /** Which sheet is outside. */
  readonly outermost: string;
  readonly front: string;
}

/** A pile that was turned over, folded upwards, and what comes of it: what is read first lies on the table with its face down. */
export function fold({ binding, right, left, outermost, front }: FoldNames): Picture {
  const { turned, folded } = bookletWords.fold;
  return (canvas, box) => {
    // Where there is little room, what comes of it is left to the words.
    const shown = box.width < 60 ? 2 : 3;
    const third = box.width / shown;
    const height = box.height - 6;
    const foot = box.y + box.height - 0.6;
    const wide = Math.min(third - 5, height * 1.3);
    const high = Math.min(height - 2, wide / 1.41);
    const below = box.y + height;
    const caption = (text: string, at: number): void =>
      canvas.text(text, { x: box.x + at * third, y: foot }, leastType, middle);
    // From above, as it lies on the table.
    const x = box.x + (shown - 0.5) * third - wide / 2;
    const y = below - high - 2;
    pileOf(canvas, { x, y, width: wide, height: high });
    canvas.line(x + wide / 2, y + 1.6, x + wide / 2, y + 1.6 + high, { dashed: true, width: 0.2 });
    const level = y + 1.6 + high / 2 + 1;
    const bold = { weight: 700, from: 'middle' } as const;
    canvas.text(right, { x: x + 0.75 * wide, y: level }, pica, bold);
    canvas.text(left, { x: x + 0.25 * wide, y: level }, pica, bold);
    caption(turned, shown - 0.5);
    // From the foot, half folded: the thick sheet is the outermost.
    const fold = box.x + (shown - 1.5) * third;
    const half = third * 0.36;
    const rise = Math.min(height * 0.42, half);
    [0.5, 0.25, 0.25].forEach((width, at) => {
      const [reach, up] = [half * (1 - 0.12 * at), at * 1.9];
      canvas.polyline(
        [
          [fold - reach, below - 1 - rise - up * 0.6],
          [fold, below - 1 - up],
          [fold + reach, below - 1 - rise - up * 0.6],
        ],
        { width: at === 0 ? 0.8 : width },
      );
    });
    canvas.arrow([fold - half, below - rise - 4], [fold - half * 0.3, box.y + 2], 2.5);
    canvas.arrow([fold + half, below - rise - 4], [fold + half * 0.3, box.y + 2], -2.5);
    caption(outermost, shown - 1.5);
    if (shown === 2) return;
    // Folded, its front up.
    const page = Math.min(height * 0.7, third - 8);
    const tall = Math.min(height - 1, page * 1.41);
    const at = box.x + third / 2 - page / 2;
    canvas.rectangle(at, below - tall, page, tall, { width: 0.35 });
    const spine = binding === 'right' ? at + page : at;
    canvas.line(spine, below - tall, spine, below, { width: 1.1 });
    canvas.text(front, { x: at + page / 2, y: below - tall / 2 + 1 }, pica, bold);
    caption(folded, 0.5);
  };
}

/** The open booklet, with what is done along its fold: mm from the foot. */
export function alongFold(
  places: readonly number[],
  height: number,
  mark: 'staple' | 'hole',
  outside?: { readonly front: string; readonly binding: 'right' | 'left' },
): Picture {
  return (canvas, box) => {
    const high = box.height - 5;
    const wide = Math.min(high * 1.4, box.width - (places.length > 2 ? 22 : 46));
    const x = box.x + (box.width - wide) / 2;
    canvas.rectangle(x, box.y, wide, high, { width: 0.35 });
    const fold = x + wide / 2;
    canvas.line(fold, box.y, fold, box.y + high, { dashed: true, width: 0.2 });
    if (outside) {
      // From outside the front is on the left of a book that is bound on the right.
      const front = outside.binding === 'right' ? x + wide / 4 : x + (3 * wide) / 4;
      canvas.text(outside.front, { x: front, y: box.y + high / 2 + 1 }, pica, {
        weight: 700,
        from: 'middle',
      });
    }
    canvas.text(bookletWords.staple.foot, { x: fold, y: box.y + high + 4 }, leastType, middle);
    places.forEach((place, at) => {
      const y = box.y + high - (place / height) * high;
      if (mark === 'staple') canvas.line(fold, y - 1.7, fold, y + 1.7, { width: 0.8 });
      else canvas.fill(corners(fold - 0.5, y - 0.5, 1, 1));
      const said = places.length > 2 ? bookletWords.number(place) : bookletWords.mm(place);
      // Numbers that are near each other stand on either side.
      if (at % 2 === 0 || places.length <= 2) {
        canvas.line(x - 0.6, y, x - 2.2, y, { width: 0.2 });
        canvas.text(said, { x: x - 2.8, y: y + 0.9 }, leastType);
      } else {
        canvas.line(x + wide + 0.6, y, x + wide + 2.2, y, { width: 0.2 });
        canvas.text(said, { x: x + wide + 2.8, y: y + 0.9 }, leastType, { from: 'left' });
      }
    });
  };
}

/** Folded signatures on each other, the first on top, their backs to the reader, with the steps that show their order. */
export function stacked(count: number, binding: 'right' | 'left'): Picture {
  return (canvas, box) => {
    const shown = Math.min(count, Math.floor((box.height - 5) / 3.2));
    const each = Math.min(6, (box.height - 5) / shown);
    const width = box.width * 0.62;
    const left = box.x + (box.width - width) / 2;
    const step = Math.min(5, (width - 16) / shown);
    // Who has a book before them with its front up and its back, that is on the right, to them has its head at the right.
    const head = binding === 'right' ? left + width : left;
    const out = binding === 'right' ? -1 : 1;
    for (let at = 0; at < shown; at += 1) {
      const y = box.y + 4.5 + at * each;
      canvas.rectangle(left, y, width, each, { width: 0.3 });
      const from = head + out * (6 + at * step);
      const x = Math.min(from, from + out * step);
      canvas.fill(corners(x, y + each * 0.2, step, each * 0.6));
      const name = bookletWords.number(at + 1);
      canvas.text(name, { x: left - 2, y: y + each / 2 + 1 }, leastType);
    }
    canvas.text(bookletWords.finish.top, { x: head, y: box.y + 3 }, leastType, middle);
  };
}

/** Leaves in a pile between two boards, and the edge that is glued. */
export function glued(binding: 'right' | 'left'): Picture {
  return (canvas, box) => {
    const width = box.width * 0.5;
    const x = box.x + (box.width - width) / 2;
    const top = box.y + box.height * 0.3;
    for (let at = 0; at < 7; at += 1) {
      canvas.line(x, top + at * 1.6, x + width, top + at * 1.6, { width: 0.3 });
    }
    const out = binding === 'right' ? 1 : -1;
    const edge = binding === 'right' ? x + width : x;
    // The edge looks out of the boards.
    const board = binding === 'right' ? x - 4 : x + 3;
    for (const y of [top - 4.2, top + 10.8]) {
      canvas.rectangle(board, y, width + 1, 3, { width: 0.3 });
    }
    canvas.line(edge, top - 0.8, edge, top + 10.4, { width: 1.4 });
    canvas.arrow([edge + out * 12, top + 4.8], [edge + out * 2, top + 4.8], 0);
  };
}

/** Two facing pages of the open booklet. */
export function spread(right: string, left: string): Picture {
  return (canvas, box) => {
    const height = box.height - 4;
    const width = height * 0.7;
    const middle = box.x + box.width / 2;
    const y = box.y + 2;
    canvas.rectangle(middle - width, y, width, height, { width: 0.35 });
    canvas.rectangle(middle, y, width, height, { width: 0.35 });
    const level = y + height / 2 + 1;
    canvas.text(right, { x: middle + width / 2, y: level }, pica, { weight: 700, from: 'middle' });
    canvas.text(left, { x: middle - width / 2, y: level }, pica, { weight: 700, from: 'middle' });
  };
}

/** The fore-edge from below: inner sheets stand out of outer ones. */
export function standingOut(plan: BookletPlan): Picture {
  const { binding } = plan.form;
  return (canvas, box) => {
    const middle = box.y + box.height / 2;
    const length = box.width * 0.55;
    const out = binding === 'right' ? -1 : 1;
    const fold = box.x + box.width / 2 - (out * length) / 2;
    for (let at = 0; at < 5; at += 1) {
      const off = (5 - at) * 1.5;
      const end = fold + out * (length + at * 1.6);
      canvas.polyline(
        [
          [end, middle - off],
          [fold + out * 3 + out * at * 1.1, middle - off],
          [fold + out * at * 1.1, middle],
          [fold + out * 3 + out * at * 1.1, middle + off],
          [end, middle + off],
        ],
        { width: 0.3 },
      );
    }
    if (plan.trim === 'none') return;
    const x = fold + out * (length - 0.6);
    canvas.line(x, middle - 11, x, middle + 11, { dashed: true, width: 0.45 });
  };
}

function corners(x: number, y: number, width: number, height: number): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}
