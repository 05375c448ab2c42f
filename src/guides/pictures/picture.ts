import type { Canvas } from '../canvas.ts';

/** Where a picture is drawn, mm. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws itself into its box. */
export type Picture = (canvas: Canvas, box: PictureBox) => void;

/** What a page is called on a picture. */
export type PageNames = (place: number) => string;

/** Sizes of what is written on pictures, mm. */
export const small = 2.9;
export const pica = 3.4;

/** How it is written in the middle of a place. */
export const middle = { from: 'middle' } as const;

/** A rectangle to be filled. */
export function corners(x: number, y: number, width: number, height: number): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A pile of sheets, its corner at the left above; each lies a little off the one above it. */
export function pileOf(canvas: Canvas, { x, y, width, height }: PictureBox): void {
  for (const off of [1.6, 0.8, 0]) {
    canvas.fill(corners(x + off, y - off + 1.6, width, height), 1);
    canvas.rectangle(x + off, y - off + 1.6, width, height, { width: 0.3 });
  }
}
