import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A picture as its pixels: four bytes each (red, green, blue, opacity), by lines from the top. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How a JPEG is compressed. */
export interface JpegOptions {
  /** mozjpeg’s scale, up to 100. */
  readonly quality: number;
  readonly gray: boolean;
  /** Shown in steps while it loads, and a little smaller; some old e-readers show none of it. */
  readonly progressive: boolean;
}

const colourSpace = { gray: 1, colour: 3 } as const; // MozJpegColorSpace, a const enum

/** What codecs hand over. Browsers have a class of this name. */
class PixelData implements Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** The pixels of a JPEG. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
  const { decodeJpegFile } = await start();
  return decodeJpegFile(new Uint8Array(bytes).buffer, { preserveOrientation: false });
}

/** Compress by mozjpeg, which gives the same bytes everywhere. */
export async function encodeJpeg(pixels: Pixels, options: JpegOptions): Promise<Uint8Array> {
  const { encodeJpegFile } = await start();
  const { quality, gray, progressive } = options;
  const color_space = gray ? colourSpace.gray : colourSpace.colour;
  return new Uint8Array(
    await encodeJpegFile(pixels as ImageData, { quality, color_space, progressive }),
  );
}

/** The pixels of a PNG, whatever its colours are. */
export async function decodePng(bytes: Uint8Array): Promise<Pixels> {
  const { decodePngFile } = await start();
  return decodePngFile(new Uint8Array(bytes).buffer);
}

/** The same picture in another size. Light is added up as light, and what isn’t seen has no share in it. */
export async function resizePixels(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  const { resize } = await start();
  const { data, ...size } = pixels;
  // It looks at the whole buffer, whatever part of it is meant.
  const own = { ...size, data: new Uint8ClampedArray(data) } as ImageData;
  return resize(own, { width, height, method: 'lanczos3', premultiply: true, linearRGB: true });
}

/** Node has both, and its types don't say so. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };
type ImageData = Pixels & {
  readonly colorSpace: 'srgb';
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

let ready: ReturnType<typeof begin> | undefined;

function start(): ReturnType<typeof begin> {
  ready ??= begin();
  return ready;
}

/**
 * Load them when the first picture is to be changed: most books have none. In Node, their modules
 * have to be read from disk, and ImageData is nobody's.
 */
async function begin() {
  const jpegDecoder = await import('@jsquash/jpeg/decode.js');
  const jpegEncoder = await import('@jsquash/jpeg/encode.js');
  const pngDecoder = await import('@jsquash/png/decode.js');
  const resizer = await import('@jsquash/resize');
  if (!('ImageData' in globalThis)) Object.assign(globalThis, { ImageData: PixelData });
  const { resolve } = createRequire(import.meta.url);
  const load = async (init: unknown, file: string): Promise<void> => {
    const bytes = await readFile(resolve(file));
    await (init as (module: object) => Promise<unknown>)(await WebAssembly.compile(bytes));
  };
  await load(jpegDecoder.init, '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  await load(jpegEncoder.init, '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');
  await load(pngDecoder.init, '@jsquash/png/codec/pkg/squoosh_png_bg.wasm');
  await load(resizer.initResize, '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm');
  return {
    decodeJpegFile: jpegDecoder.default,
    encodeJpegFile: jpegEncoder.default,
    decodePngFile: pngDecoder.default,
    resize: resizer.default,
  };
}
