import { keepTogether } from '../typography/index.ts';

/** Words that belong to the one behind them: no line of a title ends with one. */
const leading = new Set('و یا از در به با بر تا که برای بی هر این آن چند سه دو یک نه'.split(' '));

/** What a line costs that ends with such a word, as a share of the measure that was left empty. */
const badEnd = 0.5;

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

/**
 * Breaks a title into lines that are alike in length, at places that make sense;
 * undefined where so few lines are not enough.
 * @param widthOf the width of a line, in the unit of the measure
 */
export function breakTitle(
  title: string,
  measure: number,
  mostLines: number,
  widthOf: (text: string) => number,
): readonly string[] | undefined {
  const pieces = piecesOf(title);
  for (let count = 1; count <= mostLines; count += 1) {
    const lines = bestLines(pieces, count, measure, widthOf);
    if (lines) return lines;
  }
  return undefined;
}

/** The best way to make so many lines of the pieces: the longest of them as short as can be. */
function bestLines(
  pieces: readonly string[],
  count: number,
  measure: number,
  widthOf: (text: string) => number,
): string[] | undefined {
  if (count > pieces.length) return undefined;
  type Way = { readonly cost: number; readonly lines: readonly string[] };
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways) {
      for (let to = from + 1; to <= pieces.length - (count - line); to += 1) {
        const text = pieces.slice(from, to).join(' ');
        const width = widthOf(text);
        if (width > measure) break;
        const ends = to < pieces.length && leading.has(pieces[to - 1] as string);
        const cost = way.cost + (1 - width / measure) ** 2 + (ends ? badEnd : 0);
        const known = next.get(to);
        if (!known || cost < known.cost) next.set(to, { cost, lines: [...way.lines, text] });
      }
    }
    ways = next;
  }
  const way = ways.get(pieces.length);
  return way && [...way.lines];
}
