import type { FontFace, TextOutlines } from '../fonts/index.ts';
import { breakTitle } from './break-title.ts';
import type { Fill, Shape } from './drawing.ts';
import { type Box, boxOf, mapOutlines } from './geometry.ts';

/** A point in mm. */
export const point: number = 25.4 / 72;

/** How a text is set on a cover. */
export interface TextStyle {
  readonly weight: FontFace['weight'];
  readonly fill: Fill;
  /** Type sizes to be tried, in mm, the largest first, with the most lines that each may have. */
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
  /** From baseline to baseline, in em. */
  readonly leading: number;
}

/** A text that was broken into lines and set, its first baseline at 0 and its right edge at 0. */
export interface TextBlock {
  readonly size: number;
  readonly lines: readonly string[];
  /** The lines’ ink, each right edge at 0. */
  readonly shapes: (part: string, right: number, baseline: number) => Shape[];
  /** From the first baseline to the last. */
  readonly depth: number;
  /** How far the ink of the first line rises, and that of the last descends. */
  readonly rise: number;
  readonly fall: number;
  /** Whether it had to be made smaller than the smallest size. */
  readonly squeezed: boolean;
  readonly missing: readonly string[];
}

/**
 * Sets a text in the largest of its sizes at which it fits. One that fits at none is made
 * as small as it has to be: nothing ever leaves its measure.
 */
export function setBlock(
  text: string,
  measure: number,
  style: TextStyle,
  type: TextOutlines,
): TextBlock {
  const inkWidth = (line: string): number => {
    const box = boxOf(type.set(line, style.weight).steps);
    return box ? box.right - box.left : 0;
  };
  for (const { size, lines: most } of style.sizes) {
    const lines = breakTitle(text, measure / size, most, inkWidth);
    if (lines) return block(lines, size, false, style, type);
  }
  const last = style.sizes.at(-1) ?? { size: 10 * point, lines: 1 };
  for (let size = last.size * 0.94; ; size *= 0.94) {
    const most = Math.max(1, Math.floor((last.size / size) * last.lines));
    const lines = breakTitle(text, measure / size, most, inkWidth);
    if (lines) return block(lines, size, true, style, type);
  }
}

function block(
  lines: readonly string[],
  size: number,
  squeezed: boolean,
  { weight, fill, leading }: TextStyle,
  type: TextOutlines,
): TextBlock {
  const set = lines.map((line) => type.set(line, weight));
  const boxes = set.map(
    ({ steps }) => boxOf(steps) ?? ({ left: 0, top: 0, right: 0, bottom: 0 } as Box),
  );
  const step = leading * size;
  return {
    size,
    lines,
    squeezed,
    depth: (lines.length - 1) * step,
    rise: -(boxes[0]?.top ?? 0) * size,
    fall: Math.max(0, (boxes.at(-1)?.bottom ?? 0) * size),
    missing: set.flatMap(({ missing }) => missing),
    // The ink is what the eye sees at the margin, not the room that a letter brings with it.
    shapes: (part, right, baseline) =>
      set.map(({ steps }, index) => ({
        part,
        fill,
        steps: mapOutlines(steps, (x, y) => [
          right + (x - (boxes[index] as Box).right) * size,
          baseline + index * step + y * size,
        ]),
      })),
  };
}
