import type { AccentName, GroundName } from '../book/index.ts';

/** A colour, on a screen and in print. */
export interface Colour {
  /** sRGB, `#rrggbb`. */
  readonly screen: `#${string}`;
  /** Cyan, magenta, yellow and black, in percent. */
  readonly print: readonly [number, number, number, number];
}

/** What a ground is like, and what is written on it. */
export interface Ground extends Colour {
  readonly dark: boolean;
}

const cream: Colour = { screen: '#fbf5e9', print: [0, 0, 0, 0] };
const coal: Colour = { screen: '#161616', print: [0, 0, 0, 100] };

/** Grounds. Text stands on each with a contrast of at least 7. */
export const grounds: Readonly<Record<GroundName, Ground>> = {
  petrol: { screen: '#0b3d45', print: [95, 55, 50, 45], dark: true },
  lapis: { screen: '#1b2a5c', print: [100, 90, 25, 25], dark: true },
  brick: { screen: '#7d1d1a', print: [25, 100, 95, 35], dark: true },
  olive: { screen: '#343b1c', print: [65, 50, 95, 55], dark: true },
  plum: { screen: '#451b43', print: [70, 100, 35, 40], dark: true },
  coal: { screen: '#161616', print: [40, 30, 30, 100], dark: true },
  paper: { screen: '#fbf5e9', print: [0, 0, 0, 0], dark: false },
  saffron: { screen: '#f4b53a', print: [0, 32, 88, 0], dark: false },
  turquoise: { screen: '#86cfc4', print: [48, 0, 28, 0], dark: false },
};

/** Accents: each has a light shade for dark grounds and a deep one for light grounds, with a contrast of at least 4.5. */
const accents: Readonly<Record<AccentName, { readonly light: Colour; readonly deep: Colour }>> = {
  saffron: {
    light: { screen: '#f4b53a', print: [0, 32, 88, 0] },
    deep: { screen: '#653600', print: [35, 75, 100, 45] },
  },
  vermilion: {
    light: { screen: '#ff9a7a', print: [0, 50, 48, 0] },
    deep: { screen: '#861a10', print: [20, 100, 100, 30] },
  },
  turquoise: {
    light: { screen: '#7fd3c6', print: [48, 0, 28, 0] },
    deep: { screen: '#0b4a4a', print: [95, 50, 60, 35] },
  },
  moss: {
    light: { screen: '#bccf6b', print: [30, 5, 72, 0] },
    deep: { screen: '#3c4a12', print: [65, 45, 100, 45] },
  },
  rose: {
    light: { screen: '#f4a9b8', print: [0, 42, 12, 0] },
    deep: { screen: '#701a44', print: [40, 100, 35, 25] },
  },
  plain: { light: cream, deep: coal },
};

/** What a cover is drawn with. */
export interface CoverColours {
  readonly ground: Ground;
  readonly text: Colour;
  readonly accent: Colour;
}

/** The colours of a ground and an accent; text is nearly white or nearly black. */
export function coverColours(ground: GroundName, accent: AccentName): CoverColours {
  const chosen = grounds[ground];
  return chosen.dark
    ? { ground: chosen, text: cream, accent: accents[accent].light }
    : { ground: chosen, text: coal, accent: accents[accent].deep };
}
