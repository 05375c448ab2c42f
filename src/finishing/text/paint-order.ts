import { classOf, isSpace } from './character-classes.ts';
import type { Line, LinePart } from './line-parts.ts';
import { pdfiumTexts } from './pdfium-texts.ts';
import { heldTogether } from './raised.ts';
import { type Row, rowOf, textOf } from './row.ts';
import { areApart, gap, type Sign, silence } from './signs.ts';
import { type Given, isRightToLeft, type Unit, unitsOf, visual } from './units.ts';

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

/**
 * In an item that pdf.js turns round, a space at the far end would be lost, unless it
 * isn’t what the item begins with: pdf.js takes every `<` out of what it turns round.
 * No other viewer sees it, for the sign is given an `/ActualText`.
 */
const keptSpace = '< ';

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

/** Pieces in the order of reading, with the spaces between them, which pdf.js would drop. */
function withSpaces(pieces: readonly Piece[], goesOn: boolean): Piece[] {
  const found: Piece[] = [];
  let pending = false;
  pieces.forEach((piece, index) => {
    if (isBlank(piece)) {
      found.push(piece);
      return;
    }
    const next = pieces.slice(index + 1).find((one) => !isBlank(one));
    const blank = next !== undefined && next !== pieces[index + 1];
    const spaced = next ? blank || isParted(piece, next) : goesOn;
    let own = pending ? sayBefore(piece) : next?.alone ? withSpacesFirst(piece) : [piece];
    pending = false;
    if (spaced && !isTurned(piece)) own = sayAfter(own);
    else if (spaced && next && canSayBefore(next)) pending = true;
    else if (spaced) own = sayAtEnd(own);
    found.push(...own);
  });
  return found;
}

function isParted(piece: Piece, next: Piece): boolean {
  const first = piece.signs[0] as Sign;
  const last = next.signs.at(-1) as Sign;
  return isSpace(first.text) || isSpace(last.text) || areApart(last, first);
}

/** Whether a piece begins, but for spaces, with a letter that pdf.js will turn round with a space. */
function canSayBefore({ signs, given, alone }: Piece): boolean {
  const first = signs.findLast(({ text }) => !isSpace(text));
  return first !== undefined && !given && !alone && isRightToLeft(first);
}

/** Lets the first letter of a piece say the space before it. */
function sayBefore(own: Piece): Piece[] {
  const { signs } = own;
  const at = signs.findLastIndex(({ text }) => !isSpace(text));
  const letter = signs[at] as Sign;
  // A word of one letter has a space on its other side too.
  const kept = at > 1 && isSpace((signs[at - 1] as Sign).text) ? keptSpace : '';
  return [
    ...piece(own, signs.slice(at + 1)),
    says(own, letter, `${kept}${letter.said} `, `${visual(letter)} `),
    ...piece(own, signs.slice(0, at)),
  ];
}

/** The spaces at the right end first: pdf.js would take them for spaces before what comes next. */
function withSpacesFirst(own: Piece): Piece[] {
  const { signs, given } = own;
  const end = signs.findLastIndex(({ text }) => !isSpace(text)) + 1;
  if (given || end === signs.length) return [own];
  return [...piece(own, signs.slice(end)), ...piece(own, signs.slice(0, end))];
}

/** Lets the last sign of what isn’t turned round say the space after it. */
function sayAfter(pieces: readonly Piece[]): Piece[] {
  const index = pieces.findLastIndex((one) => !isBlank(one));
  const own = pieces[index] as Piece;
  const { signs, given } = own;
  const at = signs.findLastIndex(({ said }) => !isSpace(said) && said !== silence);
  const sign = signs[at];
  if (!sign) return [...pieces];
  const rest = pieces.slice(0, index);
  const blank = pieces.slice(index + 1);
  const said = `${sign.said} `;
  if (given) return [...rest, { ...own, signs: signs.with(at, { ...sign, said }) }, ...blank];
  return [
    ...rest,
    ...piece(own, signs.slice(0, at)),
    says(own, sign, said, visual(sign)),
    ...piece(own, signs.slice(at + 1)),
    ...blank,
  ];
}

/** Lets the last letter of a piece say the space after it. */
function sayAtEnd(pieces: readonly Piece[]): Piece[] {
  const index = pieces.findLastIndex((one) => !isBlank(one));
  const own = pieces[index] as Piece;
  const { signs, given } = own;
  const at = signs.findIndex(({ text }) => !isSpace(text));
  const sign = signs[at];
  if (!sign) return [...pieces];
  const rest = pieces.slice(0, index);
  const blank = pieces.slice(index + 1);
  const first = isSpace(signs[at + 1]?.text ?? '') ? ' ' : '';
  const said = isRightToLeft(sign) ? keptSpace + sign.said + first : `${sign.text} `;
  if (given) return [...rest, { ...own, signs: signs.with(at, { ...sign, said }) }, ...blank];
  return [
    ...rest,
    ...piece(own, signs.slice(at + 1)),
    says(own, sign, said, ` ${visual(sign)}`),
    ...piece(own, signs.slice(0, at)),
    ...blank,
  ];
}

function piece(own: Piece, signs: readonly Sign[]): Piece[] {
  return signs.length > 0 ? [{ part: own.part, signs, reversed: own.reversed }] : [];
}

/**
 * A sign that says more to pdf.js than to others.
 * @param forPdfium With the space as well: beside a text that it was given PDFium may lose it.
 */
function says({ part, reversed }: Piece, sign: Sign, said: string, forPdfium: string): Piece {
  const given = { text: sign.text, forPoppler: visual(sign), forPdfium };
  return { part, reversed, signs: [{ ...sign, said }], given };
}

function isBlank({ signs }: Piece): boolean {
  return signs.every(({ text }) => isSpace(text));
}

/** Whether pdf.js turns a piece round: it does where a right-to-left letter is in it. */
function isTurned({ signs }: Piece): boolean {
  return signs.some(({ text }) => [...text].some((character) => classOf(character) === 'right'));
}
