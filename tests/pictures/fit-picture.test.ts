import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decodeJpeg, decodePng } from '../../src/pictures/codecs.ts';
import { encodePng } from '../../src/pictures/encode-png.ts';
import { fitPicture, isInInks, type PictureFile } from '../../src/pictures/index.ts';
import { readJpegHeader } from '../../src/pictures/jpeg-header.ts';
import { readPngChunks } from '../../src/pictures/png-chunks.ts';
import { blockJpeg, pixelsOf } from './pictures.ts';

const colours = pixelsOf(60, 40, (x, y) => [x * 4, y * 6, 128, 255]);
const grays = pixelsOf(60, 40, (x, y) => [x + y, x + y, x + y, 255]);
const veiled = pixelsOf(60, 40, (x) => [200, 30, 30, x * 4]);

function png(pixels: ReturnType<typeof pixelsOf>, parts: readonly string[] = []): PictureFile {
  const content = Uint8Array.of(0);
  const chunks = parts.map((type) => ({ type, content }));
  const bytes = encodePng(pixels, { gray: 'keep', colours: chunks });
  return { bytes, mediaType: 'image/png', width: pixels.width, height: pixels.height };
}

/** PNG’s number for what a pixel is made of. */
function kindOf({ bytes }: PictureFile): number | undefined {
  return [...readPngChunks(bytes)][0]?.content[9];
}

describe('a PNG', () => {
  it.each([
    ['colours', colours, 2],
    ['gray', grays, 0],
    ['opacity', veiled, 6],
  ])('in %s is written in the smallest form, and read as it was', async (_, pixels, kind) => {
    const file = png(pixels);
    expect(kindOf(file)).toBe(kind);
    const read = await decodePng(file.bytes);
    expect([read.width, read.height]).toEqual([60, 40]);
    expect(Buffer.compare(Buffer.from(read.data), Buffer.from(pixels.data))).toBe(0);
  });

  it('that is small enough is left as it is', async () => {
    const file = png(colours);
    expect(await fitPicture(file, { longestSide: 60, gray: false })).toBe(file);
    const gray = png(grays);
    expect(await fitPicture(gray, { longestSide: 60, gray: true })).toBe(gray);
  });

  it('that is too large is made smaller, in proportion, the same each time', async () => {
    const fit = { longestSide: 30, gray: false };
    const small = await fitPicture(png(colours, ['sRGB']), fit);
    expect([small.width, small.height]).toEqual([30, 20]);
    const read = await decodePng(small.bytes);
    expect([read.width, read.height]).toEqual([30, 20]);
    // The middle of a slope stays what it was.
    expect(Math.abs((read.data[(10 * 30 + 15) * 4] as number) - 122)).toBeLessThan(4);
    expect([...readPngChunks(small.bytes)].map(({ type }) => type)).toEqual([
      'IHDR',
      'sRGB',
      'IDAT',
      'IEND',
    ]);
    expect((await fitPicture(png(colours, ['sRGB']), fit)).bytes).toEqual(small.bytes);
  });

  it('becomes gray, and keeps what is seen through', async () => {
    const fit = { longestSide: 60, gray: true };
    expect(kindOf(await fitPicture(png(colours), fit))).toBe(0);
    const gray = await fitPicture(png(veiled), fit);
    expect(kindOf(gray)).toBe(4);
    const { data } = await decodePng(gray.bytes);
    expect([...data.subarray(40, 44)]).toEqual([81, 81, 81, 40]);
  });

  it('with a profile of colours is never written as gray, unless that is wanted', async () => {
    const profiled = { ...png(grays), bytes: encodePng(grays, profiledOptions) };
    expect(kindOf(await fitPicture(profiled, { longestSide: 30, gray: false }))).toBe(2);
    const gray = await fitPicture(profiled, { longestSide: 30, gray: true });
    expect(kindOf(gray)).toBe(0);
    expect([...readPngChunks(gray.bytes)].map(({ type }) => type)).not.toContain('iCCP');
  });
});

const profiledOptions = {
  gray: 'colour',
  colours: [{ type: 'iCCP', content: Uint8Array.of(65, 0, 0) }],
} as const;

describe('a JPEG', () => {
  const file: PictureFile = {
    bytes: blockJpeg(),
    mediaType: 'image/jpeg',
    width: 16,
    height: 16,
  };

  it('that is small enough is left as it is', async () => {
    expect(await fitPicture(file, { longestSide: 16, gray: false })).toBe(file);
  });

  it('is made smaller, in colours or gray', async () => {
    const small = await fitPicture(file, { longestSide: 8, gray: false });
    expect([small.width, small.height]).toEqual([8, 8]);
    expect(readJpegHeader(small.bytes).components).toBe(3);
    const gray = await fitPicture(file, { longestSide: 8, gray: true });
    expect(readJpegHeader(gray.bytes).components).toBe(1);
    expect(await fitPicture(gray, { longestSide: 8, gray: true })).toBe(gray);
  });

  it('keeps the profile of its colours, which gray has none of', async () => {
    const content = Buffer.from('ICC_PROFILE\0\u0001\u0001colours', 'latin1');
    const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0, content.length + 2]), content]);
    const bytes = Buffer.concat([file.bytes.subarray(0, 20), segment, file.bytes.subarray(20)]);
    const profiled = { ...file, bytes };
    const small = await fitPicture(profiled, { longestSide: 8, gray: false });
    expect(readJpegHeader(small.bytes).profile.map((each) => Buffer.from(each))).toEqual([segment]);
    const gray = await fitPicture(profiled, { longestSide: 8, gray: true });
    expect(readJpegHeader(gray.bytes).profile).toEqual([]);
  });

  it('in four inks gets the colours of screens, whatever its size', async () => {
    const inks: PictureFile = {
      bytes: await readFile(new URL('../fixtures/pictures/cmyk.jpg', import.meta.url)),
      mediaType: 'image/jpeg',
      width: 300,
      height: 200,
    };
    expect(isInInks(inks)).toBe(true);
    for (const [longestSide, width] of [
      [1000, 300],
      [30, 30],
    ] as const) {
      const shown = await fitPicture(inks, { longestSide, gray: false });
      expect(isInInks(shown)).toBe(false);
      expect(readJpegHeader(shown.bytes)).toEqual({ components: 3, profile: [] });
      const { data, ...size } = await decodeJpeg(shown.bytes);
      expect(size).toEqual({ width, height: (width * 2) / 3 });
      for (const [index, value] of [200, 40, 41].entries())
        expect(Math.abs((data[40 + index] as number) - value)).toBeLessThan(4);
      expect(await fitPicture(shown, { longestSide, gray: false })).toBe(shown);
    }
    const gray = await fitPicture(inks, { longestSide: 1000, gray: true });
    expect(readJpegHeader(gray.bytes).components).toBe(1);
  });

  it('in four inks has those colours that its profile gives them', async () => {
    const plain = await readFile(new URL('../fixtures/pictures/cmyk.jpg', import.meta.url));
    const profile = await readFile(
      new URL('../../templates/icc/FOGRA39L_coated.icc', import.meta.url),
    );
    const bytes = withProfileOf(plain, profile);
    const inks: PictureFile = { bytes, mediaType: 'image/jpeg', width: 300, height: 200 };
    const shown = await fitPicture(inks, { longestSide: 1000, gray: false });
    const { data } = await decodeJpeg(shown.bytes);
    for (const [index, value] of [196, 78, 57].entries())
      expect(Math.abs((data[40 + index] as number) - value)).toBeLessThan(4);
  });
});

/** A JPEG with a profile, in segments. */
function withProfileOf(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const most = 65_000;
  const count = Math.ceil(profile.length / most);
  const segments = Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * most, (index + 1) * most);
    const head = Buffer.from('\xff\xe2\0\0ICC_PROFILE\0', 'latin1');
    head.writeUInt16BE(part.length + 16, 2);
    return Buffer.concat([head, Buffer.from([index + 1, count]), part]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}
