import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decode, { init as initDecoder } from '@jsquash/jpeg/decode.js';
import encode, { init as initEncoder } from '@jsquash/jpeg/encode.js';

/** High enough that nobody sees a second compression; mozjpeg's scale. */
const quality = 90;

const grayscale = 1; // MozJpegColorSpace.GRAYSCALE, which a const enum hides

/** What mozjpeg hands over: four bytes a pixel. Browsers have a class of this name. */
class PixelData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

let ready: Promise<void> | undefined;

/** A JPEG with the same picture in gray, compressed by mozjpeg, which gives the same bytes everywhere. */
export async function grayJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  ready ??= start();
  await ready;
  const whole = new Uint8Array(bytes).buffer;
  const pixels = await decode(whole, { preserveOrientation: false });
  return new Uint8Array(await encode(pixels, { quality, color_space: grayscale }));
}

/** Node has it, and its types don't say so. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };

/** In Node, the modules have to be read from disk, and ImageData is nobody's. */
async function start(): Promise<void> {
  if (!('ImageData' in globalThis)) Object.assign(globalThis, { ImageData: PixelData });
  const { resolve } = createRequire(import.meta.url);
  const begin = async (init: unknown, file: string): Promise<void> => {
    const bytes = await readFile(resolve(`@jsquash/jpeg/codec/${file}`));
    await (init as (module: object) => Promise<void>)(await WebAssembly.compile(bytes));
  };
  await begin(initDecoder, 'dec/mozjpeg_dec.wasm');
  await begin(initEncoder, 'enc/mozjpeg_enc.wasm');
}
