import { decodeJpeg, decodePng, encodeJpeg, type Pixels, resizePixels } from './codecs.ts';
import { encodePng } from './encode-png.ts';
import { readJpegHeader, withProfile } from './jpeg-header.ts';
import { type PngChunk, readPngChunks, readPngHeader } from './png-chunks.ts';
import { decodeForScreens } from './screen-colours.ts';

/** A picture as a file of a book: it was read once and is in order. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What pictures have to be for a kind of screen. */
export interface Fit {
  /** In pixels; larger ones are made smaller, in proportion. */
  readonly longestSide: number;
  /** Colours become gray. */
  readonly gray: boolean;
}

/** Nobody sees it on a screen; mozjpeg’s scale. */
const quality = 85;

/** Parts of a PNG that say which colours are meant (PNG, 11.3.2). */
const colourTypes = new Set(['cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP']);

/**
 * A picture made small enough and, if wanted, gray. It stays in its format; one that is as it should be
 * is the same object, byte for byte. A JPEG in four inks gets the colours of screens (sRGB).
 */
export async function fitPicture(picture: PictureFile, fit: Fit): Promise<PictureFile> {
  const size = sizeWithin(picture, fit.longestSide);
  return picture.mediaType === 'image/png'
    ? fitPng(picture, size, fit.gray)
    : fitJpeg(picture, size, fit.gray);
}

/** Whether a picture is a JPEG in four inks (CMYK), which is for presses and for no screen. */
export function isInInks({ mediaType, bytes }: PictureFile): boolean {
  return mediaType === 'image/jpeg' && readJpegHeader(bytes).components === inks;
}

const inks = 4;

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeWithin({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

function isLike(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

async function inSize(pixels: Pixels, size: Size): Promise<Pixels> {
  return isLike(pixels, size) ? pixels : resizePixels(pixels, size.width, size.height);
}

async function fitJpeg(picture: PictureFile, size: Size, makeGray: boolean): Promise<PictureFile> {
  const { components, profile } = readJpegHeader(picture.bytes);
  const gray = makeGray || components === 1;
  if (isLike(picture, size) && gray === (components === 1) && components !== inks) return picture;
  // How light a colour is, and what inks are on a screen, the profile says; else it goes along.
  const byProfile = components === inks || (gray && components === 3 && profile.length > 0);
  const whole = await (byProfile ? decodeForScreens(picture.bytes) : decodeJpeg(picture.bytes));
  const bytes = await encodeJpeg(await inSize(whole, size), { quality, gray, progressive: false });
  const named = gray || byProfile ? bytes : withProfile(bytes, profile);
  return { ...picture, ...size, bytes: named };
}

async function fitPng(picture: PictureFile, size: Size, makeGray: boolean): Promise<PictureFile> {
  const chunks = [...readPngChunks(picture.bytes)];
  const isGray = [0, 4].includes(readPngHeader(chunks[0] as PngChunk).colourType);
  if (isLike(picture, size) && (isGray || !makeGray)) return picture;
  const pixels = await inSize(await decodePng(picture.bytes), size);
  const bytes = encodePng(pixels, {
    gray: makeGray || isGray ? 'make' : hasProfile(chunks) ? 'colour' : 'keep',
    colours: chunks.filter(({ type }) => colourTypes.has(type)),
  });
  return { ...picture, ...size, bytes };
}

function hasProfile(chunks: readonly PngChunk[]): boolean {
  return chunks.some(({ type }) => type === 'iCCP' || type === 'cICP');
}
