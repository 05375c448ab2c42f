import type { Book } from '../book/index.ts';
import type { OutlineStep, TextOutlines, TypesetText } from '../fonts/index.ts';
import type { Shape } from './drawing.ts';
import type { Side } from './front.ts';
import { type Box, boxOf, mapOutlines } from './geometry.ts';
import { point } from './typeset-block.ts';

/** A narrower backbone bears no words: they would run over its edges. */
const leastBackbone = 6;
/** Between words and the folds. */
const clear = 1.2;
/** From head and foot. */
const margin = 13;
/** The largest type, and that which can still be read, in points. */
const points = { most: 18, least: 6 } as const;
/** What stands above and below the line of writing, in em. */
const reach = { above: 0.87, below: 0.32 } as const;

/** The words of a backbone: the title at the head, the publisher at the foot, where there is room. */
export function backboneSide(
  { title, cover, publisher }: Pick<Book, 'title' | 'cover' | 'publisher'>,
  panel: Box,
  type: TextOutlines,
): Side {
  const width = panel.right - panel.left;
  const blank = { shapes: [], crowded: false, missing: [] };
  if (cover.backbone === 'none' || width < leastBackbone) return blank;
  const length = panel.bottom - panel.top - 2 * margin;
  const first = type.set(title, 700);
  const last = publisher === undefined ? undefined : type.set(publisher, 400);
  const high = (width - 2 * clear) / (reach.above + reach.below);
  const full = Math.min(points.most * point, high);
  const both = first.advance + (last ? last.advance + 2 : 0);
  const withLast = last && both * full <= length;
  const size = Math.min(full, length / (withLast ? both : first.advance));
  const along = (set: TypesetText, end: 'first' | 'last'): Shape => ({
    part: 'backbone',
    fill: 'text',
    steps: turned(set.steps, cover.backbone === 'foot-to-head', end, panel, size),
  });
  return {
    shapes: [along(first, 'first'), ...(withLast ? [along(last, 'last')] : [])],
    crowded: size < points.least * point,
    missing: [...first.missing, ...(withLast ? last.missing : [])],
  };
}

/**
 * Turns a line so that it runs along the backbone, at the end where words begin or at the other. A
 * line from right to left that is turned counter-clockwise runs from head to foot, and is
 * upright when the book lies with its front up.
 */
function turned(
  steps: readonly OutlineStep[],
  clockwise: boolean,
  end: 'first' | 'last',
  panel: Box,
  size: number,
): OutlineStep[] {
  const ink = boxOf(steps) ?? panel;
  const middle = (panel.left + panel.right) / 2;
  const raised = (reach.above - reach.below) / 2;
  const x = end === 'first' ? ink.right : ink.left;
  if (clockwise) {
    const from = end === 'first' ? panel.bottom - margin : panel.top + margin;
    return mapOutlines(steps, (along, up) => [
      middle - (up + raised) * size,
      from + (along - x) * size,
    ]);
  }
  const from = end === 'first' ? panel.top + margin : panel.bottom - margin;
  return mapOutlines(steps, (along, up) => [
    middle + (up + raised) * size,
    from - (along - x) * size,
  ]);
}
