import { placeOf, type Vocabulary, type WordInPlace } from '../vocabulary.ts';
import type { Proposal } from './proposal.ts';
import { wordsKnown } from './single-words.ts';

/** Names are seldom shorter; short words differ in a letter from many others. */
const shortest = 5;
/** What one word may have more than another, and be an ending of it. */
const ending = /^(?:ی|م|ش|ت|ن|ان|ها|ند|ه|ا|و|را)$/;

/**
 * Names that are spelt in two ways: words of no dictionary that differ in one letter («چایکوفسکی»,
 * «چایکوسکی»). Which of the two is meant, an editor knows; letters are changed by a correction alone.
 */
export function inTwoSpellings(
  vocabulary: Vocabulary,
  isListed: (word: string) => boolean,
): Proposal[] {
  const { words, count } = vocabulary;
  const isWord = wordsKnown({ ...vocabulary, count: () => 0 }, isListed);
  const places = new Map<string, WordInPlace[]>();
  for (const each of words) {
    const { word } = each;
    if (word.length < shortest || word.includes('\u200C')) continue;
    const known = places.get(word);
    if (known) known.push(each);
    else places.set(word, [each]);
  }
  const names = [...places.keys()].filter((word) => !isWord(word));
  const byShorter = new Map<string, string[]>();
  for (const word of places.keys()) {
    for (const shorter of shorterBy(word)) {
      byShorter.set(shorter, [...(byShorter.get(shorter) ?? []), word]);
    }
  }
  return names.flatMap((find): Proposal[] => {
    const others = new Set(shorterBy(find).flatMap((shorter) => byShorter.get(shorter) ?? []));
    const [put] = [...others]
      .filter((other) => other !== find && isSameName(find, other, isListed))
      .sort((a, b) => count(b) - count(a) || b.length - a.length);
    if (put === undefined || count(put) < count(find)) return [];
    return [
      {
        kind: 'letters',
        find,
        put,
        count: count(find),
        others: count(put),
        reason: `they differ in a letter; if they are one name, a correction: {~~${find}~>${put}~~}`,
        places: (places.get(find) ?? []).map(placeOf),
      },
    ];
  });
}

/** A word, and what is left of it without each of its letters but the first. */
function shorterBy(word: string): string[] {
  return [word, ...[...word].slice(1).map((_, at) => word.slice(0, at + 1) + word.slice(at + 2))];
}

function isSameName(one: string, other: string, isListed: (word: string) => boolean): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && ending.test(long.slice(short.length))) return false;
  if (long.endsWith(short)) return false;
  // Two words of one verb or noun: only a dictionary's word, or one with none at all, may be meant.
  return one[0] === other[0] && one.at(-1) === other.at(-1) && (isListed(other) || one.length > 5);
}
