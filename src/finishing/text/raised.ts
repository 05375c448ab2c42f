import { isSpace } from './character-classes.ts';
import type { Piece } from './pieces.ts';
import { edge, type Sign } from './signs.ts';
import { keptSpace } from './spaces.ts';
import { givenTo, isRightToLeft } from './units.ts';

/** In sizes of the type: what stands higher or lower by less is on the baseline. */
const onBaseline = 0.1;

/** How wide the end of a piece has to be, in steps between the baselines, for PDFium to see one line. */
const wide = 3;

/**
 * Keeps a line with raised numbers in it one line for PDFium: it puts pieces in order from
 * left to right, and reads them as one line, only as long as their baselines are nearer than
 * half the widest of the signs where they meet. So what is at the right end of the line, and
 * what meets another baseline, ends with a sign that paints nothing and is wide enough.
 */
export function heldTogether(pieces: readonly Piece[]): readonly Piece[] {
  const step = Math.max(...pieces.map(({ signs }) => Math.abs(yOf(signs) - baseOf(pieces))), 0);
  const size = Math.max(...pieces.map(({ signs }) => (signs[0] as Sign).run.size), 0);
  if (step < onBaseline * size) return pieces;
  const fromLeft = [...pieces].sort((a, b) => endOf(a) - endOf(b));
  const ends = new Set(
    fromLeft.filter((piece, index) => {
      const next = fromLeft[index + 1];
      return !next || Math.abs(yOf(piece.signs) - yOf(next.signs)) > onBaseline * size;
    }),
  );
  return pieces.flatMap((piece) => (ends.has(piece) ? widened(piece, wide * step) : [piece]));
}

/** The baseline of the largest type. */
function baseOf(pieces: readonly Piece[]): number {
  const signs = pieces.map((piece) => piece.signs[0] as Sign);
  return signs.reduce((best, sign) => (sign.run.size > best.run.size ? sign : best)).y;
}

function yOf([first]: readonly Sign[]): number {
  return (first as Sign).y;
}

function endOf({ signs }: Piece): number {
  return edge(signs.at(-1) as Sign);
}

function widened(piece: Piece, width: number): Piece[] {
  const { signs, alone } = piece;
  const parts = told(piece, alone ? 0 : signs.length - 1, signs.length);
  return parts.map((part) => (part.given ? { ...part, width } : part));
}

/**
 * A piece in which the signs from a place to another were given their text, since only what was may
 * hold a sign that says nothing; in the order in which its parts are to be painted.
 */
export function told(piece: Piece, from: number, to: number): Piece[] {
  const { signs, given } = piece;
  if (given) return [piece];
  const own = signs.slice(from, to).map((sign, index) => {
    const isParted = index === 0 && isSpace(signs[from - 1]?.text ?? '') && isRightToLeft(sign);
    return isParted ? { ...sign, said: keptSpace + sign.said } : sign;
  });
  const parts = [
    ...part(piece, signs.slice(0, from)),
    { ...piece, signs: own, given: givenTo(own, piece.reversed) },
    ...part(piece, signs.slice(to)),
  ];
  return piece.reversed ? parts.reverse() : parts;
}

function part(piece: Piece, signs: readonly Sign[]): Piece[] {
  return signs.length > 0 ? [{ ...piece, signs }] : [];
}
