import { skeleton } from '../typography/index.ts';

/**
 * What lies between two words. A half-space counts as a space inside a phrase, but a
 * phrase doesn’t begin or end at one: there the word goes on.
 */
export type WordGap = 'half' | 'space' | 'sign';

/** A word of a text, as it is compared. */
export interface Word {
  /** Its letters and digits: one yeh, one kaf, digits as ASCII, neither marks nor tatweel. */
  readonly bare: string;
  /** Where it stands in the text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  /** What lies before it; before the first word a sign. */
  readonly gap: WordGap;
}

/** An editor’s brackets round added letters stand inside a word: «آزا[د]ی». */
const word =
  /[\p{L}\p{M}\p{Nd}\u200D]+(?:(?<=[\p{L}\p{M}])[[\]]+\p{L}[\p{L}\p{M}\p{Nd}\u200D]*)*/gu;

/**
 * The words of a text. An ezafe that stands behind a silent heh («کمیته ی», «کمیته‌ی»,
 * «کمیتهء») belongs to its word, as the mark of «کمیتهٔ» does.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { 0: written, index: start } of text.matchAll(word)) {
    const bare = bareWord(written);
    if (bare === '') continue;
    const end = start + written.length;
    const gap = words.length === 0 ? 'sign' : gapOf(text.slice(before, start));
    const last = words.at(-1);
    if (last && gap !== 'sign' && bare === 'ی' && last.bare.endsWith('ه')) {
      words[words.length - 1] = { ...last, end };
    } else {
      words.push({ bare, start, end, gap });
    }
    before = end;
  }
  return words;
}

function gapOf(between: string): WordGap {
  if (/^\p{Cf}*$/u.test(between)) return 'half';
  // Nor do they part words when a whole one was added.
  return /^[[\]\p{Cf}]*\s[[\]\s\p{Cf}]*$/u.test(between) ? 'space' : 'sign';
}

const known = new Map<string, string>();
const mostKnown = 50_000;

/** The bones of a word; most words of a book come again and again. */
function bareWord(written: string): string {
  let bare = known.get(written);
  if (bare === undefined) {
    bare = skeleton(written.replace(/ـ/g, '')).replace(/ة/g, 'ه').toLowerCase();
    if (bare.length > 1 && bare.endsWith('ء')) bare = bare.replace(/(?<=ه)ء$/, '');
    if (known.size >= mostKnown) known.clear();
    known.set(written, bare);
  }
  return bare;
}
