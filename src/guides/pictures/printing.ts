import { bookletWords } from '../../book/index.ts';
import type { BookletPlan, Cell, SheetPlan } from '../../imposition/index.ts';
import { type Canvas, leastType } from '../canvas.ts';
import { type PageNames, type Picture, type PictureBox, pica, small } from './picture.ts';

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
