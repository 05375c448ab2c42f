import type { Book } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import type { Shape } from './drawing.ts';
import { figureShapes } from './figures.ts';
import type { Box } from './geometry.ts';
import { point, type TextBlock, type TextStyle, typesetBlock } from './typeset-block.ts';

/** A side of a cover. */
export interface Side {
  readonly shapes: readonly Shape[];
  /** Whether its words had to be made smaller than is good. */
  readonly crowded: boolean;
  /** Signs that no face has. */
  readonly missing: readonly string[];
}

/** The width at which sizes are as they are named here: that of A5, in mm. All else follows the page. */
const namedWidth = 148;

/** From the edge to all that is read, at that width. */
export const margin = 13;

/** The least height that figures keep, at that width; before they get smaller the words do. */
const leastFigures = 62;

/** Words at less than this share of their sizes are told. */
const leastScale = 0.7;

/** Type sizes in points, with the most lines of each. */
type Sizes = readonly (readonly [points: number, lines: number])[];

const sizes = {
  title: [
    [58, 1],
    [50, 2],
    [42, 3],
    [35, 4],
    [29, 4],
    [24, 5],
  ],
  /** Where nothing but the title is large. */
  loneTitle: [
    [104, 1],
    [80, 2],
    [68, 3],
    [56, 4],
    [47, 5],
    [39, 5],
    [32, 6],
  ],
  above: [
    [17, 1],
    [15, 2],
    [13, 3],
  ],
  below: [
    [15, 3],
    [13, 4],
    [11.5, 5],
  ],
  imprint: [
    [12, 1],
    [10.5, 2],
  ],
} as const satisfies Record<string, Sizes>;

/**
 * The front of a cover: one flat ground; at the right the title, large, with what
 * stands above and below it; its number as the only image, standing on the foot.
 */
export function frontSide(
  { title, cover }: Pick<Book, 'title' | 'cover'>,
  panel: Box,
  type: TextOutlines,
): Side {
  for (let scale = 1; ; scale *= 0.93) {
    const side = tryFront(title, cover, panel, type, scale);
    if (side) return { ...side, crowded: side.crowded || scale < leastScale };
  }
}

/** The front with all words at a share of their sizes; undefined where they are too many for it. */
function tryFront(
  title: string,
  cover: Book['cover'],
  panel: Box,
  type: TextOutlines,
  scale: number,
): Side | undefined {
  const unit = (panel.right - panel.left) / namedWidth;
  const right = panel.right - margin * unit;
  const measure = right - panel.left - margin * unit;
  const lone = cover.figures.length === 0;
  const blocks: TextBlock[] = [];
  const shapes: Shape[] = [];
  const set = (text: string, named: Sizes, style: Omit<TextStyle, 'sizes'>): TextBlock => {
    const tried = named.map(([points, lines]) => ({ size: points * point * unit * scale, lines }));
    const block = typesetBlock(text, measure, { ...style, sizes: tried }, type);
    blocks.push(block);
    return block;
  };
  const plain = { weight: 400, fill: 'text', leading: 1.6 } as const;

  let foot = panel.bottom - margin * unit;
  if (cover.imprint !== undefined) {
    const block = set(cover.imprint, sizes.imprint, plain);
    const baseline = foot - block.depth;
    shapes.push(...block.shapes('imprint', right, baseline));
    foot = baseline - block.size - 7 * unit;
  }

  const drop = ({ size, rise }: TextBlock): number => Math.max(0.71 * size, rise - 3 * unit);

  // Baselines hang from the head, not from what the letters of a title happen to reach.
  let baseline = panel.top + margin * unit;
  if (cover.above !== undefined) {
    const block = set(cover.above, sizes.above, plain);
    baseline += drop(block);
    shapes.push(...block.shapes('above', right, baseline));
    baseline += block.depth + 8 * unit * scale;
  }
  const head = set(title, lone ? sizes.loneTitle : sizes.title, {
    weight: 700,
    fill: lone ? 'accent' : 'text',
    leading: lone ? 1.26 : 1.34,
  });
  baseline += cover.above === undefined ? drop(head) : 0.72 * head.size;
  shapes.push(...head.shapes('title', right, baseline));
  baseline += head.depth + 0.3 * head.size;
  for (const text of cover.below) {
    const block = set(text, sizes.below, plain);
    baseline += 1.3 * block.size + 2 * unit * scale;
    shapes.push(...block.shapes('below', right, baseline));
    baseline += block.depth;
  }

  const above = baseline + 12 * unit;
  const room = foot - above;
  if (room < (lone ? 0 : leastFigures * unit)) return undefined;
  const figures = figureShapes(
    cover.figures,
    { left: right - measure, top: above, right, bottom: foot },
    unit,
    type,
  );
  shapes.push(...figures.shapes);
  return {
    shapes,
    crowded: blocks.some(({ squeezed }) => squeezed),
    missing: [...blocks.flatMap(({ missing }) => missing), ...figures.missing],
  };
}
