import type { Operand } from './operand.ts';

/** A transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What leaves everything where it is. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}

/** The transformation that an operator is given. */
export function matrixOf(operands: readonly Operand[]): Matrix {
  return operands.slice(0, 6).map(Number) as unknown as Matrix;
}
