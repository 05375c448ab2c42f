import { skeleton } from '../typography/index.ts';

/**
 * The words of a text, in which nothing but letters and digits counts: ي is ی, a half-space
 * is none, and a mark on a letter is gone.
 */
export function foldedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}\u200C\u0640]+/u)
    .map(skeleton)
    .filter((word) => word !== '');
}
