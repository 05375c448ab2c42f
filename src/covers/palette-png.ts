import { zlibSync } from 'fflate';

/** A picture whose pixels are few colours, as numbers of them. */
export interface PalettePicture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each; at most 256. */
  readonly colours: readonly (readonly [number, number, number])[];
  /** A byte a pixel, by lines. */
  readonly pixels: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Writes a PNG with a palette, and nothing in it but the picture. Node’s own zlib gives other
 * bytes on other processors; this one is a library, and gives the same everywhere.
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
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('sRGB', Uint8Array.of(0)),
    chunk('PLTE', Uint8Array.from(colours.flat())),
    chunk('IDAT', zlibSync(lines, { level: 9, mem: 12 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
