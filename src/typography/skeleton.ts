import { toAsciiDigits } from './digits.ts';

/** How many letters and digits a skeleton holds. */
export interface LetterCount {
  readonly letters: number;
  readonly digits: number;
}

/**
 * What may never change between a source and an edition: the letters (Unicode
 * L*) and the decimal digits (as ASCII), in order. Marks, signs, spaces and
 * half-spaces are left out; ي and ى count as ی, ك as ک; NFKC makes presentation
 * forms and ligatures one with their letters. ۀ counts as ه, as هٔ does, whose hamza
 * is a mark.
 */
export function skeleton(text: string): string {
  const folded = text.normalize('NFKC').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/ۀ/g, 'ه');
  return toAsciiDigits(folded.replace(/[^\p{L}\p{Nd}]/gu, ''));
}

/** Count a skeleton; characters are code points. */
export function countLetters(bones: string): LetterCount {
  let letters = 0;
  let digits = 0;
  for (const character of bones) {
    if (character >= '0' && character <= '9') digits += 1;
    else letters += 1;
  }
  return { letters, digits };
}
