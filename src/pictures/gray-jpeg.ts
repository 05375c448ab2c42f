import { decodeJpeg, encodeJpeg } from './codecs.ts';

/** High enough that nobody sees a second compression; mozjpeg's scale. */
const quality = 90;

/** A JPEG with the same picture in gray, for the press. */
export async function grayJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  return encodeJpeg(await decodeJpeg(bytes), { quality, gray: true, progressive: true });
}
