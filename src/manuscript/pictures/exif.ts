import { PictureFault } from './picture.ts';

/**
 * Throws if a camera noted that a picture is to be shown turned. The note goes with
 * all else that the camera noted (the place, the hour, its number), so the picture
 * would lie on its side.
 * @param tiff the Exif data, from its byte order on
 */
export function requireUpright(tiff: Uint8Array): void {
  const orientation = orientationOf(tiff);
  if (orientation === undefined || orientation === 1) return;
  throw new PictureFault({ rule: 'picture-turned' });
}

function orientationOf(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let index = 0; index < entries; index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
    }
  } catch (error) {
    // Data that isn't what it says notes nothing.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}
