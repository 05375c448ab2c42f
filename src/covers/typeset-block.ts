import type { FontFace, TextOutlines } from '../fonts/index.ts';
import { type BrokenTitle, breakTitle } from './break-title.ts';
import type { Fill, Shape } from './drawing.ts';
import { type Box, boxOf, mapOutlines } from './geometry.ts';

/** A point in mm. */
export const point: number = 25.4 / 72;

/** So much smaller a text may get for lines that end where they should. */
const leastForSense = 0.68;

/** Above the height of an alef there are only marks; em. */
const marksAbove = 0.7;

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
export function typesetBlock(
  text: string,
  measure: number,
  style: TextStyle,
  type: TextOutlines,
): TextBlock {
  const widthOf = (word: string): number => type.set(word, style.weight).advance;
  const inLines = (size: number, most: number): BrokenTitle | undefined =>
    breakTitle(text, measure / size, most, widthOf);
  let largest: { readonly size: number; readonly lines: readonly string[] } | undefined;
  for (const { size, lines: most } of style.sizes) {
    if (largest && size < largest.size * leastForSense) break;
    const broken = inLines(size, most);
    if (broken?.sound) return block(broken.lines, size, false, style, type);
    if (broken) largest ??= { size, lines: broken.lines };
  }
  if (largest) return block(largest.lines, largest.size, false, style, type);
  const last = style.sizes.at(-1) ?? { size: 10 * point, lines: 1 };
  for (let size = last.size * 0.94; ; size *= 0.94) {
    const broken = inLines(size, Math.floor((last.size / size) * last.lines));
    if (broken) return block(broken.lines, size, true, style, type);
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
  const edges = set.map(({ steps }, index) => {
    const letters = steps.filter(({ values }) => (values.at(-1) ?? 0) > -marksAbove);
    return boxOf(letters)?.right ?? (boxes[index] as Box).right;
  });
  const step = leading * size;
  return {
    size,
    lines,
    squeezed,
    depth: (lines.length - 1) * step,
    rise: -(boxes[0]?.top ?? 0) * size,
    fall: Math.max(0, (boxes.at(-1)?.bottom ?? 0) * size),
    missing: set.flatMap(({ missing }) => missing),
    // The eye sees the ink of the letters at the margin: not the room that they bring with them,
    // and not the marks over them, which may hang out.
    shapes: (part, right, baseline) =>
      set.map(({ steps }, index) => ({
        part,
        fill,
        steps: mapOutlines(steps, (x, y) => [
          right + (x - (edges[index] as number)) * size,
          baseline + index * step + y * size,
        ]),
      })),
  };
}
