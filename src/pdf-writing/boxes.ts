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

/**
 * A box as a file has it (ISO 32000, 7.9.5): left, bottom, right, top. To a ten-thousandth of
 * a point: a printer’s own programs compare boxes to a hundredth.
 */
export function corners({ x, y, width, height }: PageBox): number[] {
  return [x, y, x + width, y + height].map(exact);
}

/** Points to a ten-thousandth. */
export function exact(length: number): number {
  return Number(length.toFixed(4));
}
