import type { TextRuler } from '../../src/fonts/index.ts';

/** A ruler for which every letter is half an em wide, and a space a quarter. */
export const fakeRuler: TextRuler = {
  widthOf: (text) => [...text].reduce((sum, sign) => sum + (sign === ' ' ? 0.25 : 0.5), 0),
};
