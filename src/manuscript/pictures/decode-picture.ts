import { isJpeg, readJpeg } from './jpeg.ts';
import { type Picture, PictureFault } from './picture.ts';
import { isPng, readPng } from './png.ts';

/** Formats that a book can’t hold, by how their files begin. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^GIF8/, 'a GIF'],
  [/^RIFF....WEBP/s, 'a WebP'],
  [/^....ftyp(?:heic|heix|mif1|msf1|avif)/s, 'a HEIC or AVIF'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF'],
  [/^BM/, 'a BMP'],
  [/^%PDF/, 'a PDF'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!--|svg|!DOCTYPE svg)/i,
    'an SVG, which can hold more than a picture',
  ],
];

/**
 * Reads a picture, and leaves out whatever in it isn’t to be seen.
 * @throws PictureFault if it can't be printed
 */
export function decodePicture(bytes: Uint8Array): Picture {
  if (isPng(bytes)) return readPng(bytes);
  if (isJpeg(bytes)) return readJpeg(bytes);
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const other = others.find(([pattern]) => pattern.test(head))?.[1];
  const reason = other ? `The file is ${other}` : 'The file is no picture';
  throw new PictureFault('picture-unreadable', reason);
}
