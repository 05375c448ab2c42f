import type { Flip } from '../booklet/booklet-plan.ts';
import type { Size } from '../booklet/fit-page.ts';
import { type LeafletForm, leafletRoom, leafletSheet, letterWidths } from './leaflet-form.ts';

/** Room for a page on a side of the sheet, as that side lies before the reader; mm from its lower left corner. */
export interface LeafletCell {
  /** Which page of the leaflet it is, in the order of reading from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it stands on its head. */
  readonly turned: boolean;
}

/** What may be drawn beside the pages of a leaflet. */
export type LeafletMark = 'fold' | 'cut';

/** All that is to be known of a leaflet before anything is drawn; lengths in mm. */
export interface LeafletPlan {
  readonly form: LeafletForm;
  readonly pages: number;
  /** On which side pages lie that are read first: of a sheet, and of what is folded of it. */
  readonly binding: 'right' | 'left';
  readonly sheet: Size;
  /** How many pages have room. */
  readonly room: number;
  /** One side, or two. */
  readonly sides: readonly (readonly LeafletCell[])[];
  readonly flip: Flip;
  readonly offset: readonly [right: number, up: number];
  readonly marks: readonly LeafletMark[];
}

/** What is said of the printer, and of what is drawn. */
export interface LeafletLooks {
  /** About which edge of the paper it turns a sheet. */
  readonly flip?: Flip | undefined;
  /** How far the back lies off the front to the right and upwards, mm. */
  readonly offset?: readonly [right: number, up: number] | undefined;
  readonly marks?: readonly LeafletMark[] | undefined;
}

/**
 * Plan a leaflet: which page lies where on which side of its sheet. A back on which nothing would lie is left out.
 * @param pages how many it has
 */
export function planLeaflet(
  form: LeafletForm,
  pages: number,
  binding: LeafletPlan['binding'],
  { flip = 'short-edge', offset = [0, 0], marks = ['fold', 'cut'] }: LeafletLooks = {},
): LeafletPlan {
  // Cards of a quarter of the paper stand upright on paper that does.
  const { width, height } = leafletSheet;
  const sheet = form.kind === 'a6' ? { width: height, height: width } : leafletSheet;
  const [front = [], back = []] = sidesOf(form, sheet).map((side) =>
    binding === 'right' ? side : side.map((cell) => mirrored(cell, sheet)),
  );
  // A sheet that lies across is turned like a leaf about its short edge.
  const shown = flip === 'short-edge' ? back : back.map((cell) => halfTurned(cell, sheet));
  const sides = shown.some(({ page }) => page < pages) ? [front, shown] : [front];
  return { form, pages, binding, sheet, room: leafletRoom(form), sides, flip, offset, marks };
}

/** As it is for a text that is read from the right; the back is turned like the leaf of a book. */
function sidesOf(form: LeafletForm, sheet: Size): LeafletCell[][] {
  switch (form.kind) {
    case 'a6':
      return [
        grid(sheet, 2, [
          [0, 0],
          [0, 0],
        ]),
      ];
    case 'sheet-a5':
      return [grid(sheet, 2, [[0, 0]])];
    case 'a7':
      // The upper row is folded backwards over the lower one and hangs until then.
      return [
        grid(sheet, 4, [
          [1, 2, 3, 4],
          [0, 7, 6, 5],
        ]).map((cell) => (cell.y > 0 ? { ...cell, turned: true } : cell)),
      ];
    default:
      return panelSides(form, sheet);
  }
}

/** Pages in rows from the top, columns from the left. */
function grid({ width, height }: Size, columns: number, rows: readonly number[][]): LeafletCell[] {
  const [wide, high] = [width / columns, height / rows.length];
  return rows.flatMap((pages, row) =>
    pages.map((page, column) => ({
      page,
      x: column * wide,
      y: height - (row + 1) * high,
      width: wide,
      height: high,
      turned: false,
    })),
  );
}

function panelSides(
  { panels, fold }: Extract<LeafletForm, { kind: 'panel' }>,
  sheet: Size,
): LeafletCell[][] {
  const same = Array.from({ length: panels }, () => sheet.width / panels);
  // Folded once it is the outside of four pages, and their inside.
  if (panels === 2) return [fromTheRight([3, 0], same, sheet), fromTheRight([1, 2], same, sheet)];
  if (panels === 3 && fold === 'letter') {
    const { tucked, around } = letterWidths;
    return [
      fromTheRight([4, 5, 0], [tucked, around, around], sheet),
      fromTheRight([1, 2, 3], [around, around, tucked], sheet),
    ];
  }
  const pages = Array.from({ length: panels }, (_, index) => index);
  const behind = pages.map((page) => page + panels);
  return [fromTheRight(pages, same, sheet), fromTheRight(behind, same, sheet)];
}

function fromTheRight(
  pages: readonly number[],
  widths: readonly number[],
  { width: all, height }: Size,
): LeafletCell[] {
  let right = all;
  return pages.map((page, index) => {
    const width = widths[index] as number;
    right -= width;
    return { page, x: right, y: 0, width, height, turned: false };
  });
}

/** For a text that is read from the left. */
function mirrored(cell: LeafletCell, sheet: Size): LeafletCell {
  return { ...cell, x: sheet.width - cell.x - cell.width };
}

function halfTurned(cell: LeafletCell, sheet: Size): LeafletCell {
  return {
    ...cell,
    x: sheet.width - cell.x - cell.width,
    y: sheet.height - cell.y - cell.height,
    turned: !cell.turned,
  };
}

/** Where a page of a size lies in its cell, in its middle; mm. */
export function pageIn(cell: LeafletCell, page: Size): { readonly x: number; readonly y: number } {
  return { x: cell.x + (cell.width - page.width) / 2, y: cell.y + (cell.height - page.height) / 2 };
}
