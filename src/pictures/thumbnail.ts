import { encodeJpeg, type Pixels, resizePixels } from './codecs.ts';
import type { PictureFile } from './fit-picture.ts';
import { decodeForScreens } from './screen-colours.ts';

/** Bytes: pages have many of them. */
const most = 8_000;

/** mozjpeg’s scale, tried from the first: what is small and full of noise may take the last. */
const qualities = [75, 60, 45, 30, 15] as const;

/**
 * A picture so small that many may stand in a page: a JPEG in the colours of screens, without a profile, of at most
 * 8,000 bytes wherever a JPEG of that size can have so few.
 * @param longestSide in pixels
 */
export async function thumbnail(picture: PictureFile, longestSide: number): Promise<PictureFile> {
  const whole = await decodeForScreens(picture.bytes);
  const scale = Math.min(1, longestSide / Math.max(whole.width, whole.height));
  const width = Math.max(1, Math.round(whole.width * scale));
  const height = Math.max(1, Math.round(whole.height * scale));
  const pixels = onWhite(scale < 1 ? await resizePixels(whole, width, height) : whole);
  let bytes: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    bytes = await encodeJpeg(pixels, { quality, gray: false, progressive: false });
    if (bytes.length <= most) break;
  }
  return { bytes, mediaType: 'image/jpeg', width, height };
}

/** A JPEG has no holes. */
function onWhite({ data, width, height }: Pixels): Pixels {
  const filled = Uint8ClampedArray.from(data);
  for (let at = 0; at < filled.length; at += 4) {
    const opaque = (filled[at + 3] as number) / 255;
    for (let colour = at; colour < at + 3; colour += 1) {
      filled[colour] = 255 - (255 - (filled[colour] as number)) * opaque;
    }
    filled[at + 3] = 255;
  }
  return { data: filled, width, height };
}
