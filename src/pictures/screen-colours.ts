import type { CanvasKit } from 'canvaskit-wasm';
import type { Pixels } from './codecs.ts';
import { DamagedPicture } from './damaged-picture.ts';

let ready: Promise<CanvasKit> | undefined;

/** Loaded with the first picture that needs it: few have inks, or colours that aren’t a screen’s. */
function canvasKit(): Promise<CanvasKit> {
  ready ??= import('canvaskit-wasm').then(({ default: start }) => start());
  return ready;
}

/**
 * The pixels of a JPEG as a screen shows them (sRGB), by Skia, which the browser has too: its profile
 * says what its colours or inks mean. Inks without one are multiplied (red is what cyan and black
 * leave of it), as all browsers do: somebody who wants another red names a profile.
 * @throws DamagedPicture if it can’t be read
 */
export async function decodeForScreens(bytes: Uint8Array): Promise<Pixels> {
  const { MakeImageFromEncoded, ColorType, AlphaType, ColorSpace } = await canvasKit();
  const image = MakeImageFromEncoded(bytes);
  if (!image) throw new DamagedPicture();
  try {
    const [width, height] = [image.width(), image.height()];
    const data = image.readPixels(0, 0, {
      width,
      height,
      colorType: ColorType.RGBA_8888,
      alphaType: AlphaType.Unpremul,
      colorSpace: ColorSpace.SRGB,
    });
    if (!data) throw new DamagedPicture();
    return { data: Uint8ClampedArray.from(data), width, height };
  } finally {
    image.delete();
  }
}
