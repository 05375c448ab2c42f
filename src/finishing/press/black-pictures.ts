import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { hasName, streamsOf, withBytes } from '../../pdf-writing/index.ts';
import { grayJpeg } from '../../pictures/index.ts';
import { ColourError, lightness } from './black-operators.ts';

const gray = PDFName.of('DeviceGray');
const key = PDFName.of('ColorSpace');

/** Makes every picture of a file gray: the pixels of some, the palettes of others (ISO 32000, 8.9.5). */
export async function blackPictures(context: PDFContext): Promise<void> {
  for (const [ref, picture] of picturesOf(context)) {
    if (isGray(picture)) continue;
    context.assign(ref, await grayPicture(picture));
  }
}

/** The pictures of a file that have colours of their own: a stencil has none. */
export function picturesOf(context: PDFContext): [PDFRef, PDFRawStream][] {
  return streamsOf(context).filter(
    ([, { dict }]) => hasName(dict, 'Subtype', 'Image') && dict.has(key),
  );
}

/** Whether a picture has nothing but gray. */
export function isGray({ dict }: PDFRawStream): boolean {
  const space = dict.lookup(key);
  return space === gray || componentsOf(space) === 1;
}

async function grayPicture(picture: PDFRawStream): Promise<PDFRawStream> {
  const { dict } = picture;
  const space = dict.lookup(key);
  if (hasName(dict, 'Filter', 'DCTDecode')) {
    const copy = dict.clone();
    copy.set(key, gray);
    copy.delete(PDFName.of('DecodeParms'));
    return PDFRawStream.of(copy, await grayJpeg(picture.contents));
  }
  if (isIndexed(space)) {
    const copy = dict.clone();
    copy.set(key, grayPalette(space, dict.context));
    return PDFRawStream.of(copy, picture.contents);
  }
  const bits = dict.lookup(PDFName.of('BitsPerComponent'));
  if (componentsOf(space) !== 3 || !(bits instanceof PDFNumber) || bits.asNumber() !== 8) {
    throw new ColourError(`a picture in the colour space ${String(space)}`);
  }
  const copy = withBytes(picture, grayPixels(decodePDFRawStream(picture).decode()));
  copy.dict.set(key, gray);
  return copy;
}

/** How many numbers a colour has; undefined where nobody here knows. */
function componentsOf(space: PDFObject | undefined): number | undefined {
  if (space === PDFName.of('DeviceRGB')) return 3;
  if (space === gray) return 1;
  if (!(space instanceof PDFArray)) return undefined;
  const kind = space.lookup(0);
  if (kind === PDFName.of('CalRGB')) return 3;
  if (kind === PDFName.of('CalGray')) return 1;
  const profile = space.lookup(1);
  if (kind !== PDFName.of('ICCBased') || !(profile instanceof PDFRawStream)) return undefined;
  const count = profile.dict.lookup(PDFName.of('N'));
  return count instanceof PDFNumber ? count.asNumber() : undefined;
}

function isIndexed(space: PDFObject | undefined): space is PDFArray {
  return space instanceof PDFArray && space.lookup(0) === PDFName.of('Indexed');
}

/** `[/Indexed base highest colours]` with a palette of grays. */
function grayPalette(space: PDFArray, context: PDFContext): PDFArray {
  const colours = space.lookup(3);
  const bytes =
    colours instanceof PDFString || colours instanceof PDFHexString
      ? colours.asBytes()
      : colours instanceof PDFRawStream
        ? decodePDFRawStream(colours).decode()
        : undefined;
  if (!bytes || componentsOf(space.lookup(1)) !== 3) throw new ColourError('a palette');
  const palette = PDFHexString.of(Buffer.from(grayPixels(bytes)).toString('hex'));
  return context.obj([PDFName.of('Indexed'), gray, space.lookup(2) as PDFObject, palette]);
}

function grayPixels(pixels: Uint8Array): Uint8Array {
  const grays = new Uint8Array(Math.floor(pixels.length / 3));
  for (let at = 0; at < grays.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(3 * at, 3 * at + 3);
    grays[at] = Math.round(lightness(red, green, blue));
  }
  return grays;
}
