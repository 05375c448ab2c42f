import { identity, type Matrix } from './matrix.ts';
import type { PdfFont } from './pdf-font.ts';

/** What is in force when text is painted (ISO 32000, 8.4 and 9.3). */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: PdfFont | undefined;
  readonly size: number;
  readonly leading: number;
  /** Added after each glyph (Tc), and after each space of one byte (Tw). */
  readonly glyphSpacing: number;
  readonly wordSpacing: number;
  /** How wide glyphs are set (Tz); 1 unless somebody stretched them. */
  readonly stretch: number;
}

/** What a page begins with. */
export const outset: GraphicsState = {
  matrix: identity,
  font: undefined,
  size: 0,
  leading: 0,
  glyphSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
};
