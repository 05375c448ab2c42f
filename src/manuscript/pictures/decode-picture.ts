import type { PictureFormat } from '../../messages/index.ts';
import { DamagedPicture, isJpeg, isPng } from '../../pictures/index.ts';
import { readJpeg } from './jpeg.ts';
import { type Picture, PictureFault } from './picture.ts';
import { readPng } from './png.ts';

/** Formats that a book can’t hold, by how their files begin. */
const others: readonly (readonly [RegExp, PictureFormat])[] = [
  [/^GIF8/, 'GIF'],
  [/^RIFF....WEBP/s, 'WebP'],
  [/^....ftyp(?:heic|heix|mif1|msf1|avif)/s, 'HEIC'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^BM/, 'BMP'],
  [/^%PDF/, 'PDF'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!--|svg|!DOCTYPE svg)/i, 'SVG'],
];

/**
 * Reads a picture, and leaves out whatever in it isn’t to be seen.
 * @throws PictureFault if it can't be printed
 */
export function decodePicture(bytes: Uint8Array): Picture {
  try {
    return readWhole(bytes);
  } catch (error) {
    if (!(error instanceof DamagedPicture)) throw error;
    throw new PictureFault({ rule: 'picture-unreadable', case: 'damaged' });
  }
}

function readWhole(bytes: Uint8Array): Picture {
  if (isPng(bytes)) return readPng(bytes);
  if (isJpeg(bytes)) return readJpeg(bytes);
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const other = others.find(([pattern]) => pattern.test(head))?.[1];
  const rule = 'picture-unreadable';
  throw new PictureFault(
    other ? { rule, case: 'format', format: other } : { rule, case: 'no-picture' },
  );
}
