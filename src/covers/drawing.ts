import type { Picture } from '../book/index.ts';
import type { OutlineStep } from '../fonts/index.ts';
import type { Box } from './geometry.ts';

/** What a shape is filled with; the colours of a cover say what that is on a screen and in print; `registration` is all inks. */
export type Fill = 'ground' | 'text' | 'accent' | 'white' | 'black' | 'registration';

/** Something to be filled. */
export interface Shape {
  /** What it is: `title`, `number`, `barcode`, … */
  readonly part: string;
  readonly fill: Fill;
  readonly steps: readonly OutlineStep[];
}

/** A cover, or a side of it, as data: what is drawn where, in mm from the left upper corner; later things lie above earlier ones. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly picture?: { readonly picture: Picture; readonly box: Box } | undefined;
  readonly shapes: readonly Shape[];
}
