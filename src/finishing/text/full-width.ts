import type { Matrix } from '../../pdf-objects/index.ts';
import { isSpace } from './character-classes.ts';
import type { Line } from './line-parts.ts';
import type { Piece } from './pieces.ts';
import { told } from './raised.ts';
import { silent } from './reach.ts';
import { edge, type Sign } from './signs.ts';

/** In sizes of the type: how far letters reach above and below their baseline, at most. */
const above = 0.9;
const below = 0.35;

/** PDFium takes fewer lines for lines. */
const fewest = 3;

/** A line, and the matrix with which its coordinates become those of the page. */
interface PlacedLine {
  readonly line: Line;
  readonly matrix: Matrix;
}

/** How far a line has to reach, to the left or to the right, in its own coordinates. */
export interface Reach {
  readonly line: Line;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
}

/**
 * Which line of a page has to reach how far, if any: PDFium takes a page that fills less of its
 * width than of its height for one that is written from the top down. A long list does.
 * @param height Of the page, points: PDFium sees nothing that stands higher up on the sheet.
 */
export function reachOfPage(lines: readonly PlacedLine[], height: number): Reach | undefined {
  const upright = lines.filter(({ matrix: [a, b, c] }) => a > 0 && b === 0 && c === 0);
  const seen = upright.filter((placed) => heightsOf(placed).every(([, top]) => top < height));
  const words = seen.flatMap((placed) => wordsOf(placed));
  if (shareFilled(words) > shareFilled(seen.flatMap(heightsOf))) return undefined;
  const [lowest] = seen.flatMap(extentOf).sort((a, b) => a.bottom - b.bottom);
  if (!lowest || seen.length < fewest) return undefined;
  const { line, matrix } = lowest.placed;
  const [scale, , , , origin] = matrix;
  const left = Math.min(...words.map(([from]) => from));
  const right = Math.max(...words.map(([, to]) => to));
  if (right - lowest.right > lowest.left - left) return { line, right: (right - origin) / scale };
  return { line, left: (left - origin) / scale };
}

/** Lets one end of a line reach as far as that, with a sign that paints nothing. */
export function reachingFar(pieces: readonly Piece[], { left, right }: Reach): readonly Piece[] {
  const atLeft = left !== undefined;
  const seen = pieces.filter(({ signs }) => signs.some(({ text }) => !isSpace(text)));
  const [first, ...others] = seen;
  if (!first) return pieces;
  const outermost = others.reduce((best, piece) => {
    if (atLeft) return startOf(piece) < startOf(best) ? piece : best;
    return endOf(piece) > endOf(best) ? piece : best;
  }, first);
  const [from, to] = outermost.alone
    ? [0, outermost.signs.length]
    : wordAt(outermost.signs, atLeft ? 'first' : 'last');
  return pieces.flatMap((piece) => {
    if (piece !== outermost) return [piece];
    return told(piece, from, to).map((part) => {
      if (!part.given) return part;
      const { signs } = part;
      const end = signs.at(atLeft ? 0 : -1) as Sign;
      const added = silent(end, left ?? right ?? end.x);
      return { ...part, signs: atLeft ? [...added, ...signs] : [...signs, ...added] };
    });
  });
}

/** From where to where the first or the last word stands. */
function wordAt(signs: readonly Sign[], which: 'first' | 'last'): [number, number] {
  const words = signs.map(({ text }) => !isSpace(text));
  if (which === 'last') {
    const to = words.lastIndexOf(true) + 1;
    return [words.lastIndexOf(false, to - 1) + 1, to];
  }
  const from = words.indexOf(true);
  const to = words.indexOf(false, from);
  return [from, to < 0 ? words.length : to];
}

/** From where to where each word of a line stands on the page. */
function wordsOf({ line, matrix }: PlacedLine): [number, number][] {
  const [scale, , , , origin] = matrix;
  const words: [number, number][] = [];
  for (const { signs } of line.parts) {
    let open = false;
    for (const sign of signs) {
      const [from, to] = [sign.x * scale + origin, edge(sign) * scale + origin];
      const last = words.at(-1);
      if (isSpace(sign.text)) open = false;
      else if (open && last) last[1] = to;
      else {
        words.push([from, to]);
        open = true;
      }
    }
  }
  return words;
}

interface Extent {
  readonly placed: PlacedLine;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function extentOf(placed: PlacedLine): Extent[] {
  const words = wordsOf(placed);
  if (words.length === 0) return [];
  const left = Math.min(...words.map(([from]) => from));
  const right = Math.max(...words.map(([, to]) => to));
  return [{ placed, left, right, bottom: Math.min(...heightsOf(placed).map(([at]) => at)) }];
}

/** From where to where the letters of a line reach on the page, from below. */
function heightsOf({ line, matrix }: PlacedLine): [number, number][] {
  const [, , , scale, , origin] = matrix;
  return line.painted.map(({ run: { y, size, flip } }): [number, number] => {
    const ends = [y - flip * below * size, y + flip * above * size].map(
      (at) => at * scale + origin,
    );
    return [Math.min(...ends), Math.max(...ends)];
  });
}

/** Of the way from the first to the last, how much is filled. */
function shareFilled(spans: readonly (readonly [number, number])[]): number {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const start = sorted[0]?.[0] ?? 0;
  let sum = 0;
  let end = start;
  for (const [from, to] of sorted) {
    if (to > end) sum += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  return end > start ? sum / (end - start) : 1;
}

function startOf({ signs }: Piece): number {
  return (signs[0] as Sign).x;
}

function endOf({ signs }: Piece): number {
  return edge(signs.at(-1) as Sign);
}
