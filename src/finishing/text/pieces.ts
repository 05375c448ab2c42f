import { hasRightToLeft } from './character-classes.ts';
import type { LinePart } from './line-parts.ts';
import type { Sign } from './signs.ts';
import type { Given } from './units.ts';

/** Signs that pdf.js takes as one item: they are painted from left to right, in one go. */
export interface Piece {
  readonly part: LinePart;
  /** From left to right. */
  readonly signs: readonly Sign[];
  readonly given?: Given | undefined;
  /** Is turned round even by itself: its codes say what they say from left to right. */
  readonly reversed: boolean;
  /** Begins with a mark over a letter, which pdf.js never parts from what it has read. */
  readonly alone?: boolean | undefined;
  /** How wide it has to end, so that PDFium sees one line: see `heldTogether`. */
  readonly width?: number | undefined;
}

/** Whether pdf.js turns a piece round: it does where a right-to-left letter is in it. */
export function isTurned({ signs }: Piece): boolean {
  return signs.some(({ text }) => hasRightToLeft(text));
}

/**
 * Whether pdf.js turns round a number that it takes for right-to-left text: for it Arabic digits
 * and separators are, if they are three of ten characters or the text is short. Only spaces move.
 */
export function isTurnedNumber({ signs }: Piece): boolean {
  const characters = signs.flatMap(({ text }) => [...text]);
  const arabic = characters.filter((character) => arabicNumber.test(character)).length;
  return arabic > 0 && (characters.length < 4 || arabic / (characters.length + 1) >= 0.3);
}

/** AN of UAX #9, as far as pdf.js knows it. */
const arabicNumber = /[\u0660-\u0669\u066B\u066C]/;
