import { decodeJpeg, encodeJpeg } from './codecs.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { decodeForScreens } from './screen-colours.ts';

/** High enough that nobody sees a second compression; mozjpeg's scale. */
const quality = 90;

/** A JPEG with the same picture in gray, for the press: as light as its colours are by its profile. */
export async function grayJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const { components, profile } = readJpegHeader(bytes);
  const isPlain = components < 4 && profile.length === 0;
  const pixels = await (isPlain ? decodeJpeg(bytes) : decodeForScreens(bytes));
  return encodeJpeg(pixels, { quality, gray: true, progressive: true });
}
