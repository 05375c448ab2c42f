import { type Gap, gap, type Passage } from './passages.ts';

/**
 * A text as the ledger compares it: every sign that isn't white space, in a row
 * (NFC), and what lies before each of them.
 */
export interface Signs {
  /** All signs; an index into it is a sign's place (UTF-16). */
  readonly text: string;
  /** For each place, and for the end, what lies before it. */
  readonly gaps: Uint8Array;
  /** For each place, the index of its passage. */
  readonly passageAt: Uint32Array;
  readonly passages: readonly Passage[];
  /** Places before which a soft hyphen stands. */
  readonly breaks: ReadonlySet<number>;
}

const whiteSpace = /\s+/g;
const whiteOrSoft = /\s+|\u00AD/g;

/** Take white space out of passages, and note where it was. */
export function signsOf(passages: readonly Passage[]): Signs {
  const texts = passages.map(({ text }) => text.normalize('NFC'));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const gaps = new Uint8Array(length + 1);
  const passageAt = new Uint32Array(length);
  const pieces: string[] = [];
  const breaks = new Set<number>();
  let at = 0;
  let before: Gap = gap.none;
  texts.forEach((text, index) => {
    before = widest(before, passages[index]?.gap ?? gap.none);
    let start = 0;
    const take = (end: number): void => {
      if (end === start) return;
      gaps[at] = before;
      before = gap.none;
      passageAt.fill(index, at, at + end - start);
      pieces.push(text.slice(start, end));
      at += end - start;
    };
    const between = passages[index]?.softHyphens ? whiteOrSoft : whiteSpace;
    for (const match of text.matchAll(between)) {
      take(match.index);
      start = match.index + match[0].length;
      if (match[0] === '\u00AD') breaks.add(at);
      else before = widest(before, gap.space);
    }
    take(text.length);
  });
  gaps[at] = gap.block;
  return {
    text: pieces.join(''),
    gaps: gaps.subarray(0, at + 1),
    passageAt: passageAt.subarray(0, at),
    passages,
    breaks,
  };
}

/** A stretch of a text as it is read, its white space collapsed. */
export function excerptOf({ text, gaps }: Signs, from: number, to: number): string {
  let words = '';
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at += 1) {
    if (at > from && gaps[at] !== gap.none && gaps[at] !== gap.mark) words += ' ';
    words += text[at];
  }
  return words;
}

function widest(a: Gap, b: Gap): Gap {
  return a > b ? a : b;
}
