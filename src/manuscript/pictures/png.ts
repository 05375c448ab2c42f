import { inflateSync } from 'node:zlib';
import { crc32, pngSignature } from '../../pictures/index.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { requireUpright } from './exif.ts';
import { damaged, type Picture, requireSize } from './picture.ts';

/** What is needed to show the picture in its colours: no words, no hour, no place, no later frames. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP'.split(' '));

const samplesByColour: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads a PNG and leaves out all that isn't to be seen.
 * @throws PictureFault if it is damaged, cut off, too large or stored turned
 */
export function readPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [pngSignature];
  const data: Uint8Array[] = [];
  let header: DataView | undefined;
  for (let at = pngSignature.length; ; ) {
    if (at + 12 > bytes.length) throw damaged();
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw damaged();
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged();
    if ((type === 'IHDR') !== (header === undefined)) throw damaged();
    if (type === 'IHDR') {
      if (length !== 13) throw damaged();
      header = new DataView(bytes.buffer, bytes.byteOffset + at + 8, length);
    }
    const content = bytes.subarray(at + 8, end - 4);
    if (type === 'eXIf') requireUpright(content);
    if (type === 'IDAT') data.push(content);
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    // A part whose name begins with a capital is one that no picture can do without.
    else if (/^[A-Z]/.test(type)) throw damaged();
    if (type === 'IEND') break;
    at = end;
  }
  const { width, height } = requirePixels(header as DataView, data);
  return { bytes: joinedBytes(parts), mediaType: 'image/png', width, height };
}

/** Throws unless the compressed data hold every line of the picture. */
function requirePixels(
  header: DataView,
  data: readonly Uint8Array[],
): { width: number; height: number } {
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  requireSize(width, height);
  const samples = samplesByColour[header.getUint8(9)];
  const depth = header.getUint8(8);
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw damaged();
  const least = height * (Math.ceil((width * samples * depth) / 8) + 1);
  const interlaced = header.getUint8(12) !== 0;
  try {
    // Seven passes have more lines between them, and each line a byte more.
    const maxOutputLength = interlaced ? least * 2 + 64 : least;
    const pixels = inflateSync(Buffer.concat(data), { maxOutputLength });
    if (!interlaced && pixels.length < least) throw damaged();
  } catch {
    throw damaged();
  }
  return { width, height };
}
