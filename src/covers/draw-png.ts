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
  for (let at = 0; at < numbers.length; at += 1) {
    const pixel = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2]] as [number, number, number];
    const key = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
    const number = known.get(key) ?? nearest(colours, pixel);
    known.set(key, number);
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
  const value = Number.parseInt(screen.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
