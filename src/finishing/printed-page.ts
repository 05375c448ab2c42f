/** A page of a print, as far as finishing has to know it. */
export interface FinishedPage {
  /** What the page is called, printed or not. */
  readonly folio: string;
  /** The page itself on the sheet that it was printed on. */
  readonly trim: PageBox;
}

/** A rectangle in points, from the lower left corner of the sheet. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points to the millimetre. */
export const pointsPerMm: number = 72 / 25.4;

/** A box that is larger by so many points on each side. */
export function enlarged({ x, y, width, height }: PageBox, by: number): PageBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
