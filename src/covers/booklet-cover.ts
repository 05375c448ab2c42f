import type { Book } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import type { Message } from '../messages/index.ts';
import { exact, pointsPerMm } from '../pdf-writing/index.ts';
import { backSide } from './back.ts';
import type { Drawing } from './drawing.ts';
import { frontSide, type Side } from './front.ts';
import { type Box, rectangle } from './geometry.ts';
import { coverInks } from './inks.ts';
import { pathOperators } from './path-operators.ts';
import { type InkPicture, inkPicture } from './print-picture.ts';
import { tellSide } from './tell-side.ts';

/** A side of a booklet’s cover: operators in points from its lower left corner, and the picture that they call `Front`. */
export interface CoverPanel {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  readonly picture?: Omit<InkPicture, 'shown'> | undefined;
}

/**
 * The cover of a booklet that is printed at home: front and back, without a backbone and without a
 * barcode, for nobody sells it.
 * @param size of the folded booklet, mm
 * @param look `plain`: black on the paper’s white; `colour`: as the cover of the book
 */
export async function bookletCover(
  book: Book,
  size: { readonly width: number; readonly height: number },
  look: 'plain' | 'colour',
  type: TextOutlines,
): Promise<{
  readonly front: CoverPanel;
  readonly back: CoverPanel;
  readonly messages: readonly Message[];
}> {
  const panel: Box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const picture = look === 'colour' ? book.cover.picture : undefined;
  const front = picture ? blank : frontSide(book, panel, type);
  const back = backSide({ cover: { ...book.cover, isbn: undefined } }, panel, type);
  const drawn = (side: Side, own?: Drawing['picture']): Promise<CoverPanel> =>
    panelOf(book, { ...size, picture: own, shapes: side.shapes }, look);
  return {
    front: await drawn(front, picture && { picture, box: panel }),
    back: await drawn(back),
    messages: [front, back].flatMap((side) => tellSide(book, side)),
  };
}

/** How thick the outline of a figure is, mm. */
const outline = 0.5;

const blank: Side = { shapes: [], crowded: false, missing: [] };

/** Black, or the four inks of printers: one that has a name of its own is mixed of them. */
async function panelOf(
  { cover }: Pick<Book, 'cover'>,
  { width, height, picture, shapes }: Drawing,
  look: 'plain' | 'colour',
): Promise<CoverPanel> {
  const { of: inks } = coverInks({ ...cover, print: { ...cover.print, inks: 'cmyk' } });
  const colour = (fill: Drawing['shapes'][number]['fill']): string => {
    const ink = inks[fill];
    if (look === 'plain' || ink.kind === 'spot') return fill === 'white' ? '1 g' : '0 g';
    return `${ink.percent.map((each) => each / 100).join(' ')} k`;
  };
  const drawn = picture && (await inkPicture(picture));
  const ground = {
    part: 'ground',
    fill: 'ground' as const,
    steps: rectangle(boxOf(width, height)),
  };
  const all = look === 'colour' ? [ground, ...shapes] : shapes;
  const content = [
    `${pointsPerMm.toFixed(8)} 0 0 ${(-pointsPerMm).toFixed(8)} 0 ${exact(height * pointsPerMm)} cm`,
    ...(drawn ? [drawn.shown] : []),
    ...(drawn ? shapes : all).map(({ part, fill, steps }) =>
      // In black alone a figure is its outline: a solid one takes the toner of twenty pages, and cracks at the fold.
      part === 'figure' && look === 'plain'
        ? [`0 G ${outline} w 1 j`, pathOperators(steps), 'S'].join('\n')
        : [colour(fill), pathOperators(steps), 'f'].join('\n'),
    ),
  ].join('\n');
  return {
    width: width * pointsPerMm,
    height: height * pointsPerMm,
    content: `q\n${content}\nQ`,
    picture: drawn && { width: drawn.width, height: drawn.height, data: drawn.data },
  };
}

function boxOf(width: number, height: number): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}
