import { isSpace } from './character-classes.ts';
import type { Line, LinePart } from './line-parts.ts';
import { pdfiumTexts } from './pdfium-texts.ts';
import { isTurned, type Piece } from './pieces.ts';
import { heldTogether } from './raised.ts';
import { silent } from './reach.ts';
import { type Row, rowOf } from './row.ts';
import { gap, leftOut, type Sign, silence } from './signs.ts';
import { withSpaces } from './spaces.ts';
import {
  isOpenToTheRight,
  isRightToLeft,
  leftToRightMark,
  type Unit,
  unitsOf,
  visual,
} from './units.ts';

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

/** Only PDFium has to be told that a line runs to the right, and pdf.js which words on it don’t. */
function piecesFromLeft({ parts }: Line, row: Row): Piece[] {
  const texts = pdfiumTexts(row);
  return parts.flatMap((part) => {
    const from = row.parts.find((placed) => placed.part === part)?.from ?? 0;
    return stretchesFromLeft(part).map(([start, end]): Piece => {
      const own = part.signs.slice(start, end);
      const reversed = own.some(isRightToLeft);
      const signs = reversed ? own : inOrder(part, start, end);
      const places = part.order.filter((place) => place >= start && place < end);
      const read = places.map((place) => (part.signs[place] as Sign).text).join('');
      const forPdfium = texts.slice(from + start, from + end).join('');
      const seen = own.map(visual).join('');
      const open = isOpenToTheRight(own) ? leftToRightMark : '';
      if (forPdfium === seen && !open) return { part, signs, reversed };
      const given = { text: read + open, forPoppler: seen + open, forPdfium };
      return { part, signs, reversed, given };
    });
  });
}

/** Where words from the right begin and end in a part of a line from the left: from a place to the next. */
function stretchesFromLeft({ signs, order }: LinePart): [number, number][] {
  const rank: number[] = [];
  order.forEach((place, index) => {
    rank[place] = index;
  });
  const found: [number, number][] = [];
  let start = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    const goesOn = at < signs.length && isTurnedAt(rank, at - 1) === isTurnedAt(rank, at);
    if (goesOn) continue;
    found.push([start, at]);
    start = at;
  }
  return found;
}

/** Whether a sign is read after the one on its right, or before the one on its left. */
function isTurnedAt(rank: readonly number[], at: number): boolean {
  const own = rank[at] as number;
  return rank[at + 1] === own - 1 || rank[at - 1] === own + 1;
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
  for (const { from, to, given, alone, atOnce } of units) {
    const each = part.signs.slice(from, to);
    const signs = atOnce ? saidAtOnce(each) : each;
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

/** In em: pdf.js forgets where something without width stood. */
const seenAdvance = 0.1;

/**
 * Lets the first of some signs say what all of them say. What has a mark in it pdf.js takes for
 * part of what it has read: something without one has to go before it, which isn’t kept.
 */
function saidAtOnce(signs: readonly Sign[]): Sign[] {
  const [first, ...others] = signs;
  if (!first) return [];
  const said = signs.map((sign) => sign.said).join('');
  return [
    ...silent(first, first.x, seenAdvance).map((sign) => ({ ...sign, said: leftOut })),
    { ...first, said },
    ...others.map((sign) => ({ ...sign, said: silence })),
  ];
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
