import type { Colour, CoverColours } from './colours.ts';
import type { Drawing } from './drawing.ts';
import { drawSvg } from './engine.ts';
import { palettePng } from './palette-png.ts';
import { toSvg } from './svg.ts';

/** Edges are drawn in so many steps from the ground to the colour of a shape. */
const shades = 7;

/** Draws the flat colours of a drawing as a PNG, so many pixels wide. */
export async function drawPng(
  drawing: Drawing,
  { ground, text, accent }: CoverColours,
  width: number,
): Promise<Uint8Array> {
  const [white, black] = [{ screen: '#ffffff' }, { screen: '#000000' }] as const;
  const svg = toSvg(drawing, { ground, text, accent, white, black, registration: black });
  const { rgba, height } = await drawSvg(svg, width);
  const colours = shadesOf(ground, [text, accent]);
  const numbers = new Uint8Array(width * height);
  const known = new Map<number, number>();
  let before = -1;
  let number = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const pixel = rgb24(rgba, at);
    // Most are as the one before.
    if (pixel !== before) {
      number = known.get(pixel) ?? nearest(colours, parts(pixel));
      known.set(pixel, number);
      before = pixel;
    }
    numbers[at] = number;
  }
  return palettePng({ width, height, colours, pixels: numbers });
}

type Rgb = readonly [number, number, number];

function shadesOf(
  ground: Pick<Colour, 'screen'>,
  others: readonly Pick<Colour, 'screen'>[],
): Rgb[] {
  const from = rgb(ground.screen);
  const distinct = [...new Set(others.map(({ screen }) => screen))];
  return [
    from,
    ...distinct.flatMap((screen) => {
      const to = rgb(screen);
      return Array.from({ length: shades }, (_, step): Rgb => {
        const mix = (index: 0 | 1 | 2): number =>
          Math.round(from[index] + ((to[index] - from[index]) * (step + 1)) / shades);
        return [mix(0), mix(1), mix(2)];
      });
    }),
  ];
}

function nearest(colours: readonly Rgb[], [red, green, blue]: Rgb): number {
  let best = 0;
  let least = Infinity;
  for (const [index, colour] of colours.entries()) {
    const far = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
    if (far < least) [best, least] = [index, far];
  }
  return best;
}

function rgb(screen: string): Rgb {
  return parts(Number.parseInt(screen.slice(1), 16));
}

function parts(colour: number): Rgb {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** A pixel’s colour as one number; how opaque it is is left out. */
function rgb24(rgba: Uint8Array, pixel: number): number {
  const at = pixel * 4;
  return ((rgba[at] as number) << 16) | ((rgba[at + 1] as number) << 8) | (rgba[at + 2] as number);
}
