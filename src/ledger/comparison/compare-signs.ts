import { gap } from './passages.ts';
import type { Signs } from './signs.ts';

/** Where two texts part: signs of the one stand for signs of the other. */
export interface Deviation {
  readonly kind: 'lost' | 'added' | 'changed' | 'spacing' | 'nameless';
  /** Places in what is expected: from here to before there. */
  readonly expected: readonly [number, number];
  /** Places in what was found. */
  readonly found: readonly [number, number];
}

/** A box that is printed in the place of a character that no font has. */
const nameless = '\uFFFC';

/** So many signs alike are no accident: both texts are on their feet again. */
const grip = 12;

/** So many are proof, however far away they are. */
const longestProof = 200;

/** More than this and the two are different texts; what follows is told as one. */
const mostDeviations = 200;

/**
 * Compare two texts sign by sign. After a deviation, the nearest place is looked
 * for at which both go on alike.
 */
export function compareSigns(expected: Signs, found: Signs): Deviation[] {
  const deviations: Deviation[] = [];
  const search = new Search(expected.text, found.text);
  let [at, on] = [0, 0];
  while (at < expected.text.length || on < found.text.length) {
    if (expected.text[at] === found.text[on]) {
      if (!gapFits(expected, at, found, on)) {
        deviations.push({ kind: 'spacing', expected: [at, at], found: [on, on] });
      }
      at += 1;
      on += 1;
      continue;
    }
    if (found.text[on] === nameless && at < expected.text.length) {
      const length = String.fromCodePoint(expected.text.codePointAt(at) as number).length;
      deviations.push({ kind: 'nameless', expected: [at, at + length], found: [on, on + 1] });
      at += length;
      on += 1;
      continue;
    }
    const [to, onto] =
      deviations.length < mostDeviations
        ? search.next(at, on)
        : [expected.text.length, found.text.length];
    const kind = to === at ? 'added' : onto === on ? 'lost' : 'changed';
    deviations.push({ kind, expected: [at, to], found: [on, onto] });
    [at, on] = [to, onto];
  }
  return deviations;
}

/** Finds where two texts go on alike. What is needed of the second is indexed when they first part. */
class Search {
  readonly #expected: string;
  readonly #found: string;
  /** How many signs are the same at the end of both. */
  readonly #tail: number;
  #places: Map<string, number[]> | undefined;

  constructor(expected: string, found: string) {
    this.#expected = expected;
    this.#found = found;
    let tail = 0;
    const most = Math.min(expected.length, found.length);
    while (tail < most && expected.at(-1 - tail) === found.at(-1 - tail)) tail += 1;
    this.#tail = tail;
  }

  next(at: number, on: number): readonly [number, number] {
    this.#places ??= placesOf(this.#found);
    let best: readonly [number, number] = this.#end(at, on);
    let cost = best[0] - at + (best[1] - on);
    for (let to = at; to - at < cost && to + grip <= this.#expected.length; to += 1) {
      const places = this.#places.get(this.#expected.slice(to, to + grip)) ?? [];
      for (let next = firstFrom(places, on); next < places.length; next += 1) {
        const onto = places[next] as number;
        const price = to - at + (onto - on);
        if (price >= cost) break;
        if (!this.#goesOn(to, onto, Math.min(longestProof, price / 3))) continue;
        best = [to, onto];
        cost = price;
        break;
      }
    }
    return best;
  }

  /** The further one has to go, the more has to be alike there: turns of speech come again. */
  #goesOn(to: number, onto: number, length: number): boolean {
    let at = grip;
    while (at < length && this.#expected[to + at] === this.#found[onto + at]) at += 1;
    return at >= length;
  }

  /** Where the common end begins, or both ends. */
  #end(at: number, on: number): readonly [number, number] {
    const tail = Math.min(this.#tail, this.#expected.length - at, this.#found.length - on);
    return [this.#expected.length - tail, this.#found.length - tail];
  }
}

function placesOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + grip <= text.length; at += 1) {
    const signs = text.slice(at, at + grip);
    const known = places.get(signs);
    if (known) known.push(at);
    else places.set(signs, [at]);
  }
  return places;
}

/** The index of the first place that isn't before another. */
function firstFrom(places: readonly number[], least: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether what lies before a sign of the edition can be what the book has there. */
function gapFits(expected: Signs, at: number, found: Signs, on: number): boolean {
  if (at === 0 || on === 0) return true;
  const here = found.gaps[on] ?? gap.none;
  switch (expected.gaps[at]) {
    case gap.none:
      return here <= gap.mark || (here === gap.line && canBreak(expected, at));
    case gap.block:
      return here !== gap.none;
    default:
      return here >= gap.line;
  }
}

const persian = /[\p{Script=Arabic}\p{M}\u200C\u200D]/u;
/** A word longer than this may have been broken only because it was wider than the page. */
const widestWord = 30;

/**
 * Whether a line may end between two signs that no space parts: after a hyphen or
 * inside an address, but not between the letters of a Persian word, unless it is in a table.
 */
function canBreak({ text, gaps, passageAt, passages }: Signs, at: number): boolean {
  if (passages[passageAt[at] ?? 0]?.narrow) return true;
  if (!persian.test(text[at - 1] ?? '') || !persian.test(text[at] ?? '')) return true;
  let [from, to] = [at - 1, at + 1];
  while (from > 0 && gaps[from] === gap.none && to - from <= widestWord) from -= 1;
  while (to < text.length && gaps[to] === gap.none && to - from <= widestWord) to += 1;
  return to - from > widestWord;
}
