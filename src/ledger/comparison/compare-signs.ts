import { mayPartAtHalfSpace } from '../../typography/index.ts';
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

/** A copy that is longer than this, in signs, for each of the book’s and beside, is told as one addition. */
const longestCopy = 2;
const leastCopy = 100_000;

/** The same for spaces and boxes, of which a whole text may be full. */
const mostSmall = 100_000;

/** Looks at a sign, for each sign of both texts: so often is looked for where they go on alike. */
const looksPerSign = 32;
const leastLooks = 10_000_000;

/**
 * Compare two texts sign by sign. After a deviation, the nearest place is looked
 * for at which both go on alike.
 */
export function compareSigns(expected: Signs, found: Signs): Deviation[] {
  const deviations: Deviation[] = [];
  const most = longestCopy * expected.text.length + leastCopy;
  const search = new Search(expected.text, found.text.slice(0, most));
  let [at, on] = [0, 0];
  while (at < expected.text.length || on < found.text.length) {
    if (deviations.length >= mostSmall) {
      const [to, onto] = [expected.text.length, found.text.length];
      deviations.push({ kind: 'changed', expected: [at, to], found: [on, onto] });
      break;
    }
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
      deviations.length < mostDeviations && on < most
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
  /** A text that was made to be alike everywhere, and nowhere for long, is given up in the end. */
  #looks: number;

  constructor(expected: string, found: string) {
    this.#expected = expected;
    this.#found = found;
    this.#looks = leastLooks + looksPerSign * (expected.length + found.length);
    let tail = 0;
    const most = Math.min(expected.length, found.length);
    while (tail < most && expected.at(-1 - tail) === found.at(-1 - tail)) tail += 1;
    this.#tail = tail;
  }

  next(at: number, on: number): readonly [number, number] {
    this.#places ??= placesOf(this.#found);
    let best: readonly [number, number] = this.#end(at, on);
    if (this.#looks <= 0) return best;
    let cost = best[0] - at + (best[1] - on);
    for (let to = at; to - at < cost && to + grip <= this.#expected.length; to += 1) {
      this.#looks -= 1;
      if (this.#looks <= 0) break;
      const places = this.#places.get(this.#expected.slice(to, to + grip)) ?? [];
      for (let next = firstFrom(places, on); next < places.length; next += 1) {
        const onto = places[next] as number;
        const price = to - at + (onto - on);
        this.#looks -= 1;
        if (price >= cost || this.#looks <= 0) break;
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
    this.#looks -= at - grip;
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
 * Whether a line may end between two signs that no space parts: after a hyphen, a soft one too,
 * inside an address, or at the half-space of a compound, but not between the letters of a Persian word, unless it is in a table.
 */
function canBreak({ text, gaps, passageAt, passages, breaks }: Signs, at: number): boolean {
  if (breaks.has(at)) return true;
  if (passages[passageAt[at] ?? 0]?.narrow) return true;
  if (!persian.test(text[at - 1] ?? '') || !persian.test(text[at] ?? '')) return true;
  let [from, to] = [at - 1, at + 1];
  while (from > 0 && gaps[from] === gap.none && to - from <= widestWord) from -= 1;
  while (to < text.length && gaps[to] === gap.none && to - from <= widestWord) to += 1;
  return to - from > widestWord || mayPartAtHalfSpace(text.slice(from, at), text.slice(at, to));
}
