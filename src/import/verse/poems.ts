import { rhyme } from './rhyme.ts';

/** A poem among hemistichs: its first and the one behind its last, and how sure its rhyme is. */
export interface Poem {
  readonly from: number;
  readonly to: number;
  /** Sum of what its rhymes tell (`rhyme`). */
  readonly weight: number;
}

/** A rhyme that tells less than this may be chance. */
const least = 1.5;
/** What a rhyme tells that is missing where the form wants one. */
const missing = -2;

/**
 * The poems among hemistichs that follow one another. One begins where both halves of a couplet
 * rhyme (مطلع), or with a pair of its own, and ends where the rhyme changes; a poem with a rhyme as
 * that before it begins with another مطلع. In time linear in the lines, but for the length of a poem.
 * @param endOfRun where the lines end that stand together with the one at a place, with no blank one
 */
export function poemsAmong(
  sounds: readonly (readonly string[])[],
  endOfRun: (at: number) => number,
): Poem[] {
  const poems: Poem[] = [];
  let at = 0;
  while (at + 1 < sounds.length) {
    const best = bestAt(sounds, at, endOfRun);
    if (best.weight <= 0 || best.to - best.from < 2) {
      at += 1;
      continue;
    }
    // A line above a poem may rhyme by chance with some of it.
    const isWeak = best.weight < best.to - best.from;
    if (isWeak && bestAt(sounds, at + 1, endOfRun).weight > 2 * best.weight + 3) {
      at += 1;
      continue;
    }
    poems.push(best);
    at = best.to;
  }
  return poems;
}

function bestAt(
  sounds: readonly (readonly string[])[],
  at: number,
  endOfRun: (at: number) => number,
): Poem {
  const candidates = [
    mono(sounds, at, true),
    pairs(sounds, at),
    mono(sounds, at, false),
    strophe(sounds, at, endOfRun),
  ];
  return candidates.reduce((one, other) => (other.weight > one.weight ? other : one));
}

/** غزل, قصیده, رباعی: every second half rhymes with the first couplet's; قطعه: with one another. */
function mono(sounds: readonly (readonly string[])[], from: number, opens: boolean): Poem {
  const key = sounds[from + 1] ?? [];
  const first = rhyme(sounds[from] ?? [], key);
  if (opens && first < least) return { from, to: from, weight: 0 };
  let weight = opens ? first : 0;
  let to = from + 2;
  let skipped = 0;
  let last = key;
  for (let at = from + 3; at < sounds.length; at += 2) {
    const own = sounds[at] ?? [];
    const here = Math.max(rhyme(key, own), rhyme(last, own));
    const half = rhyme(key, sounds[at - 1] ?? []);
    if (here >= least) {
      // Both halves in the rhyme of the poem: another one begins, unless it is four lines of one rhyme.
      if (opens && half >= 3 && here >= 3 && at - from > 4) break;
      weight += here + skipped * missing;
      skipped = 0;
      to = at + 1;
      last = own;
      continue;
    }
    skipped += 1;
    if (skipped > 1) break;
  }
  return to - from < 4 ? { from, to: from, weight: 0 } : { from, to, weight };
}

/** مثنوی: the halves of each couplet rhyme. */
function pairs(sounds: readonly (readonly string[])[], from: number): Poem {
  let weight = 0;
  let to = from;
  let skipped = 0;
  for (let at = from; at + 1 < sounds.length; at += 2) {
    const here = rhyme(sounds[at] ?? [], sounds[at + 1] ?? []);
    if (here >= least) {
      weight += here + skipped * missing;
      skipped = 0;
      to = at + 2;
      continue;
    }
    skipped += 1;
    if (skipped > 1 || at === from || isShifted(sounds, at)) break;
  }
  return { from, to, weight };
}

/** Whether couplets go on a line later than they should: a title stands between them, or a half is lost. */
function isShifted(sounds: readonly (readonly string[])[], at: number): boolean {
  const of = (one: number): number => rhyme(sounds[one] ?? [], sounds[one + 1] ?? []);
  const next = of(at + 1);
  return next >= least && next + of(at + 3) > of(at + 2) + of(at + 4) + 2;
}

/** مخمس, مسمط: three lines or more of one rhyme, and one or two of another up to the stanza’s end. */
function strophe(
  sounds: readonly (readonly string[])[],
  from: number,
  endOfRun: (at: number) => number,
): Poem {
  let weight = 0;
  let to = from + 1;
  while (to < sounds.length) {
    const here = rhyme(sounds[to - 1] ?? [], sounds[to] ?? []);
    if (here < least) break;
    weight += here;
    to += 1;
  }
  if (to - from < 3) return { from, to: from, weight: 0 };
  const end = endOfRun(to - 1);
  // Just less than for what is found otherwise: four lines of one rhyme are a quatrain.
  return { from, to: end - to <= 2 ? end : to, weight: weight * 0.95 };
}
