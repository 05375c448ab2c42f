import { bookletWords } from '../../book/index.ts';
import type { BookletPlan } from '../../imposition/index.ts';
import { leastType } from '../canvas.ts';
import { middle, type Picture, pica, pileOf, small } from './picture.ts';

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
