import { zlibSync } from 'fflate';
import type { Pixels } from './codecs.ts';
import { filterLines } from './filter-lines.ts';
import { type PngChunk, writePng } from './png-chunks.ts';

/** How a PNG is written. */
export interface PngOptions {
  /** `make`: whatever it was; `keep`: where it is; `colour`: never, for a profile speaks of colours. */
  readonly gray: 'make' | 'keep' | 'colour';
  /** Parts that say which colours are meant, to stand before the pixels. */
  readonly colours: readonly PngChunk[];
}

/** The colour types of PNG (11.2.2), by how many bytes a pixel has. */
const typeOf = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

/**
 * Write a PNG in the smallest of the forms that lose nothing: gray or not, with opacity or
 * without. Node’s own zlib gives other bytes on other processors; this one the same everywhere.
 */
export function encodePng(pixels: Pixels, { gray, colours }: PngOptions): Uint8Array {
  const isGray = gray === 'make' || (gray === 'keep' && hasNoColour(pixels));
  const opaque = isOpaque(pixels);
  const channels = ((isGray ? 1 : 3) + (opaque ? 0 : 1)) as keyof typeof typeOf;
  const samples = pack(pixels, isGray, opaque, channels);
  const { width, height } = pixels;
  const header = { width, height, depth: 8, colourType: typeOf[channels], interlaced: false };
  const lines = filterLines(samples, width * channels, channels);
  return writePng(header, [
    ...colours.filter(({ type }) => !isGray || type === 'sRGB' || type === 'gAMA'),
    { type: 'IDAT', content: zlibSync(lines, { level: 9, mem: 12 }) },
  ]);
}

/** Pixels without what all of them have alike. */
function pack({ data }: Pixels, gray: boolean, opaque: boolean, channels: number): Uint8Array {
  const samples = new Uint8Array((data.length / 4) * channels);
  for (let from = 0, to = 0; from < data.length; from += 4, to += channels) {
    if (gray) samples[to] = lightness(data, from);
    else samples.set(data.subarray(from, from + 3), to);
    if (!opaque) samples[to + channels - 1] = data[from + 3] as number;
  }
  return samples;
}

/** What mozjpeg takes for the gray of a colour too (ITU-R BT.601). */
function lightness(data: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

function hasNoColour({ data }: Pixels): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}

function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
