import type { Inflection } from './endings.ts';
import { formsOf, inflectionOf, type WantedEntry } from './wanted.ts';
import { readWords, type Word } from './words.ts';

/** What a phrase means where it ends. */
export interface PhraseEnd {
  /** The entry’s place in the list of the wanted ones. */
  readonly entry: number;
  readonly inflection: Inflection;
  readonly severalWords: boolean;
  /** The place in the entry’s list, of a phrase in which it isn’t meant. */
  readonly not?: number;
}

/** All phrases that begin with the same words. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly ends: PhraseEnd[];
}

/**
 * All forms of all entries as one tree over words: a text is walked through once,
 * however many entries there are.
 */
export function phraseTree(entries: readonly WantedEntry[]): PhraseNode {
  const root: PhraseNode = { next: new Map(), ends: [] };
  for (const [entry, wanted] of entries.entries()) {
    const inflection = inflectionOf(wanted);
    const forms = new Set(formsOf(wanted));
    for (const form of forms) add(root, form, { entry, inflection });
    if (forms.size > 0) {
      for (const [not, phrase] of wanted.not.entries()) {
        add(root, phrase, { entry, inflection, not });
      }
    }
  }
  return root;
}

/** The branch that a word is on: one behind a sign («کریمی، اصغر») is another than one behind a space. */
export function branchOf(word: Word, isFirst: boolean, bare: string = word.bare): string {
  return word.gap === 'sign' && !isFirst ? `،${bare}` : bare;
}

function add(root: PhraseNode, phrase: string, end: Omit<PhraseEnd, 'severalWords'>): void {
  const words = readWords(phrase);
  let node = root;
  for (const [index, word] of words.entries()) {
    const branch = branchOf(word, index === 0);
    let next = node.next.get(branch);
    if (!next) {
      next = { next: new Map(), ends: [] };
      node.next.set(branch, next);
    }
    node = next;
  }
  if (words.length > 0) node.ends.push({ ...end, severalWords: words.length > 1 });
}
