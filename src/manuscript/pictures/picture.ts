/** A picture as every edition receives it: bytes that hold what is to be seen and nothing else. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A file that can’t be used as a picture, in words for an editor. */
export class PictureFault extends Error {
  readonly rule: 'picture-unreadable' | 'picture-too-large' | 'picture-turned';

  constructor(rule: PictureFault['rule'], reason: string) {
    super(reason);
    this.rule = rule;
  }
}

/** The longest side that a picture may have, and the most pixels: a small file can claim to be as large as a wall. */
const longestSide = 20_000;
const mostPixels = 80_000_000;

/** Throws unless a picture has a size that can be printed. */
export function requireSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw damaged();
  if (width > longestSide || height > longestSide || width * height > mostPixels) {
    const reason = `It has ${width} × ${height} pixels; ${mostPixels / 1e6} million are the most`;
    throw new PictureFault('picture-too-large', reason);
  }
}

/** The fault of a file that ends too early, or whose parts aren't what they say. */
export function damaged(): PictureFault {
  return new PictureFault('picture-unreadable', 'The file is damaged or cut off');
}
