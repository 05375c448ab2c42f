import { inflateSync } from 'node:zlib';
import {
  DamagedPicture,
  type PngHeader,
  pngSignature,
  readPngChunks,
  readPngHeader,
} from '../../pictures/index.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { requireUpright } from './exif.ts';
import { type Picture, requireSize } from './picture.ts';

/** What is needed to show the picture in its colours: no words, no hour, no place, no later frames. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP'.split(' '));

const samplesByColour: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Reads a PNG and leaves out all that isn't to be seen.
 * @throws PictureFault if it is too large or stored turned; DamagedPicture
 */
export function readPng(bytes: Uint8Array): Picture {
  const parts: Uint8Array[] = [pngSignature];
  const data: Uint8Array[] = [];
  let header: PngHeader | undefined;
  for (const chunk of readPngChunks(bytes)) {
    const { type, content } = chunk;
    header ??= readPngHeader(chunk);
    if (type === 'eXIf') requireUpright(content);
    if (type === 'IDAT') data.push(content);
    if (kept.has(type)) parts.push(chunk.bytes);
    // A part whose name begins with a capital is one that no picture can do without.
    else if (/^[A-Z]/.test(type)) throw new DamagedPicture();
  }
  const { width, height } = requirePixels(header as PngHeader, data);
  return { bytes: joinedBytes(parts), mediaType: 'image/png', width, height };
}

/** Throws unless the compressed data hold every line of the picture. */
function requirePixels(header: PngHeader, data: readonly Uint8Array[]): PngHeader {
  const { width, height, depth, colourType, interlaced } = header;
  requireSize(width, height);
  const samples = samplesByColour[colourType];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new DamagedPicture();
  const least = height * (Math.ceil((width * samples * depth) / 8) + 1);
  try {
    // Seven passes have more lines between them, and each line a byte more.
    const maxOutputLength = interlaced ? least * 2 + 64 : least;
    const pixels = inflateSync(Buffer.concat(data), { maxOutputLength });
    if (!interlaced && pixels.length < least) throw new DamagedPicture();
  } catch {
    throw new DamagedPicture();
  }
  return header;
}
