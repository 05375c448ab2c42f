import type { Book } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import { barcodeShapes, barcodeSize } from './barcode.ts';
import { margin, type Side } from './front.ts';
import type { Box } from './geometry.ts';
import { point, typesetBlock } from './typeset-block.ts';

/** Type sizes of the words of the back, in points, with the most lines of each; on a page of A5. */
const sizes = [
  [14, 8],
  [13, 10],
  [12, 13],
  [11, 16],
  [10, 20],
  [9, 24],
] as const;

/** The width at which sizes are as they are named. */
const namedWidth = 148;

/** Between the words of the back and the barcode, in mm. */
const clear = 8;

/**
 * The back of a cover: what the book is, beginning where the title does on the front, and
 * the barcode at the foot, at the backbone.
 */
export function backSide({ cover }: Pick<Book, 'cover'>, panel: Box, type: TextOutlines): Side {
  const unit = (panel.right - panel.left) / namedWidth;
  const edge = margin * unit;
  const right = panel.right - edge;
  const barcode =
    cover.isbn === undefined
      ? []
      : barcodeShapes(cover.isbn, panel.left + edge, panel.bottom - edge, type);
  if (cover.back === undefined) return { shapes: barcode, crowded: false, missing: [] };
  const foot = panel.bottom - edge - (barcode.length > 0 ? barcodeSize.height + clear : 0);
  for (let scale = 1; ; scale *= 0.93) {
    const block = typesetBlock(
      cover.back,
      right - panel.left - edge,
      {
        weight: 400,
        fill: 'text',
        leading: 1.75,
        sizes: sizes.map(([size, lines]) => ({ size: size * point * unit * scale, lines })),
      },
      type,
    );
    const baseline = panel.top + edge + 0.72 * block.size;
    if (baseline + block.depth + block.fall > foot) continue;
    return {
      shapes: [...block.shapes('back', right, baseline), ...barcode],
      crowded: block.squeezed || scale < 0.8,
      missing: block.missing,
    };
  }
}
