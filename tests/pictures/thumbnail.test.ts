import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeJpeg, encodeJpeg, type Pixels } from '../../src/pictures/codecs.ts';
import { encodePng } from '../../src/pictures/encode-png.ts';
import { type PictureFile, thumbnail } from '../../src/pictures/index.ts';
import { readJpegHeader, withProfile } from '../../src/pictures/jpeg-header.ts';
import { random } from '../ledger/random.ts';
import { root } from '../root.ts';
import { pixelsOf } from './pictures.ts';

const chance = random(3);
/** No picture is harder to make small. */
const noise = pixelsOf(600, 900, () => [chance(256), chance(256), chance(256), 255]);

async function jpegOf(pixels: Pixels): Promise<PictureFile> {
  const bytes = await encodeJpeg(pixels, { quality: 90, gray: false, progressive: true });
  const { width, height } = pixels;
  return { bytes, mediaType: 'image/jpeg', width, height };
}

function pngOf(pixels: Pixels): PictureFile {
  const bytes = encodePng(pixels, { gray: 'keep', colours: [] });
  const { width, height } = pixels;
  return { bytes, mediaType: 'image/png', width, height };
}

describe('a thumbnail', () => {
  it.each([
    ['a JPEG', jpegOf],
    ['a PNG', pngOf],
  ])('of noise in %s has at most 8,000 bytes, and is a JPEG', async (_, make) => {
    const small = await thumbnail(await make(noise), 200);
    expect(small).toMatchObject({ mediaType: 'image/jpeg', width: 133, height: 200 });
    expect(small.bytes.length).toBeLessThanOrEqual(8_000);
    expect(await decodeJpeg(small.bytes)).toMatchObject({ width: 133, height: 200 });
  });

  it('is on white where a picture is open', async () => {
    const open = pixelsOf(40, 40, (x) => [0, 0, 0, x < 20 ? 0 : 255]);
    const { data } = await decodeJpeg((await thumbnail(pngOf(open), 200)).bytes);
    expect([data[0], data[4 * 39]].map((level) => Math.round((level as number) / 20))).toEqual([
      13, 0,
    ]);
  });

  it('has no profile', async () => {
    const plain = await jpegOf(pixelsOf(300, 300, (x, y) => [x / 2, y / 2, 9, 255]));
    const content = await readFile(join(root, 'templates/icc/sRGB.icc'));
    const head = Buffer.from('\xff\xe2\0\0ICC_PROFILE\0\x01\x01', 'latin1');
    head.writeUInt16BE(head.length - 2 + content.length, 2);
    const bytes = withProfile(plain.bytes, [Buffer.concat([head, content])]);
    expect(readJpegHeader(bytes).profile).toHaveLength(1);
    const small = await thumbnail({ ...plain, bytes }, 200);
    expect(readJpegHeader(small.bytes).profile).toEqual([]);
  });
});
