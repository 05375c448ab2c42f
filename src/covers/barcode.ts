import type { TextOutlines } from '../fonts/index.ts';
import type { Shape } from './drawing.ts';
import { ean13Bars, symbolModules } from './ean13.ts';
import { type Box, boxOf, mapOutlines, rectangle } from './geometry.ts';

/** The width of a module at full size, in mm. */
const module = 0.33;
/** Light margins before and behind the bars, in modules. */
const quiet = { left: 11, right: 7 } as const;
/** How high the bars are, how much further guards reach, and how high digits are; mm. */
const height = { bars: 22.85, guard: 1.65, digits: 2.75 } as const;
/** White around all of it, and between the words above and the bars. */
const white = 1.5;
const gap = 1.2;

/** What a barcode takes with its white, in mm. */
export const barcodeSize: { readonly width: number; readonly height: number } = {
  width: (quiet.left + symbolModules + quiet.right) * module + 2 * white,
  height: white + height.digits + gap + height.bars + gap / 2 + height.digits + white,
};

/**
 * An ISBN as EAN-13, black on white at full size (GS1 General Specifications 5.2.6:
 * 37.29 mm wide with its quiet zones), the number above it as it is written and its
 * digits below, in Latin figures.
 */
export function barcodeShapes(
  isbn: string,
  left: number,
  bottom: number,
  type: TextOutlines,
): Shape[] {
  const digits = isbn.replace(/\D/g, '');
  const panel = {
    left,
    top: bottom - barcodeSize.height,
    right: left + barcodeSize.width,
    bottom,
  };
  const start = left + white + quiet.left * module;
  const top = panel.top + white + height.digits + gap;
  const bars = ean13Bars(digits).map(({ at, width, guard }) => ({
    left: start + at * module,
    top,
    right: start + (at + width) * module,
    bottom: top + height.bars + (guard ? height.guard : 0),
  }));
  const baseline = bottom - white;
  const digit = (index: number, at: number): Shape =>
    centred(digits[index] as string, start + at * module, baseline, type);
  return [
    { part: 'barcode-ground', fill: 'white', steps: rectangle(panel) },
    { part: 'barcode', fill: 'black', steps: bars.flatMap(rectangle) },
    centred(
      `ISBN ${isbn}`,
      (panel.left + panel.right) / 2,
      panel.top + white + height.digits,
      type,
    ),
    digit(0, -7),
    ...[0, 1, 2, 3, 4, 5].flatMap((place) => [
      digit(place + 1, 3 + place * 7 + 3.5),
      digit(place + 7, 50 + place * 7 + 3.5),
    ]),
  ];
}

/** A text whose ink has its middle at a place, as high as digits of a barcode are; narrower where it would be too wide. */
function centred(text: string, middle: number, baseline: number, type: TextOutlines): Shape {
  const { steps } = type.set(text, 400);
  const box = boxOf(steps) as Box;
  const high = (boxOf(type.set('0', 400).steps) as Box).top;
  const room = barcodeSize.width - 2 * white;
  const size = Math.min(height.digits / -high, room / (box.right - box.left));
  const from = middle - ((box.left + box.right) / 2) * size;
  return {
    part: 'barcode-digits',
    fill: 'black',
    steps: mapOutlines(steps, (x, y) => [from + x * size, baseline + y * size]),
  };
}
