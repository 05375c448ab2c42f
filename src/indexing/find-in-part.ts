import type { SpineItem } from '../book/index.ts';
import { findEntries, type KeptOut } from './find.ts';
import { placeInPart, textBlocks } from './part-text.ts';
import type { PhraseNode } from './phrases.ts';
import type { WantedEntry } from './wanted.ts';
import { readWords, type Word } from './words.ts';

/** An entry found in a part of the book. */
export interface FoundPlace {
  /** The entry’s place in the list of the wanted ones. */
  readonly entry: number;
  readonly block: string;
  /** In all the text of the part (UTF-16 units). */
  readonly start: number;
  readonly end: number;
}

/** All that was found in a part. */
export interface FoundInPart {
  readonly places: readonly FoundPlace[];
  readonly kept: readonly KeptOut[];
}

/** Find entries in the text of a part that is the source’s own, in the order of reading. */
export function findInPart(
  { id, content }: SpineItem,
  entries: readonly WantedEntry[],
  tree: PhraseNode,
): FoundInPart {
  const looksFor = (entry: number): boolean => {
    const { in: only, except } = entries[entry] as WantedEntry;
    return (only?.includes(id) ?? true) && !except.includes(id);
  };
  const places: FoundPlace[] = [];
  const kept: KeptOut[] = [];
  for (const block of textBlocks(content)) {
    const words = readWords(block.text);
    const found = findEntries(words, tree, looksFor);
    kept.push(...found.kept);
    for (const { entry, from, to } of found.matches) {
      places.push({
        entry,
        block: block.id,
        start: placeInPart(block, (words[from] as Word).start),
        end: placeInPart(block, (words[to] as Word).end - 1) + 1,
      });
    }
  }
  return { places, kept };
}
