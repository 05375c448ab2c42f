import type { Design } from './design.ts';

/**
 * What the browser prints on: larger than the page that is cut out of it, so that there is
 * room for bleed and marks. CSS px, whole numbers but for `measure` and `depth`: Chromium
 * rounds a page's size, but not that of this sheet (a multiple of 12 pt each way).
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Where the text block begins: from the sheet's top, and from its right edge. */
  readonly top: number;
  readonly right: number;
  /** The area in which the browser sets text; a little more than measure and depth. */
  readonly areaWidth: number;
  readonly areaHeight: number;
  readonly measure: number;
  /** A whole number of lines. */
  readonly depth: number;
  readonly lines: number;
  readonly leading: number;
}

/** A rectangle on the sheet in points, from its lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pxPerMm = 96 / 25.4;
const pxPerPt = 96 / 72;

/** Beside the end of lines: Chromium drops a sign without ink that stands at the very edge. px */
export const freeEdge = 4;

/** Around the page: 3 to 5 mm of bleed, and marks beside them. mm */
const room = 13;

/** The sheet of a design. */
export function sheetOf({ trim, margins, body }: Design): Sheet {
  const leading = body.leading * pxPerPt;
  const available = (trim.height - margins.head - margins.foot) * pxPerMm;
  const lines = Math.floor(available / leading + 0.01);
  const depth = lines * leading;
  const measure = (trim.width - margins.inside - margins.outside) * pxPerMm;
  const areaWidth = Math.ceil(measure) + freeEdge;
  const areaHeight = Math.ceil(depth) + 1;
  const side = Math.ceil((Math.max(margins.inside, margins.outside) + room) * pxPerMm);
  const top = Math.ceil((margins.head + room) * pxPerMm);
  const foot = Math.ceil((trim.height - margins.head + room) * pxPerMm);
  const width = upTo16(2 * side + areaWidth);
  const height = upTo16(top + foot);
  return {
    width,
    height,
    top,
    right: side,
    areaWidth,
    areaHeight,
    measure,
    depth,
    lines,
    leading,
  };
}

/** Where the page lies on its sheet: its text block is always at the same place, its margins aren't. */
export function trimBox(design: Design, sheet: Sheet, side: 'left' | 'right'): Box {
  const { trim, margins } = design;
  const pt = 72 / 25.4;
  const right = (sheet.width - sheet.right) / pxPerPt;
  const toTheRight = side === 'left' ? margins.inside : margins.outside;
  const top = (sheet.height - sheet.top) / pxPerPt;
  return {
    x: right + (toTheRight - trim.width) * pt,
    y: top + (margins.head - trim.height) * pt,
    width: trim.width * pt,
    height: trim.height * pt,
  };
}

function upTo16(px: number): number {
  return Math.ceil(px / 16) * 16;
}
