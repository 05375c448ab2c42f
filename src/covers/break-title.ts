import { keepTogether } from '../typography/index.ts';

/** Words that belong to the one behind them: no line of a title ends with one. */
const leading = new Set('و یا از در به با بر تا که برای بی هر این آن چند سه دو یک نه'.split(' '));

/** What a line costs that ends with such a word, as a share of the measure that was left empty, squared. */
const badEnd = 0.5;
/** The same of a word that has the sign of belonging to the next. */
const joinedEnd = 0.1;
const joined = /ه(?:\u0654|‌ی)$|\u0650$/u;

/** The pieces of a title between which a line may end. */
function piecesOf(title: string): string[] {
  const kept = new Set(keepTogether(title));
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: space, index } of title.matchAll(/[ \u2009]+/g)) {
    if (kept.has(index)) continue;
    pieces.push(title.slice(start, index));
    start = index + space.length;
  }
  pieces.push(title.slice(start));
  return pieces.filter((piece) => piece !== '');
}

/** A title in lines, and whether each of them ends where one may end. */
export interface BrokenTitle {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

/**
 * Breaks a title into lines that are alike in length, at places that make sense;
 * undefined where so few lines are not enough.
 * @param widthOf the width of a word or a space, in the unit of the measure: nothing joins across a space
 */
export function breakTitle(
  title: string,
  measure: number,
  mostLines: number,
  widthOf: (text: string) => number,
): BrokenTitle | undefined {
  const pieces = piecesOf(title);
  const widths = pieces.map(widthOf);
  const space = widthOf(' ');
  let some: BrokenTitle | undefined;
  for (let count = 1; count <= mostLines; count += 1) {
    const broken = bestLines(pieces, count, measure, widths, space);
    if (broken?.sound) return broken;
    some ??= broken;
  }
  return some;
}

/** A way to make lines of the first pieces. */
interface Way extends BrokenTitle {
  readonly cost: number;
}

/** The best way to make so many lines of the pieces. */
function bestLines(
  pieces: readonly string[],
  count: number,
  measure: number,
  widths: readonly number[],
  space: number,
): BrokenTitle | undefined {
  if (count > pieces.length) return undefined;
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [], sound: true }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways) {
      let width = -space;
      for (let to = from + 1; to <= pieces.length - (count - line); to += 1) {
        width += space + (widths[to - 1] as number);
        if (width > measure) break;
        const last = to < pieces.length ? (pieces[to - 1] as string) : '';
        const ends = leading.has(last) ? badEnd : joined.test(last) ? joinedEnd : 0;
        const cost = way.cost + (1 - width / measure) ** 2 + ends;
        const known = next.get(to);
        if (known && known.cost <= cost) continue;
        next.set(to, {
          cost,
          lines: [...way.lines, pieces.slice(from, to).join(' ')],
          sound: way.sound && ends < badEnd,
        });
      }
    }
    ways = next;
  }
  return ways.get(pieces.length);
}
