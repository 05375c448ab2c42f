import type { Text } from 'hast';
import type { Point } from 'unist';

/** A part of a text node, with its place in the file: to the column, where the text was typed without escapes. */
export function textPiece({ value, position }: Text, start: number, end: number): Text {
  const piece: Text = { type: 'text', value: value.slice(start, end) };
  if (!position) return piece;
  const at = (offset: number): Point =>
    offset === value.length ? position.end : pointAt(value, offset, position.start);
  return { ...piece, position: { start: at(start), end: at(end) } };
}

function pointAt(value: string, offset: number, from: Point): Point {
  const lines = value.slice(0, offset).split('\n');
  const last = (lines.at(-1) as string).length;
  const column = lines.length === 1 ? from.column + last : last + 1;
  return { line: from.line + lines.length - 1, column };
}
