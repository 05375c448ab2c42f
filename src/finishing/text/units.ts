import { classOf, isSpace, reverse } from './character-classes.ts';
import type { LinePart } from './line-parts.ts';
import { forPdfium } from './pdfium-order.ts';
import type { Sign } from './signs.ts';

/** Signs that are given a text of their own, or left to their codes, together. */
export interface Unit {
  /** Their places in the part, from the first to the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What viewers other than pdf.js have to be told; undefined where the codes do. */
  readonly given?: Given | undefined;
  /** Has to be an item of its own in pdf.js: a number, or a letter with a mark. */
  readonly alone?: boolean | undefined;
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
const rightToLeftMark = '\u200F';

/**
 * The units of a part of a right-to-left line, from left to right.
 * @param beyond What stands on its left, in another part.
 */
export function unitsOf(part: LinePart, beyond: Sign | undefined): Unit[] {
  const { signs, order } = part;
  const rank: number[] = [];
  order.forEach((place, index) => {
    rank[place] = index;
  });
  const pdfium = pdfiumTexts(part);
  const units: Unit[] = [];
  for (let from = 0; from < signs.length; ) {
    let to = endOfRun(signs, rank, from);
    // Neighbours that PDFium takes for one, though the right one is read first: «۷۰،».
    for (let first = from; isFromLeft(signs[first]) && isFromLeft(signs[to]); ) {
      const end = endOfRun(signs, rank, to);
      if ((rank[end - 1] as number) + 1 !== rank[first] || signs[first]?.text === '-') break;
      first = to;
      to = end;
    }
    units.push({ from, to, ...wrap(signs, rank, pdfium, from, to, beyond) });
    from = to;
  }
  return units;
}

function wrap(
  signs: readonly Sign[],
  rank: readonly number[],
  pdfium: readonly string[],
  from: number,
  to: number,
  beyond: Sign | undefined,
): Pick<Unit, 'given' | 'alone'> {
  const own = signs.slice(from, to);
  const seen = own.map(visual).join('');
  const wanted = pdfium.slice(from, to).join('');
  const marked =
    from === 0
      ? beyond !== undefined && isFromLeft(own[0]) && !isRightToLeft(beyond)
      : needsEnd(signs, rank, from);
  if (!marked && seen === wanted)
    return own.length > 1 || own.some(isWordWithMark) ? { alone: true } : {};
  const places = own.map((_, index) => from + index);
  places.sort((a, b) => (rank[a] as number) - (rank[b] as number));
  const read = places.map((place) => (signs[place] as Sign).text).join('');
  const text = (marked ? rightToLeftMark : '') + read;
  return { given: { text, forPdfium: wanted } };
}

/**
 * Numbers, Latin words and what is between them or goes with them («@name»), read as they
 * are painted; else a single sign.
 */
function endOfRun(signs: readonly Sign[], rank: readonly number[], from: number): number {
  const first = signs[from] as Sign;
  if (isRightToLeft(first) || isSpace(first.text)) return from + 1;
  let end = from + 1;
  for (let at = from + 1; at < signs.length && rank[at] === (rank[at - 1] as number) + 1; at += 1) {
    const sign = signs[at] as Sign;
    if (isRightToLeft(sign)) break;
    if (!isSpace(sign.text)) end = at + 1;
  }
  return end;
}

/** Whether what stands on the left of a number is read after it, and isn’t a letter. */
function needsEnd(signs: readonly Sign[], rank: readonly number[], from: number): boolean {
  const before = signs[from - 1];
  if (!before || !isFromLeft(signs[from])) return false;
  return (rank[from - 1] as number) > (rank[from] as number) && !isRightToLeft(before);
}

/**
 * What PDFium has to find in the place of each sign. A hyphen at the right end of a line
 * would join it to the next: there «۱-» is left as it is.
 */
function pdfiumTexts({ signs, order }: LinePart): string[] {
  const wanted = [...forPdfium(order.map((place) => (signs[place] as Sign).text).join(''))];
  const end = signs.findLastIndex((sign) => !isFromLeft(sign)) + 1;
  const tail = signs.slice(end).map(visual).join('');
  // Left as it is only where nothing of it would stand elsewhere.
  const whole = sorted(wanted.slice(wanted.length - [...tail].length)) === sorted([...tail]);
  const fixed = wanted.at(-1) === '-' && whole ? end : signs.length;
  let at = 0;
  return signs.map((sign, index) => {
    const length = [...sign.text].length;
    at += length;
    return index < fixed ? wanted.slice(at - length, at).join('') : visual(sign);
  });
}

function sorted(characters: readonly string[]): string {
  return [...characters].sort().join('');
}

/** A word’s last letter with a mark: see `signsOf`. */
function isWordWithMark({ text }: Sign): boolean {
  return /[^\p{Mn}\u200C]\p{Mn}/u.test(text);
}

/** What a sign says from left to right. */
export function visual({ text, run }: Sign): string {
  return run.reversed ? reverse(text) : text;
}

/** Whether there is a right-to-left letter in what a sign says. */
export function isRightToLeft({ text }: Sign): boolean {
  return [...text].some((character) => classOf(character) === 'right');
}

function isFromLeft(sign: Sign | undefined): boolean {
  if (!sign || isSpace(sign.text)) return false;
  const kind = classOf([...sign.text][0] ?? '');
  return kind === 'left' || kind === 'number';
}
