import type { SpineItem } from '../../book/index.ts';
import type { Passage } from './passages.ts';
import { printedText } from './printed-text.ts';

/** What a book ought to say in an edition. The place of a passage is the index of its part. */
export interface ExpectedText {
  readonly parts: readonly SpineItem[];
  readonly passages: readonly Passage[];
}

/** What parts of a book say, all of it. */
export function expectedText(parts: readonly SpineItem[]): ExpectedText {
  return {
    parts,
    passages: parts.flatMap(({ content }, place) => printedText(content, { place })),
  };
}
