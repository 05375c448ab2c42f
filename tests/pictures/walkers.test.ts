import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/pictures/encode-png.ts';
import { DamagedPicture, readJpegSegments, readPngChunks } from '../../src/pictures/index.ts';
import { readJpegHeader } from '../../src/pictures/jpeg-header.ts';
import { repetitions } from '../repetitions.ts';
import { blockJpeg, pixelsOf } from './pictures.ts';

const png = encodePng(
  pixelsOf(7, 5, (x, y) => [x * 30, y * 40, 90, 255]),
  { gray: 'keep', colours: [{ type: 'sRGB', content: Uint8Array.of(0) }] },
);
const jpeg = blockJpeg();

/** Each kind of file: its first bytes, the parts behind them as they stand, and what ends it. */
const kinds = [
  ['PNG', png, 8, readPngChunks, 0],
  ['JPEG', jpeg, 2, readJpegSegments, 2],
] as const;

test.each(kinds)('the parts of a %s are the file, byte for byte', (_, whole, begin, read, end) => {
  const parts = [...read(Buffer.concat([whole, Buffer.from('behind the end')]))];
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  expect(bytes.equals(whole.subarray(begin, whole.length - end))).toBe(true);
});

test.each(kinds)('a %s that is cut off anywhere is damaged', (_, whole, begin, read) => {
  for (let length = begin; length < whole.length; length += 1) {
    // Behind the cut the memory goes on: nothing may be read of it.
    expect(() => [...read(whole.subarray(0, length))], `${length} bytes`).toThrow(DamagedPicture);
  }
});

test.each(kinds)(
  'a %s with other bytes is damaged or has parts in order',
  (_, whole, begin, read) => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        let at = begin;
        try {
          for (const part of read(bytes)) {
            expect(part.bytes.byteOffset - bytes.byteOffset).toBeGreaterThanOrEqual(at);
            at = part.bytes.byteOffset - bytes.byteOffset + part.bytes.length;
            expect(at).toBeLessThanOrEqual(bytes.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedPicture);
        }
      }),
      { seed: 7, numRuns: repetitions(300, 2000) },
    );
  },
);

test('a JPEG without a frame has no header', () => {
  expect(readJpegHeader(jpeg).components).toBe(3);
  expect(() => readJpegHeader(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toThrow(DamagedPicture);
});
