import { crc32 } from './crc32.ts';

/** A part of a PNG: its type and what it holds. */
export interface PngChunk {
  readonly type: string;
  readonly content: Uint8Array;
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

/** The parts of a PNG that was found in order when the manuscript was read. */
export function readPngChunks(bytes: Uint8Array): PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = pngSignature.length; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    chunks.push({ type, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** A PNG of these parts. */
export function writePngChunks(chunks: readonly PngChunk[]): Uint8Array {
  return Buffer.concat([pngSignature, ...chunks.map(written)]);
}

function written({ type, content }: PngChunk): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}
