import type { Size } from '../imposition/index.ts';
import { type Canvas, leading, leastType } from './canvas.ts';
import type { Picture } from './pictures/picture.ts';

/** Something to be done: what is said of it, and a picture. */
export interface GuideStep {
  readonly head: string;
  readonly text: string;
  readonly picture?: Picture | undefined;
}

/** What stands above the steps. */
export interface GuideHead {
  readonly title: string;
  /** What is to be known before anything is done, a paragraph each. */
  readonly facts: readonly string[];
}

/** How steps stand on a side: in rows from the right; mm of a sheet as large as A4 at most. */
export interface GuideLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** How many steps a side has. */
  readonly perSide: number;
  /** Of the running text. */
  readonly type: number;
  /** How high pictures are. */
  readonly picture: number;
}

const longest = 297;
const gutter = 9;
const headSize = 4.1;
/** Between a head and its picture, a picture and its text, a row and the next. */
const gap = 2.5;
const foot = 5;

/** The largest type in which all steps have room on one side, else on two. */
export function layOutGuide(
  canvas: Canvas,
  head: GuideHead,
  steps: readonly GuideStep[],
  sheet: Size,
  { sizes, columns: wanted }: LayoutWish = {},
): GuideLayout {
  const by = Math.max(1, Math.max(sheet.width, sheet.height) / longest);
  const [width, height] = [sheet.width / by, sheet.height / by];
  const upright = height > width;
  const columns = wanted ?? (upright ? [2, 1, 3] : [3, 4, 2]);
  const layouts = [...(sizes ? [sizes] : []), ...tried].flatMap(({ sides, types, pictures }) =>
    types.flatMap((type) =>
      pictures.flatMap((picture) =>
        columns.map(
          (count): GuideLayout => ({
            ...{ width, height, type, picture, columns: count },
            perSide: Math.ceil(steps.length / sides),
          }),
        ),
      ),
    ),
  );
  const found = layouts.find((layout) =>
    sidesOf(steps, layout).every((own) => room(canvas, head, own, layout) >= 0),
  );
  return found ?? (layouts.at(-1) as GuideLayout);
}

/** Sizes that are tried one after the other; mm. */
interface TriedSizes {
  readonly sides: number;
  readonly types: readonly number[];
  readonly pictures: readonly number[];
}

/** What is tried before all else. */
export interface LayoutWish {
  readonly sizes?: TriedSizes;
  /** How many steps may stand beside each other. */
  readonly columns?: readonly number[];
}

/** Large type on one side, then on two; words are more than pictures. */
const tried: readonly TriedSizes[] = [
  { sides: 1, types: [3.7, 3.6, 3.5, 3.4, 3.3, 3.2], pictures: [32, 29, 26, 23] },
  { sides: 2, types: [3.6, 3.4, 3.2, 3.1, 3, 2.9, leastType], pictures: [32, 29, 26, 23, 20] },
  { sides: 2, types: [3.2, 3, 2.9, leastType], pictures: [0] },
];

/** The steps of each side. */
export function sidesOf(
  steps: readonly GuideStep[],
  { perSide }: Pick<GuideLayout, 'perSide'>,
): GuideStep[][] {
  return [steps.slice(0, perSide), steps.slice(perSide)];
}

/** Draw a side; steps are counted from `first`. */
export function drawSide(
  canvas: Canvas,
  head: GuideHead,
  steps: readonly GuideStep[],
  layout: GuideLayout,
  { first, number, more }: SideNames,
): void {
  const margin = marginOf(layout);
  const right = layout.width - margin;
  const all = layout.width - 2 * margin;
  const below = drawHead(canvas, head, layout);
  const rows = rowsOf(steps, layout);
  const spread = Math.min(9, Math.max(0, room(canvas, head, steps, layout)) / rows.length);
  const width = columnWidth(layout);
  let top = below;
  for (const [row, own] of rows.entries()) {
    for (const [column, step] of own.entries()) {
      const at = { right: right - column * (width + gutter), top, width };
      drawStep(canvas, step, number(first + row * layout.columns + column), at, layout);
    }
    top += Math.max(...own.map((step) => stepHeight(canvas, step, layout))) + gap + spread;
  }
  if (more === undefined) return;
  const low = layout.height - margin - layout.type;
  canvas.paragraph(more, { right, top: low, width: all }, layout.type, 700);
}

interface SideNames {
  /** The number of the side’s first step. */
  readonly first: number;
  readonly number: (step: number) => string;
  /** What is said below where steps go on overleaf. */
  readonly more: string | undefined;
}

function drawHead(canvas: Canvas, { title, facts }: GuideHead, layout: GuideLayout): number {
  const margin = marginOf(layout);
  const box = { right: layout.width - margin, width: layout.width - 2 * margin };
  const size = titleSize(layout);
  let top = canvas.paragraph(title, { ...box, top: margin }, size, 700) - size;
  for (const fact of facts) {
    top = canvas.paragraph(fact, { ...box, top }, layout.type) - layout.type;
  }
  const line = top + 0.5;
  canvas.line(margin, line, box.right, line, { width: 0.2 });
  return line + 4;
}

function drawStep(
  canvas: Canvas,
  { head, text, picture }: GuideStep,
  number: string,
  { right, top, width }: { readonly right: number; readonly top: number; readonly width: number },
  layout: GuideLayout,
): void {
  const numbered = `${number}. ${head}`;
  const below = canvas.paragraph(numbered, { right, top, width }, headSize, 700) - headSize;
  const height = picture ? layout.picture : 0;
  if (height > 0) picture?.(canvas, { x: right - width, y: below, width, height });
  const under = below + (height > 0 ? height + gap : 0);
  canvas.paragraph(text, { right, top: under, width }, layout.type);
}

/** How much of a side’s height is left over, mm; less than nothing where it is too small. */
function room(
  canvas: Canvas,
  { title, facts }: GuideHead,
  steps: readonly GuideStep[],
  layout: GuideLayout,
): number {
  const margin = marginOf(layout);
  const width = layout.width - 2 * margin;
  const size = titleSize(layout);
  const head =
    leading * size * canvas.lines(title, width, size, 700).length +
    facts.reduce((sum, fact) => sum + paragraphHeight(canvas, fact, width, layout.type), 0) +
    4.5;
  const rows = rowsOf(steps, layout).map(
    (row) => Math.max(...row.map((step) => stepHeight(canvas, step, layout))) + gap,
  );
  return layout.height - 2 * margin - foot - head - rows.reduce((sum, each) => sum + each, 0);
}

function rowsOf(steps: readonly GuideStep[], { columns }: GuideLayout): GuideStep[][] {
  return Array.from({ length: Math.ceil(steps.length / columns) }, (_, row) =>
    steps.slice(row * columns, (row + 1) * columns),
  );
}

function stepHeight(
  canvas: Canvas,
  { head, text, picture }: GuideStep,
  layout: GuideLayout,
): number {
  const width = columnWidth(layout);
  const heads = canvas.lines(`۱۰. ${head}`, width, headSize, 700).length;
  const shown = picture && layout.picture > 0 ? layout.picture + gap : 0;
  return leading * headSize * heads + shown + paragraphHeight(canvas, text, width, layout.type);
}

function paragraphHeight(canvas: Canvas, text: string, width: number, size: number): number {
  return leading * size * canvas.lines(text, width, size).length;
}

function columnWidth(layout: GuideLayout): number {
  const { width, columns } = layout;
  return (width - 2 * marginOf(layout) - (columns - 1) * gutter) / columns;
}

/** Printers reach no further than 4 to 6 mm; small paper has no more to give. */
function marginOf({ width, height }: GuideLayout): number {
  return Math.min(width, height) < 200 ? 9 : 12;
}

function titleSize({ width }: GuideLayout): number {
  return width < 215 ? 4.6 : 5.4;
}
