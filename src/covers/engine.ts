import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels: red, green, blue and how opaque, a byte each, by lines. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

let ready: Promise<void> | undefined;

/** Draws an SVG without text, so many pixels wide. The engine is WebAssembly, which reckons alike on every machine. */
export async function drawSvg(svg: string, width: number): Promise<Pixels> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  ready ??= readFile(file).then((bytes) => initWasm(bytes));
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  });
  const image = drawing.render();
  const drawn = { width: image.width, height: image.height, rgba: image.pixels };
  image.free();
  drawing.free();
  return drawn;
}
