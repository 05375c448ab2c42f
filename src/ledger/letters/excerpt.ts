import type { Excerpt } from '../../messages/index.ts';
import { skeleton } from '../../typography/index.ts';

const before = 12;
const after = 24;

/** The words around a letter, as they are written; the letter by its place in the skeleton. */
export function excerptAt(text: string, offset: number): Excerpt {
  let letters = 0;
  let start = 0;
  let end = text.length;
  let at = 0;
  for (const character of text) {
    if (letters <= offset - before && /\s/.test(character)) start = at;
    if (letters >= offset + after && /\s/.test(character)) {
      end = at;
      break;
    }
    letters += skeleton(character).length;
    at += character.length;
  }
  const words = text.slice(start, end).trim().replace(/\s+/g, ' ');
  return { text: words, ends: letters <= offset };
}
