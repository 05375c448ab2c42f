import { bookletWords } from '../book/index.ts';
import type { BookletPlan, Cell, SheetPlan } from '../imposition/index.ts';
import type { Canvas } from './canvas.ts';

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

const small = 2.7;
const pica = 3.3;

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
    canvas.text(names(cell.place), { x: middle, y: level + 1.1 }, Math.min(pica, width * 0.12), {
      weight: 700,
      from: 'middle',
    });
    // Where the head of the page is.
    const head = cell.turned
      ? y + (cell.row + 1) * (height / rows) - 2
      : y + cell.row * (height / rows) + 2;
    canvas.line(middle - 4, head, middle + 4, head, { width: 0.5 });
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
    const height = Math.min(box.height - 5, (box.width / 2 - 5) / ratio);
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
    const level = front.y + height / 2;
    canvas.arrow([front.x - 0.8, level], [back.x + width + 0.8, level], 3);
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
    const width = Math.min(58, box.width);
    const x = box.x + (box.width - width) / 2;
    const height = 6 * words.length + 4;
    const y = box.y + (box.height - height) / 2;
    canvas.rectangle(x, y, width, height, { width: 0.35 });
    words.forEach((word, index) => {
      const level = y + 5.8 + 6 * index;
      canvas.rectangle(x + 3, level - 2.9, 3.2, 3.2);
      canvas.polyline(
        [
          [x + 3.6, level - 1.3],
          [x + 4.4, level - 0.4],
          [x + 5.8, level - 2.6],
        ],
        { width: 0.5 },
      );
      canvas.text(word, { x: x + 8.5, y: level }, 3.4, { from: 'left' });
    });
  };
}

/** The pile as it came out, seen from the side, and as it is put back. */
export function pile(tray: 'face-down' | 'face-up'): Picture {
  const { out, in: back } = bookletWords.turn;
  return (canvas, box) => {
    const width = box.width * 0.32;
    const y = box.y + box.height * 0.42;
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

/** A sheet with a line to cut along, and which half is laid on which. */
export function cut(plan: BookletPlan, along: 'rows' | 'columns'): Picture {
  return (canvas, box) => {
    const ratio = plan.sheet.width / plan.sheet.height;
    const height = Math.min(box.height - 2, (box.width * 0.6) / ratio);
    const width = height * ratio;
    const x = box.x + (box.width - width) / 2;
    const y = box.y + 1;
    for (const off of [1.6, 0.8, 0]) {
      canvas.fill(corners(x + off, y - off + 1.6, width, height), 1);
      canvas.rectangle(x + off, y - off + 1.6, width, height, { width: 0.3 });
    }
    const [mx, my] = [x + width / 2, y + 1.6 + height / 2];
    if (along === 'rows') canvas.line(x - 4, my, x + width + 4, my, { dashed: true, width: 0.45 });
    else canvas.line(mx, y - 2, mx, y + height + 4, { dashed: true, width: 0.45 });
    if (plan.form.copies === 2 && along === 'rows') return;
    if (along === 'rows') {
      const { upper, lower } = bookletWords.cutRows;
      canvas.text(upper, { x: mx, y: y + 1.6 + height / 4 + 1 }, pica, { from: 'middle' });
      canvas.text(lower, { x: mx, y: y + 1.6 + (3 * height) / 4 + 1 }, pica, { from: 'middle' });
    } else {
      const [first, second] = plan.form.binding === 'right' ? ['۱', '۲'] : ['۲', '۱'];
      canvas.text(first as string, { x: x + 0.75 * width, y: my + 1 }, pica, {
        weight: 700,
        from: 'middle',
      });
      canvas.text(second as string, { x: x + 0.25 * width, y: my + 1 }, pica, {
        weight: 700,
        from: 'middle',
      });
    }
  };
}

/** Sheets that are being folded: what is read first lies on the table with its face down. */
export function fold(plan: BookletPlan, names: PageNames): Picture {
  const { binding } = plan.form;
  const front = names(0);
  return (canvas, box) => {
    const height = box.height - 6;
    const half = Math.min(height * 0.72, box.width * 0.26);
    const y = box.y + 4;
    // Half folded, seen from the open side; then folded, with its front up.
    const x = box.x + box.width * 0.68;
    canvas.polyline(
      [
        [x - half, y + height * 0.55],
        [x, y + height],
        [x + half, y + height * 0.55],
      ],
      { width: 0.5 },
    );
    canvas.polyline(
      [
        [x - half * 0.86, y + height * 0.5],
        [x, y + height * 0.86],
        [x + half * 0.86, y + height * 0.5],
      ],
      { width: 0.3 },
    );
    canvas.polyline(
      [
        [x - half * 0.72, y + height * 0.45],
        [x, y + height * 0.72],
        [x + half * 0.72, y + height * 0.45],
      ],
      { width: 0.3 },
    );
    canvas.arrow([x - half, y + height * 0.45], [x - half * 0.35, y + 2], 3);
    canvas.arrow([x + half, y + height * 0.45], [x + half * 0.35, y + 2], -3);
    const left = box.x + box.width * 0.08;
    canvas.rectangle(left, y, half, height, { width: 0.35 });
    const spine = binding === 'right' ? left + half : left;
    canvas.line(spine, y, spine, y + height, { width: 1.1 });
    canvas.text(front, { x: left + half / 2, y: y + height / 2 }, pica, {
      weight: 700,
      from: 'middle',
    });
  };
}

/** The outside of the open booklet, with what is done along its fold. */
export function alongFold(
  places: readonly number[],
  height: number,
  mark: 'staple' | 'hole',
): Picture {
  return (canvas, box) => {
    const high = box.height - 2;
    const wide = high * 1.4;
    const x = box.x + (box.width - wide) / 2 + 4;
    canvas.rectangle(x, box.y + 1, wide, high, { width: 0.35 });
    const fold = x + wide / 2;
    canvas.line(fold, box.y + 1, fold, box.y + 1 + high, { dashed: true, width: 0.2 });
    for (const place of places) {
      const y = box.y + 1 + high - (place / height) * high;
      if (mark === 'staple') canvas.line(fold, y - 1.7, fold, y + 1.7, { width: 0.8 });
      else canvas.fill(corners(fold - 0.5, y - 0.5, 1, 1));
      canvas.line(x - 1, y, x - 3, y, { width: 0.2 });
      canvas.text(bookletWords.number(place), { x: x - 3.6, y: y + 0.8 }, 2.3);
    }
  };
}

/** Signatures beside each other, their backs to the reader, with the steps that show their order. */
export function spines(count: number, binding: 'right' | 'left'): Picture {
  const shown = Math.min(count, 9);
  return (canvas, box) => {
    const height = box.height - 3;
    const width = Math.min(7, (box.width * 0.8) / shown);
    const left = box.x + (box.width - width * shown) / 2;
    const each = Math.min(height / (count + 1), 5);
    for (let at = 0; at < shown; at += 1) {
      // Who looks at the back of a book that is bound on the right has its front at the left, as on its cover.
      const x = left + (binding === 'right' ? at : shown - 1 - at) * width;
      canvas.rectangle(x, box.y + 1, width, height, { width: 0.3 });
      const y = box.y + 2 + at * each;
      canvas.fill(corners(x + width / 2 - 1.2, y, 2.4, each));
    }
  };
}

/** Leaves in a pile, and the edge that is glued. */
export function glued(binding: 'right' | 'left'): Picture {
  return (canvas, box) => {
    const width = box.width * 0.5;
    const x = box.x + (box.width - width) / 2;
    const top = box.y + box.height * 0.3;
    for (let at = 0; at < 7; at += 1) {
      canvas.line(x, top + at * 1.6, x + width, top + at * 1.6, { width: 0.3 });
    }
    const edge = binding === 'right' ? x + width : x;
    canvas.line(edge, top - 1.5, edge, top + 11, { width: 1.4 });
    const from = binding === 'right' ? edge + 12 : edge - 12;
    canvas.arrow([from, top + 4.8], [edge + (binding === 'right' ? 2 : -2), top + 4.8], 0);
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
