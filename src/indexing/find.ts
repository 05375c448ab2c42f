import { isFollowed, isPartedEnding, isPlural, stemsOf } from './endings.ts';
import { branchOf, type PhraseEnd, type PhraseNode } from './phrases.ts';
import type { Word } from './words.ts';

/** A phrase found in a row of words: from one to another, both included. */
export interface Match {
  readonly entry: number;
  readonly from: number;
  readonly to: number;
  /** How many letters of an ending the last word has. */
  readonly ending: number;
}

/** A phrase that kept an occurrence out: its entry, and its place in the list of that. */
export interface KeptOut {
  readonly entry: number;
  readonly not: number;
}

/** What was found in a row of words. */
export interface Findings {
  readonly matches: readonly Match[];
  readonly kept: readonly KeptOut[];
}

/**
 * Find entries in the words of a block. Of forms that overlap the longest stands, in
 * words: «حزب کمونیست کارگری ایران» is no «ایران». Of equally long ones the one without
 * an ending stands, then the first. Entries that share a form are both found.
 * @param looksFor whether an entry is looked for in this document
 */
export function findEntries(
  words: readonly Word[],
  tree: PhraseNode,
  looksFor: (entry: number) => boolean,
): Findings {
  const matches: Match[] = [];
  const nots: (Match & KeptOut)[] = [];
  for (let from = 0; from < words.length; from += 1) {
    walk(words, from, tree, (end, to, ending) => {
      if (!looksFor(end.entry)) return;
      const match = { entry: end.entry, from, to, ending: ending.length };
      if (end.not !== undefined) nots.push({ ...match, not: end.not });
      else {
        const last = wholeEnd(words, from, to);
        if (last !== undefined && mayEnd(words, last, to, ending))
          matches.push({ ...match, to: last });
      }
    });
  }
  if (matches.length === 0) return { matches, kept: [] };
  const kept: KeptOut[] = [];
  const meant = matches.filter((match) => {
    const phrase = nots.find((not) => not.entry === match.entry && covers(not, match));
    if (phrase) kept.push({ entry: phrase.entry, not: phrase.not });
    return !phrase;
  });
  return { matches: longest(meant, words.length), kept };
}

/** Every phrase that begins at a word. */
function walk(
  words: readonly Word[],
  from: number,
  root: PhraseNode,
  found: (end: PhraseEnd, to: number, ending: string) => void,
): void {
  let node: PhraseNode | undefined = root;
  for (let at = from; node && at < words.length; at += 1) {
    const word = words[at] as Word;
    for (const { stem, ending, takes } of node.next.size > 0 ? stemsOf(word.bare) : []) {
      const ends = node.next.get(branchOf(word, at === from, stem))?.ends ?? [];
      for (const end of ends) {
        if (takes(end.inflection, end.severalWords)) found(end, at, ending);
      }
    }
    node = node.next.get(branchOf(word, at === from));
    for (const end of node?.ends ?? []) found(end, at, '');
  }
}

/** The last word with the endings behind half-spaces; undefined where the match is only a part of a longer word. */
function wholeEnd(words: readonly Word[], from: number, to: number): number | undefined {
  if (words[from]?.gap === 'half') return undefined;
  let last = to;
  for (;;) {
    const next = words[last + 1];
    if (next?.gap !== 'half') return last;
    if (!isPartedEnding(next.bare)) return undefined;
    last += 1;
  }
}

/** Whether what follows leaves the joined ending of a match one: after «زندانی» no plural may come. */
function mayEnd(words: readonly Word[], last: number, to: number, ending: string): boolean {
  if (isFollowed(ending)) return true;
  const next = words[last + 1];
  return last === to && !(next?.gap === 'space' && isPlural(next.bare));
}

function covers(outer: Match, inner: Match): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function longest(matches: readonly Match[], length: number): Match[] {
  const byLength = [...matches].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.ending - b.ending || a.from - b.from,
  );
  const taken: (Match | undefined)[] = new Array(length);
  const chosen = new Map<string, Match>();
  for (const match of byLength) {
    const { from, to, ending, entry } = match;
    const other = taken.slice(from, to + 1).find((each) => each !== undefined);
    if (other) {
      const same = other.from === from && other.to === to && other.ending === ending;
      if (!same) continue;
    }
    taken.fill(match, from, to + 1);
    chosen.set(`${entry} ${from}`, match);
  }
  return [...chosen.values()].sort((a, b) => a.from - b.from || a.entry - b.entry);
}
