import { zlibSync } from 'fflate';
import { writePng } from '../pictures/index.ts';

/** A picture whose pixels are few colours, as numbers of them. */
export interface PalettePicture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each; at most 256. */
  readonly colours: readonly (readonly [number, number, number])[];
  /** A byte a pixel, by lines. */
  readonly pixels: Uint8Array;
}

/**
 * Writes a PNG with a palette, and nothing in it but the picture. Node’s own zlib gives other
 * bytes on other processors; this one is a library, and gives the same everywhere. Its highest
 * level takes four times as long, for a kilobyte.
 */
export function palettePng({ width, height, colours, pixels }: PalettePicture): Uint8Array {
  const depth = colours.length <= 16 ? 4 : 8;
  const perByte = 8 / depth;
  const stride = Math.ceil(width / perByte) + 1;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + Math.floor(x / perByte);
      const shift = 8 - depth * ((x % perByte) + 1);
      lines[at] = (lines[at] as number) | ((pixels[y * width + x] as number) << shift);
    }
  }
  const header = { width, height, depth, colourType: 3, interlaced: false };
  return writePng(header, [
    { type: 'sRGB', content: Uint8Array.of(0) },
    { type: 'PLTE', content: Uint8Array.from(colours.flat()) },
    { type: 'IDAT', content: zlibSync(lines, { level: 6, mem: 12 }) },
  ]);
}
