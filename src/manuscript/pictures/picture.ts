import type { LargePicture, UnreadablePicture } from '../../messages/index.ts';
import { DamagedPicture } from '../../pictures/index.ts';

/** A picture as every edition receives it: bytes that hold what is to be seen and nothing else. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Thrown for a file that can’t be used as a picture: what is to be told of it. */
export class PictureFault extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.rule);
    this.told = told;
  }
}

type Told =
  | { readonly rule: 'picture-missing' | 'picture-outside' | 'picture-turned' }
  | ({ readonly rule: 'picture-unreadable' } & UnreadablePicture)
  | ({ readonly rule: 'picture-too-large' } & LargePicture);

/** The longest side that a picture may have, and the most pixels: a small file can claim to be as large as a wall. */
const longestSide = 20_000;
const mostPixels = 80_000_000;

/**
 * Throws unless a picture has a size that can be printed.
 * @throws PictureFault if it is too large, DamagedPicture if it has no pixels
 */
export function requireSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new DamagedPicture();
  if (width > longestSide || height > longestSide || width * height > mostPixels) {
    const size = { width, height, most: mostPixels };
    throw new PictureFault({ rule: 'picture-too-large', case: 'pixels', ...size });
  }
}
