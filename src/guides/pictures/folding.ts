import { bookletWords } from '../../book/index.ts';
import type { BookletPlan } from '../../imposition/index.ts';
import { leastType } from '../canvas.ts';
import { middle, type Picture, pica, pileOf } from './picture.ts';

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
