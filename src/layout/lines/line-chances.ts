import type { TextRuler } from '../../fonts/index.ts';
import { mayPartAtHalfSpace, softBreak, softHyphen } from '../../typography/index.ts';
import { type LineMode, lineBreakSign, type RunningText } from './running-text.ts';
import { Widths, wordEnd } from './text-widths.ts';

/** Where a line may end. */
export interface Chance {
  /** Of the character after it. */
  readonly offset: number;
  /** Width in px of all text before it, trailing space left out, and of the hyphen that shows a break. */
  readonly before: number;
  /** Width in px of all text before what follows it. */
  readonly after: number;
  /** Natural width in px of all spaces before it, the trailing one left out. */
  readonly spacesBefore: number;
  readonly spacesAfter: number;
  /** How many words are before it. */
  readonly words: number;
  readonly penalty: number;
  readonly kind: 'space' | 'sign' | 'split' | 'forced' | 'end';
  /** A hyphen shows that a word goes on, which the text hasn’t. */
  readonly hyphen?: boolean;
}

const closing = /^[\p{Pe}\p{Pf}»›،؛؟!.,:;…٪%°]/u;
const opening = /[\p{Ps}\p{Pi}«‹]$/u;
/** Signs inside an address or a path after which it may be broken; and hyphens between letters. */
const insideAddress = /[/?&]/;
/** What an address, a path or a name in code has, so that a hyphen in it is a sign of its own. */
const ofAddress =
  /[A-Za-z0-9][\s\S]*[/\\?&=#_~%:@]|[/\\?&=#_~%:@][\s\S]*[A-Za-z0-9]|[A-Za-z0-9]\.[A-Za-z]|^--/;
const hyphen = /[-–—‐]/;
const letter = /\p{L}/u;

/** The hyphen at the end of a line, in em; it is drawn, and no sign of the text. */
export const hyphenWidth = 0.34;

/** A word is broken at a soft hyphen to save a line that is loose, tight or short, and in a title only where no other line will do. */
const softPenalty = { justified: 800, ragged: 100, balanced: 50_000 } as const;

/** A word is parted at a half-space where a line would else be more than twice as loose as it should; never in a title. */
const halfSpacePenalty = { justified: 6000, ragged: 6000, balanced: 1e6 } as const;

/** Find the places where a line may end, and the widths up to them. */
export function findChances(text: RunningText, ruler: TextRuler): Chance[] {
  const whole = text.runs.map((run) => run.text).join('');
  const widths = new Widths(text.runs, ruler);
  const chances: Chance[] = [
    {
      offset: 0,
      before: 0,
      after: 0,
      spacesBefore: 0,
      spacesAfter: 0,
      words: 0,
      penalty: 0,
      kind: 'sign',
    },
  ];
  let at = 0;
  let width = 0;
  let spaces = 0;
  let words = 0;
  const add = (
    offset: number,
    space: number,
    penalty: number,
    kind: Chance['kind'],
    hyphen = 0,
  ): void => {
    chances.push({
      offset,
      before: width + hyphen,
      after: width + space,
      spacesBefore: spaces,
      spacesAfter: spaces + space,
      words,
      penalty,
      kind,
      ...(hyphen > 0 && { hyphen: true }),
    });
  };
  while (at < whole.length) {
    const end = wordEnd(whole, at);
    const word = whole.slice(at, end);
    if (word !== '') {
      if (!closing.test(word)) words += 1;
      const widthTo = (offset: number): number => widths.along(at, at + offset);
      const before = width;
      const shortest = text.measure - Math.max(0, text.indent);
      for (const { offset, penalty, kind, hyphen } of insideWord(word, widthTo, shortest)) {
        width = before + widthTo(offset);
        const shown = hyphen ? hyphenWidth * widths.sizeAt(at + offset - 1) : 0;
        add(
          at + offset,
          0,
          typeof penalty === 'number' ? penalty : penalty[text.mode],
          kind,
          shown,
        );
      }
      width = before + widthTo(word.length);
    }
    const sign = whole[end];
    if (sign === undefined) {
      at = end;
      break;
    }
    if (sign === lineBreakSign) {
      add(end + 1, 0, 0, 'forced');
    } else {
      const space = widths.between(end, end + 1);
      const next = whole.slice(end + 1, end + 3);
      const bound = closing.test(next) || opening.test(word) || word === '';
      if (!bound) add(end + 1, space, text.together?.has(end) ? 90_000 : 0, 'space');
      width += space;
      spaces += space;
    }
    at = end + 1;
  }
  add(whole.length, 0, 0, 'end');
  return chances;
}

interface Inside {
  readonly offset: number;
  readonly penalty: number | Readonly<Record<LineMode, number>>;
  readonly kind: 'sign' | 'split';
  readonly hyphen?: boolean;
}

/** U+200B: a line may end here, whatever stands beside it. */
const zeroWidthSpace = '\u200B';

/** Letters beside it aren’t joined; it is lost at the end of a line. */
const halfSpace = '\u200C';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Where a word may be broken: at a hyphen between letters, at a soft hyphen, in an address after / ? or &, or, where these
 * are further apart than a line is long, at half-spaces, and else anywhere.
 */
function insideWord(word: string, widthTo: (offset: number) => number, room: number): Inside[] {
  const places: Inside[] = [];
  let from = 0;
  let widthBefore = 0;
  for (const sign of [...signsInside(word), undefined]) {
    const to = sign?.offset ?? word.length;
    const width = widthTo(to);
    if (width - widthBefore > room) places.push(...partsInside(word, from, to, widthTo, room));
    if (sign) places.push(sign);
    from = to;
    widthBefore = width;
  }
  return places;
}

function signsInside(word: string): Inside[] {
  const places: Inside[] = [];
  const address = ofAddress.test(word);
  const parts = address && word.length > 12;
  for (let offset = 2; offset < word.length - 1; offset += 1) {
    const sign = word[offset - 1] as string;
    const next = word[offset] as string;
    if (sign === zeroWidthSpace) {
      places.push({ offset, penalty: 0, kind: 'sign' });
      continue;
    }
    if (sign === softHyphen) {
      const how = softBreak(word.slice(0, offset - 1), word.slice(offset));
      if (how)
        places.push({ offset, penalty: softPenalty, kind: 'sign', hyphen: how === 'hyphen' });
      continue;
    }
    if (closing.test(next)) continue;
    if (sign === halfSpace && mayPartAtHalfSpace(word.slice(0, offset), word.slice(offset))) {
      places.push({ offset, penalty: halfSpacePenalty, kind: 'sign' });
    } else if (parts && insideAddress.test(sign) && !insideAddress.test(next)) {
      // Not behind the scheme alone.
      if (word.slice(offset - 3, offset) === '://') continue;
      places.push({ offset, penalty: 20_000, kind: 'sign' });
    } else if (
      !address &&
      hyphen.test(sign) &&
      letter.test(word[offset - 2] as string) &&
      letter.test(next)
    ) {
      places.push({ offset, penalty: 100, kind: 'sign' });
    }
  }
  return places;
}

/** At half-spaces; inside joined letters only where these are further apart than a line is long. */
function partsInside(
  word: string,
  start: number,
  end: number,
  widthTo: (offset: number) => number,
  room: number,
): Inside[] {
  const places: Inside[] = [];
  let from = start;
  for (let offset = start + 2; offset <= end; offset += 1) {
    const parted = offset < end - 1 && word[offset - 1] === halfSpace;
    if (offset < end && !parted) continue;
    if (widthTo(offset) - widthTo(from) > room) places.push(...splitsInside(word, from, offset));
    if (parted) places.push({ offset, penalty: 500, kind: 'sign' });
    from = offset;
  }
  return places;
}

function splitsInside(word: string, from: number, to: number): Inside[] {
  const places: Inside[] = [];
  for (const { index } of graphemes.segment(word.slice(from, to))) {
    const offset = from + index;
    if (index === 0 || closing.test(word.slice(offset, offset + 2))) continue;
    if (opening.test(word.slice(offset - 1, offset))) continue;
    if (word[offset - 1] === halfSpace || word[offset] === halfSpace) continue;
    places.push({ offset, penalty: 3000, kind: 'split' });
  }
  return places;
}
