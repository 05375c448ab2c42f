import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { decodeJpeg } from '../../src/pictures/codecs.ts';
import { grayJpeg } from '../../src/pictures/index.ts';
import { blockJpeg } from './pictures.ts';

/** Where a JPEG says how many colours it has: the tenth byte of its frame (SOF0 to SOF2). */
function colours(bytes: Uint8Array): number {
  for (
    let at = 2;
    at < bytes.length;
    at += 2 + (bytes[at + 2] as number) * 256 + (bytes[at + 3] as number)
  ) {
    const marker = bytes[at + 1] as number;
    if (marker >= 0xc0 && marker <= 0xc2) return bytes[at + 9] as number;
  }
  throw new Error('no frame');
}

it('makes a gray JPEG of one in colours, the same each time', async () => {
  const bytes = blockJpeg();
  expect(colours(bytes)).toBe(3);
  const gray = await grayJpeg(bytes);
  expect(colours(gray)).toBe(1);
  expect(await grayJpeg(bytes)).toEqual(gray);
});

it('is as light as the colours are that the profile means, also of inks', async () => {
  const lightness = async (name: string): Promise<number> => {
    const bytes = await readFile(new URL(`../fixtures/pictures/${name}.jpg`, import.meta.url));
    return (await decodeJpeg(await grayJpeg(bytes))).data[4000] as number;
  };
  // The same red in three ways; what Adobe RGB calls 172, 44, 43 would be a darker one without its profile.
  expect(await lightness('srgb')).toBe(88);
  expect(Math.abs((await lightness('adobe-rgb')) - 88)).toBeLessThan(2);
  expect(Math.abs((await lightness('cmyk')) - 88)).toBeLessThan(2);
});
