import { crc32 } from './crc32.ts';
import { DamagedPicture } from './damaged-picture.ts';

/** A part of a PNG: its type and what it holds. */
export interface PngChunk {
  readonly type: string;
  readonly content: Uint8Array;
}

/** A part as it stands in a file. */
export interface StandingChunk extends PngChunk {
  /** All of it, with its length and its checksum. */
  readonly bytes: Uint8Array;
}

/** What the first part says of a picture (PNG, 11.2.1). */
export interface PngHeader {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Bits of each sample. */
  readonly depth: number;
  /** 0 and 4 are gray, 2 and 6 colours, 3 a palette; from 4 on with opacity. */
  readonly colourType: number;
  readonly interlaced: boolean;
}

/** What every PNG begins with (PNG, 5.2). */
export const pngSignature: Uint8Array = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
);

/** Length and type before what a part holds, and the checksum behind it (PNG, 5.3). */
const frame = { head: 8, sum: 4 } as const;

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, index) => bytes[index] === byte);
}

/**
 * The parts of a PNG, of which nothing is known but how it begins: from the header to the end
 * that it names, and nothing behind that.
 * @throws DamagedPicture as soon as a part is cut off, is other bytes than its checksum is of, or is
 *   a header where none belongs
 */
export function* readPngChunks(bytes: Uint8Array): Generator<StandingChunk, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = pngSignature.length, type = ''; type !== 'IEND'; ) {
    const isFirst = type === '';
    if (at + frame.head + frame.sum > bytes.length) throw new DamagedPicture();
    const length = view.getUint32(at);
    const end = at + frame.head + length + frame.sum;
    if (end > bytes.length) throw new DamagedPicture();
    const named = bytes.subarray(at + 4, end - frame.sum);
    if (crc32(named) !== view.getUint32(end - frame.sum)) throw new DamagedPicture();
    type = String.fromCharCode(...named.subarray(0, 4));
    if ((type === 'IHDR') !== isFirst) throw new DamagedPicture();
    if (isFirst && length !== 13) throw new DamagedPicture();
    yield { type, content: named.subarray(4), bytes: bytes.subarray(at, end) };
    at = end;
  }
}

/** What the first part of a PNG says. */
export function readPngHeader({ content }: PngChunk): PngHeader {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: view.getUint8(8),
    colourType: view.getUint8(9),
    interlaced: view.getUint8(12) !== 0,
  };
}

/** A PNG of a header and these parts, which its end comes behind. */
export function writePng(header: PngHeader, chunks: readonly PngChunk[]): Uint8Array {
  const end = { type: 'IEND', content: new Uint8Array() };
  return Buffer.concat([pngSignature, ...[headerChunk(header), ...chunks, end].map(written)]);
}

function headerChunk({ width, height, depth, colourType, interlaced }: PngHeader): PngChunk {
  const content = new Uint8Array(13);
  const view = new DataView(content.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  content.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return { type: 'IHDR', content };
}

function written({ type, content }: PngChunk): Uint8Array {
  const bytes = new Uint8Array(content.length + frame.head + frame.sum);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(content, frame.head);
  const end = frame.head + content.length;
  view.setUint32(end, crc32(bytes.subarray(4, end)));
  return bytes;
}
