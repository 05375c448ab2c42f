import type { Span } from './change.ts';
import { wordClass } from './characters.ts';

const word = new RegExp(`[${wordClass}]+`, 'g');

/** The Persian words of a text, half-spaces in them included; offsets are UTF-16 units. */
export function findWords(text: string): Span[] {
  return [...text.matchAll(word)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
