import type { Span } from './change.ts';
import { hasLatinLetter } from './characters.ts';

/** The quotation marks of a text: pairs that are sure, and signs that have no partner. */
export interface QuotePairs {
  /** Straight or English signs that open and close a quotation; offsets of both. */
  readonly straight: readonly (readonly [number, number])[];
  /** « » and ‹ › that match, with how many are open around them. */
  readonly pointed: readonly {
    readonly open: number;
    readonly close: number;
    readonly depth: number;
  }[];
  /** Where something is wrong; then nothing of that kind is paired. */
  readonly faults: readonly Span[];
}

const straightSigns = /["\u201C\u201D\u201E\u201F]/g;
const inWord = /[\p{L}\p{N}\p{M}]/u;

/** Pair the quotation marks of a text; what can’t be paired without guessing isn’t. */
export function pairQuotes(text: string): QuotePairs {
  const pointed: { open: number; close: number; depth: number }[] = [];
  const faults: Span[] = [];
  const open: number[] = [];
  for (const { index } of text.matchAll(/[«»‹›]/g)) {
    const sign = text[index];
    if (sign === '«' || sign === '‹') open.push(index);
    else {
      const partner = open.at(-1);
      if (partner === undefined || text[partner] !== (sign === '»' ? '«' : '‹')) {
        faults.push({ start: index, end: index + 1 });
      } else {
        open.pop();
        pointed.push({ open: partner, close: index, depth: open.length });
      }
    }
  }
  faults.push(...open.map((start) => ({ start, end: start + 1 })));
  const pointedAreSure = faults.length === 0;

  const signs = [...text.matchAll(straightSigns)].map(({ index }) => index);
  const straight: [number, number][] = [];
  let sure = true;
  for (let i = 0; i + 1 < signs.length; i += 2) {
    const [from, to] = [signs[i] as number, signs[i + 1] as number];
    straight.push([from, to]);
    const within = text.slice(from + 1, to);
    sure &&= opens(text, from) && closes(text, to) && within.trim() !== '' && isBalanced(within);
  }
  const odd = signs.length % 2 === 1 ? signs.at(-1) : undefined;
  if (odd !== undefined) faults.push({ start: odd, end: odd + 1 });
  else if (!sure) faults.push(...signs.slice(0, 1).map((start) => ({ start, end: start + 1 })));
  return {
    straight: odd === undefined && sure ? straight.filter((pair) => !isInLatin(text, ...pair)) : [],
    pointed: pointedAreSure ? pointed : [],
    faults,
  };
}

function opens(text: string, offset: number): boolean {
  const [before, after] = [text[offset - 1] ?? ' ', text[offset + 1] ?? ' '];
  return !(inWord.test(before) && /\s/.test(after));
}

function closes(text: string, offset: number): boolean {
  const [before, after] = [text[offset - 1] ?? ' ', text[offset + 1] ?? ' '];
  return !(/\s/.test(before) && inWord.test(after));
}

/** Whether every « in a stretch is closed in it. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[«»]/g)) {
    depth += sign === '«' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A quotation in a Latin sentence keeps the signs of that sentence. */
function isInLatin(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from).trim();
  const after = text.slice(to + 1, to + 3).trim();
  return hasLatinLetter(before) && hasLatinLetter(after);
}
