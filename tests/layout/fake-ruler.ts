import type { TextRuler } from '../../src/fonts/index.ts';

/** A ruler for which every letter is half an em wide, a space a quarter, and a soft hyphen nothing. */
export const fakeRuler: TextRuler = {
  widthOf: (text) => [...text].reduce((sum, sign) => sum + (widths[sign] ?? 0.5), 0),
};

const widths: Readonly<Record<string, number>> = { ' ': 0.25, '\u00AD': 0 };
