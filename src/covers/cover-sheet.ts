import type { Book } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import type { Message } from '../messages/index.ts';
import { backSide } from './back.ts';
import { backboneSide } from './backbone.ts';
import type { Drawing } from './drawing.ts';
import { frontSide } from './front.ts';
import { type Box, rectangle } from './geometry.ts';
import { backboneWidth } from './paper.ts';
import { tellSide } from './tell-side.ts';

/** What is printed beyond the edge, to be cut off; mm. */
const bleed = 3;
/** Round the bleed, where there are marks. */
const slug = 9;

/** A cover in one piece, as it comes from the press: the front at the left of the backbone, the back at the right. */
export interface CoverSheet {
  readonly drawing: Drawing;
  /** What remains when it is cut; mm from the left upper corner of the sheet, as are all boxes. */
  readonly trim: Box;
  readonly bleed: Box;
  readonly front: Box;
  readonly backbone: Box;
  readonly back: Box;
  readonly messages: readonly Message[];
}

/** What a cover is put round: pages of this size in mm, so many of them. */
export interface BookBlock {
  readonly pages: number;
  readonly trim: { readonly width: number; readonly height: number };
}

/** Lay out the cover of a book that is bound on the right. */
export function coverSheet(
  book: Book,
  { pages, trim: page }: BookBlock,
  type: TextOutlines,
): CoverSheet {
  const { cropMarks: marks = false, paper } = book.cover.print;
  const edge = bleed + (marks ? slug : 0);
  const width = backboneWidth(pages, paper);
  const side = (left: number, across: number): Box => ({
    left,
    top: edge,
    right: left + across,
    bottom: edge + page.height,
  });
  const front = side(edge, page.width);
  const backbone = side(front.right, width);
  const back = side(backbone.right, page.width);
  const trim = { ...front, right: back.right };
  const bled = {
    left: trim.left - bleed,
    top: trim.top - bleed,
    right: trim.right + bleed,
    bottom: trim.bottom + bleed,
  };
  const { picture } = book.cover;
  const sides = [
    picture ? blank : frontSide(book, front, type),
    backboneSide(book, backbone, type),
    backSide(book, back, type),
  ];
  return {
    drawing: {
      width: trim.right + edge,
      height: trim.bottom + edge,
      picture: picture && { picture, box: { ...bled, right: front.right } },
      shapes: [
        { part: 'ground', fill: 'ground', steps: rectangle(bled) },
        ...sides.flatMap(({ shapes }) => shapes),
        ...(marks
          ? [{ part: 'marks', fill: 'registration' as const, steps: markSteps(trim, backbone) }]
          : []),
      ],
    },
    trim,
    bleed: bled,
    front,
    backbone,
    back,
    messages: sides.flatMap((each) => tellSide(book, each)),
  };
}

const blank = { shapes: [], crowded: false, missing: [] };

/** How long and how thick marks are, and how far they keep from the bleed; mm. */
const mark = { length: 5, width: 0.09, away: 1 } as const;

/** Where it is cut, at the corners; where it is folded, above and below the backbone. All of it lies outside the bleed. */
function markSteps(trim: Box, backbone: Box): Drawing['shapes'][number]['steps'] {
  const half = mark.width / 2;
  const near = bleed + mark.away;
  const far = near + mark.length;
  const upright = [trim.left, backbone.left, backbone.right, trim.right].flatMap((x) =>
    [trim.top - far, trim.bottom + near].map((top) => ({
      left: x - half,
      top,
      right: x + half,
      bottom: top + mark.length,
    })),
  );
  const level = [trim.top, trim.bottom].flatMap((y) =>
    [trim.left - far, trim.right + near].map((left) => ({
      left,
      top: y - half,
      right: left + mark.length,
      bottom: y + half,
    })),
  );
  return [...upright, ...level].flatMap(rectangle);
}
