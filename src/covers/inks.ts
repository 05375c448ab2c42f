import type { BookCover } from '../book/index.ts';
import { type Colour, coverColours } from './colours.ts';
import type { Fill } from './drawing.ts';

/** What is printed where: percent of cyan, magenta, yellow and black, or of a colour that is an ink of its own. */
export type Ink =
  | { readonly kind: 'process'; readonly percent: Colour['print'] }
  | { readonly kind: 'spot'; readonly name: string; readonly percent: number };

/** The inks of a cover, and what an ink of its own looks like where only four are at hand. */
export interface Inks {
  readonly of: Readonly<Record<Fill, Ink>>;
  readonly spot?: { readonly name: string; readonly looks: Colour['print'] } | undefined;
}

/** The share of a dark spot colour that is an accent on it: light enough to be seen on it, and no white. */
const tint = 22;

const none = [0, 0, 0, 0] as const;
const onlyBlack = [0, 0, 0, 100] as const;

/**
 * The inks that a book’s cover is printed with: four process colours, or black and one of
 * another name. With that one, a dark ground is the colour itself, its accent a tint and its words
 * the bare paper; on bare paper the accent is the colour; a light ground bears black.
 */
export function coverInks({ ground, accent, print }: BookCover): Inks {
  const colours = coverColours(ground, accent);
  const process = (percent: Colour['print']): Ink => ({ kind: 'process', percent });
  const common = {
    white: process(none),
    black: process(onlyBlack),
    registration: { kind: 'spot', name: 'All', percent: 100 } as const,
  };
  if (print.inks === 'cmyk') {
    return {
      of: {
        ...common,
        ground: process(colours.ground.print),
        text: process(colours.text.print),
        accent: process(colours.accent.print),
      },
    };
  }
  const name = print.inks.spot;
  const spot = (percent: number): Ink => ({ kind: 'spot', name, percent });
  const bare = colours.ground.print.every((percent) => percent === 0);
  const text = process(colours.text.print);
  if (bare) {
    const looks = colours.accent.print;
    return {
      of: { ...common, ground: process(none), text, accent: spot(100) },
      spot: { name, looks },
    };
  }
  const { dark, print: looks } = colours.ground;
  const over = dark ? spot(tint) : process(onlyBlack);
  return { of: { ...common, ground: spot(100), text, accent: over }, spot: { name, looks } };
}
