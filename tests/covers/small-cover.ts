import type { Picture } from '../../src/book/index.ts';
import { palettePng } from '../../src/covers/palette-png.ts';

/** A cover for books whose cover doesn’t matter. */
export const smallCover: Picture = {
  width: 2,
  height: 3,
  mediaType: 'image/png',
  bytes: palettePng({ width: 2, height: 3, colours: [[200, 30, 30]], pixels: new Uint8Array(6) }),
};
