import { classOf, hasRightToLeft, isSpace, reverse } from './character-classes.ts';
import type { LinePart } from './line-parts.ts';
import { pdfiumTexts } from './pdfium-texts.ts';
import type { Row } from './row.ts';
import { areApart, isOnlyMarks, leftOut, type Sign } from './signs.ts';

/** Signs that are given a text of their own, or left to their codes, together. */
export interface Unit {
  /** Their places in the part, from the first to the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What viewers other than pdf.js have to be told; undefined where the codes do. */
  readonly given?: Given | undefined;
  /** Has to be an item of its own in pdf.js: a number, or a letter with a mark. */
  readonly alone?: boolean | undefined;
  /** Has to be said by its first sign, for pdf.js: a word with several marks. */
  readonly atOnce?: boolean | undefined;
}

/** An `/ActualText`. */
export interface Given {
  /** In the order of reading. */
  readonly text: string;
  /** What has to be there for poppler, from left to right, where it is something else. */
  readonly forPoppler?: string | undefined;
  /** The same for PDFium, where it is something else than for poppler. */
  readonly forPdfium?: string | undefined;
}

/** Ends a number for poppler, which else takes what stands on its left for a part of it. */
export const rightToLeftMark = '\u200F';

/** Keeps a sign at the right end of a Latin word with it, for poppler: «name@». */
export const leftToRightMark = '\u200E';

/** PDFium leaves it out, but doesn’t see a hyphen that would join a line to the next before it. */
export const unseen = '\u0094';

/** The units of each part of a right-to-left line, from left to right. */
export function unitsOf(row: Row): Map<LinePart, Unit[]> {
  const { signs, rank } = row;
  const pdfium = pdfiumTexts(row);
  const ends: number[] = row.parts.map(({ from }) => from);
  for (let from = 0; from < signs.length; ) {
    let to = endOfRun(row, from);
    // Neighbours that PDFium takes for one, though the right one is read first: «۷۰،».
    for (let first = from; isFromLeft(signs[first]) && isFromLeft(signs[to]); ) {
      const end = endOfRun(row, to);
      if ((rank[end - 1] as number) + 1 !== rank[first]) break;
      // A hyphen at the right end of a line would join it to the next: «۱-».
      if (end === signs.length && signs[first]?.text === '-') break;
      first = to;
      to = end;
    }
    ends.push(to);
    from = to;
  }
  const borders = [...new Set(ends)].sort((a, b) => a - b);
  return new Map(
    row.parts.map(({ part, from }): [LinePart, Unit[]] => {
      const own = borders.filter((end) => end >= from && end <= from + part.signs.length);
      const units = own.slice(1).map((end, index) => {
        const start = own[index] as number;
        return { from: start - from, to: end - from, ...wrap(row, pdfium, start, end) };
      });
      return [part, units];
    }),
  );
}

function wrap(
  row: Row,
  pdfium: readonly string[],
  from: number,
  to: number,
): Pick<Unit, 'given' | 'alone' | 'atOnce'> {
  const { signs, rank } = row;
  const first = signs[from] as Sign;
  const isLetter = to === from + 1 && first.text.length === 1 && isRightToLeft(first);
  if (isLetter && pdfium[from] === first.text) return {};
  const own = signs.slice(from, to);
  const seen = own.map(visual).join('');
  const wanted = pdfium.slice(from, to).join('');
  const marked = needsEnd(row, from, to);
  const open = isOpenToTheRight(own);
  const atOnce = isFullOfMarks(own);
  const told = own.some(({ said }) => said.endsWith(leftOut));
  const places = own.map((_, index) => from + index);
  places.sort((a, b) => (rank[a] as number) - (rank[b] as number));
  const read = places.map((place) => (signs[place] as Sign).text).join('');
  const isRead = own.some(isRightToLeft) || read === own.map(({ text }) => text).join('');
  if (!marked && !open && !atOnce && !told && isRead && seen === wanted) {
    if (isOnlyMarks((own[0] as Sign).text)) return {};
    return own.length > 1 || own.some(isWordWithMark) ? { alone: true } : {};
  }
  const text = (marked ? rightToLeftMark : '') + read + (open ? leftToRightMark : '');
  const joins = to === signs.length && wanted.endsWith('-');
  // Signs of neither direction it turns round as well: an emoji made of several, say.
  const isSign = own.length === 1 && !isFromLeft(own[0]) && !isSpace(read);
  const turned = isSign ? reverse(text) : text;
  const forPoppler = own.some(isRightToLeft) ? seen : turned;
  const given = { text, forPoppler, forPdfium: joins ? wanted + unseen : wanted };
  return { given, alone: atOnce || own.some(isWordWithMark), atOnce };
}

/**
 * Numbers, Latin words and what is between them or goes with them («@name»), read as they
 * are painted; else a single sign.
 */
function endOfRun({ signs, rank }: Row, from: number): number {
  const first = signs[from] as Sign;
  if (isOfWord(first) && !(from > 0 && isOfWord(signs[from - 1] as Sign))) {
    const word = signs.slice(from, endOfWord(signs, from));
    if (isFullOfMarks(word)) return from + word.length;
  }
  // PDFium would leave out a mark by itself, which takes no room.
  if (isOnlyMarks(first.text) && from + 1 < signs.length) return from + 2;
  const leads = (rank[from] as number) + 1 === rank[from + 1];
  if (isRightToLeft(first) || (isSpace(first.text) && !leads)) return from + 1;
  let end = from + 1;
  for (let at = from + 1; at < signs.length && rank[at] === (rank[at - 1] as number) + 1; at += 1) {
    const sign = signs[at] as Sign;
    if (isRightToLeft(sign)) break;
    if (!isSpace(sign.text)) end = at + 1;
  }
  return end;
}

/** Whether what stands on the left of a number, or of a Latin word, is read after it, and isn’t a letter next to it. */
function needsEnd({ signs, rank }: Row, from: number, to: number): boolean {
  const before = signs[from - 1];
  if (!before || !signs.slice(from, to).some(isFromLeft)) return false;
  if ((rank[from - 1] as number) < (rank[from] as number)) return false;
  return !isRightToLeft(before) || areApart(before, signs[from]);
}

/** Where the right-to-left letters end that stand from a place on, with their marks. */
function endOfWord(signs: readonly Sign[], from: number): number {
  let end = from;
  for (let sign = signs[end]; sign && isOfWord(sign); sign = signs[end]) end += 1;
  return end;
}

function isOfWord(sign: Sign): boolean {
  return isRightToLeft(sign) || isOnlyMarks(sign.text);
}

/** More marks than one confuse pdf.js, which takes no room for any text that has a mark in it. */
function isFullOfMarks(word: readonly Sign[]): boolean {
  const text = word.map((sign) => sign.text).join('');
  return word.every(isOfWord) && (text.match(/\p{Mn}/gu)?.length ?? 0) > 1;
}

/**
 * Whether Latin words end with a sign that isn’t theirs by its nature, or with a hyphen, which
 * poppler would leave out at the end of a line.
 */
export function isOpenToTheRight(signs: readonly Sign[]): boolean {
  const last = signs.at(-1);
  if (!last || isSpace(last.text) || isRightToLeft(last)) return false;
  if (isFromLeft(last) && last.text !== '-') return false;
  return signs.some(({ text }) => classOf([...text][0] ?? '') === 'left');
}

/** A word’s last letter with a mark: see `signsOf`. */
function isWordWithMark({ text }: Sign): boolean {
  return /[^\p{Mn}\u200C]\p{Mn}/u.test(text);
}

/** What signs from left to right are given that say it to viewers as it stands. */
export function givenTo(signs: readonly Sign[], reversed: boolean): Given {
  const read = reversed ? signs.toReversed() : signs;
  return { text: read.map(({ text }) => text).join(''), forPoppler: signs.map(visual).join('') };
}

/** What a sign says from left to right. */
export function visual({ text, run }: Sign): string {
  return run.reversed ? reverse(text) : text;
}

/** Whether there is a right-to-left letter in what a sign says. */
export function isRightToLeft({ text }: Sign): boolean {
  return hasRightToLeft(text);
}

function isFromLeft(sign: Sign | undefined): boolean {
  if (!sign || isSpace(sign.text)) return false;
  const kind = classOf([...sign.text][0] ?? '');
  return kind === 'left' || kind === 'number';
}
