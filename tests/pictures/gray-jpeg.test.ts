import { expect, it } from 'vitest';
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
