import { isSpace } from './character-classes.ts';
import { isTurned, isTurnedNumber, type Piece } from './pieces.ts';
import { areApart, edge, isOnlyMarks, leftOut, type Sign, silence } from './signs.ts';
import { givenTo, isRightToLeft, visual } from './units.ts';

/**
 * In an item that pdf.js turns round, a space at the far end would be lost, unless it
 * isn’t what the item begins with.
 */
export const keptSpace: string = `${leftOut} `;

/** Pieces in the order of reading, with the spaces between them, which pdf.js would drop. */
export function withSpaces(pieces: readonly Piece[], goesOn: boolean): Piece[] {
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
    if (spaced && !isTurned(piece) && !isTurnedNumber(piece))
      own = sayAfter(own, isSpacedBefore(pieces, index), next !== undefined && isOfManyRuns(next));
    else if (spaced && next && canSayBefore(next)) pending = true;
    else if (spaced) own = sayAtEnd(own);
    found.push(...own);
  });
  return found;
}

function isSpacedBefore(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  return before !== undefined && isParted(before, pieces[index] as Piece);
}

/** PDFium takes what has one text for as wide as its first object, and then sees no space beside it. */
function isOfManyRuns({ signs, given }: Piece): boolean {
  return given !== undefined && signs.some(({ run }) => run !== signs[0]?.run);
}

function isParted(piece: Piece, next: Piece): boolean {
  const first = piece.signs[0] as Sign;
  const last = next.signs.at(-1) as Sign;
  // «ISO» is read before « 216», which is on its right.
  const isBehind = !isTurned(next) && isSpace((next.signs[0] as Sign).text);
  return isSpace(first.text) || isSpace(last.text) || isBehind || areApart(last, first);
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
    says(own, [{ ...letter, said: `${kept}${letter.said} ` }], `${visual(letter)} `),
    ...piece(own, markAtEnd(signs.slice(0, at))),
  ];
}

/** A mark that its letter has left ends what is on its left: PDFium would leave it out by itself. */
function markAtEnd(signs: readonly Sign[]): readonly Sign[] {
  const mark = signs.at(-1);
  const before = signs.at(-2);
  if (!mark || !before || !isOnlyMarks(mark.text)) return signs;
  return signs.with(-1, { ...mark, placed: false, x: edge(before) });
}

/** The spaces at the right end first: pdf.js would take them for spaces before what comes next. */
function withSpacesFirst(own: Piece): Piece[] {
  const { signs, given } = own;
  const end = signs.findLastIndex(({ text }) => !isSpace(text)) + 1;
  if (given || end === signs.length) return [own];
  return [...piece(own, signs.slice(end)), ...piece(own, signs.slice(0, end))];
}

/**
 * Lets the last sign of what isn’t turned round say the space after it.
 * @param spaced Whether there is one on its right, which was read before.
 * @param unseen Whether PDFium doesn’t see the one on its left.
 */
function sayAfter(pieces: readonly Piece[], spaced: boolean, unseen: boolean): Piece[] {
  const index = pieces.findLastIndex((one) => !isBlank(one));
  const own = pieces[index] as Piece;
  const { signs, given } = own;
  const at = signs.findLastIndex(({ said }) => !isSpace(said) && said !== silence);
  const sign = signs[at];
  if (!sign) return [...pieces];
  const rest = pieces.slice(0, index);
  const blank = pieces.slice(index + 1);
  const said = `${sign.said} `;
  const left = unseen ? ' ' : '';
  // PDFium sees no space on the right of what ends with one, unless a sign without width does.
  const beside = spaced && sign.run.codes.emptyGlyph === undefined ? ' ' : '';
  if (given) {
    const { text, forPoppler = text, forPdfium = forPoppler } = given;
    const told = { ...given, forPoppler, forPdfium: left + forPdfium + beside };
    return [...rest, { ...own, signs: signs.with(at, { ...sign, said }), given: told }, ...blank];
  }
  return [
    ...rest,
    ...piece(own, signs.slice(0, at)),
    says(own, [{ ...sign, said }], left + visual(sign) + beside),
    ...piece(own, signs.slice(at + 1)),
    ...blank,
  ];
}

/** Lets the last letter of a piece say the space after it. */
function sayAtEnd(pieces: readonly Piece[]): Piece[] {
  const index = pieces.findLastIndex((one) => !isBlank(one));
  const own = pieces[index] as Piece;
  const { signs, given } = own;
  const at = signs.findIndex(({ text }) => text !== '' && !isSpace(text));
  const sign = signs[at];
  if (!sign) return [...pieces];
  const rest = pieces.slice(0, index);
  const blank = pieces.slice(index + 1);
  const first = isSpace(signs[at + 1]?.text ?? '') ? ' ' : '';
  const turned = isRightToLeft(sign) || isTurnedNumber(own);
  const said = turned ? keptSpace + sign.said + first : `${sign.text} `;
  const start = signs[0] as Sign;
  if (given && start.said === leftOut) {
    const kept = signs.with(0, { ...start, said: keptSpace });
    return [...rest, { ...own, signs: kept }, ...blank];
  }
  if (given) return [...rest, { ...own, signs: signs.with(at, { ...sign, said }) }, ...blank];
  const beside = signs.slice(at + 1);
  // A mark that its letter has left would be read before that letter.
  const marks = beside.every(({ text }) => isOnlyMarks(text)) ? beside : [];
  return [
    ...rest,
    ...piece(own, beside.slice(marks.length)),
    says(own, [{ ...sign, said }, ...marks], ` ${[sign, ...marks].map(visual).join('')}`),
    ...piece(own, signs.slice(0, at)),
    ...blank,
  ];
}

function piece(own: Piece, signs: readonly Sign[]): Piece[] {
  return signs.length > 0 ? [{ part: own.part, signs, reversed: own.reversed }] : [];
}

/**
 * Signs that say more to pdf.js than to others.
 * @param forPdfium With the space as well: beside a text that it was given PDFium may lose it.
 */
function says({ part, reversed }: Piece, signs: readonly Sign[], forPdfium: string): Piece {
  return { part, reversed, signs, given: { ...givenTo(signs, reversed), forPdfium } };
}

function isBlank({ signs }: Piece): boolean {
  return signs.every(({ text }) => isSpace(text));
}
