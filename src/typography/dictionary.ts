import { bareWord } from './characters.ts';
import { dictionary } from './lexicon/dictionary.ts';

let words: ReadonlySet<string> | undefined;

/** Each word is written behind how many letters it shares with the one before it. */
function wordsOf(coded: string): ReadonlySet<string> {
  const found = new Set<string>();
  let last = '';
  for (const [, shared = '0', rest = ''] of coded.matchAll(/([0-9a-z])([^0-9a-z\n]*)/g)) {
    last = last.slice(0, Number.parseInt(shared, 36)) + rest;
    found.add(last);
  }
  return found;
}

/** Whether a word stands in the dictionary, as it is; it is read when it is asked first. */
export function isInDictionary(text: string): boolean {
  words ??= wordsOf(dictionary);
  return words.has(bareWord(text));
}
