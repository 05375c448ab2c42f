import { identity, type Matrix, matrixOf, multiply } from './matrix.ts';
import type { Operand } from './operand.ts';
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

/** What is in force after an operator; fonts are the page's, and set by whoever knows it. */
export function stateAfter(
  state: GraphicsState,
  operator: string,
  operands: readonly Operand[],
): GraphicsState {
  switch (operator) {
    case 'cm':
      return { ...state, matrix: multiply(matrixOf(operands), state.matrix) };
    case 'Tc':
      return { ...state, glyphSpacing: Number(operands[0]) };
    case 'Tw':
      return { ...state, wordSpacing: Number(operands[0]) };
    case 'Tz':
      return { ...state, stretch: Number(operands[0]) / 100 };
    case 'TL':
      return { ...state, leading: Number(operands[0]) };
    case 'TD':
      return { ...state, leading: -Number(operands[1]) };
    case '"': {
      const [wordSpacing, glyphSpacing] = operands.map(Number);
      return { ...state, wordSpacing, glyphSpacing } as GraphicsState;
    }
    default:
      return state;
  }
}
