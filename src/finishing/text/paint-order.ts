import { isSpace } from './character-classes.ts';
import type { Line, LinePart } from './line-parts.ts';
import { pdfiumTexts } from './pdfium-texts.ts';
import { isTurned, type Piece } from './pieces.ts';
import { heldTogether } from './raised.ts';
import { type Row, rowOf, textOf } from './row.ts';
import { gap, type Sign } from './signs.ts';
import { withSpaces } from './spaces.ts';
import { isRightToLeft, type Unit, unitsOf } from './units.ts';

/** In sizes of the type; pdf.js takes 0.6 for the widest space between words of an item. */
const widestSpace = 0.55;

/**
 * A line in the order in which it is to be painted. pdf.js reads items in this order,
 * and begins a new one wherever the pen goes back or a mark begins or ends; so what
 * needs a mark is painted after all that is read before it.
 */
export function paintOrder(line: Line): readonly Piece[] {
  const row = rowOf(line);
  if (line.fromLeft) return piecesFromLeft(line, row);
  const units = unitsOf(row);
  const pieces = line.parts.flatMap((part) => piecesOf(part, units.get(part) ?? []).reverse());
  return heldTogether(withSpaces(pieces, line.goesOn));
}

/** Only PDFium has to be told that a line runs to the right. */
function piecesFromLeft({ parts }: Line, row: Row): Piece[] {
  const texts = pdfiumTexts(row);
  return parts.map((part) => {
    const { signs } = part;
    const from = row.parts.find((placed) => placed.part === part)?.from ?? 0;
    const text = textOf(part);
    const wanted = texts.slice(from, from + signs.length).join('');
    if (wanted === text) return { part, signs, reversed: false };
    return { part, signs, reversed: false, given: { text, forPdfium: wanted } };
  });
}

/** The pieces of a part from left to right. */
function piecesOf(part: LinePart, units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Sign[] = [];
  const close = (): void => {
    const own = { part, signs: open, reversed: true };
    // pdf.js would read signs without letters in the order in which they are painted.
    if (isTurned(own)) pieces.push(own);
    else pieces.push(...open.map((sign) => ({ ...own, signs: [sign] })));
    open = [];
  };
  for (const { from, to, given, alone } of units) {
    const signs = part.signs.slice(from, to);
    if (isFar(open, signs)) close();
    if (!given && !alone) open.push(...signs);
    else {
      close();
      const reversed = signs.some(isRightToLeft);
      const own = reversed ? signs : inOrder(part, from, to);
      pieces.push({ part, signs: own, given, reversed, alone: alone && reversed });
    }
  }
  close();
  return pieces;
}

/** pdf.js ends an item at a gap like this: what is on the left of it is read later. */
function isFar(before: readonly Sign[], signs: readonly Sign[]): boolean {
  const last = before.findLast(({ text }) => !isSpace(text));
  const first = signs.find(({ text }) => !isSpace(text));
  if (!last || !first) return false;
  return gap(last, first) > widestSpace * Math.min(last.run.size, first.run.size);
}

/** What isn’t turned round has to be said in the order of reading, whatever glyph says it. */
function inOrder(part: LinePart, from: number, to: number): Sign[] {
  const read = part.order.filter((place) => place >= from && place < to);
  return read.map((place, index) => {
    const sign = part.signs[from + index] as Sign;
    return { ...sign, said: (part.signs[place] as Sign).text };
  });
}
