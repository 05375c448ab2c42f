import { coverOf, type Span } from './change.ts';
import { hasLatinLetter, hasPersianLetter } from './characters.ts';
import { findForeignSpans } from './foreign-spans.ts';
import { surelyPersian } from './lexicon/words.ts';
import { findOtherLanguages } from './other-languages.ts';

/**
 * What no rule may look at; overlapping spans are allowed.
 * @param marked words that are protected wherever they stand
 * @param settled what isn’t asked for its language
 */
export function findProtectedSpans(
  text: string,
  marked: readonly string[] = [],
  settled: readonly Span[] = [],
): Span[] {
  const asked = coverOf(text.length, settled);
  const spans: Span[] = [
    ...findForeignSpans(text),
    ...findArabicQuotations(text).filter(({ start }) => !asked[start]),
    ...findOtherLanguages(text, settled).spans,
  ];
  for (const words of marked) {
    if (!words) continue;
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
      spans.push({ start: at, end: at + words.length });
    }
  }
  return spans;
}

/** Rules take this letter for a foreign word, which they leave alone. */
const veilLetter = 'x';

/**
 * The text with all that is protected behind a veil of Latin letters, unit for
 * unit, so that the offsets of changes are those of the text. A text in Latin
 * letters alone is veiled as a whole: it isn’t Persian.
 */
export function veil(text: string, spans: readonly Span[]): string {
  if (hasLatinLetter(text) && !hasPersianLetter(text)) return veilLetter.repeat(text.length);
  if (spans.length === 0) return text;
  const units = [...spans]
    .sort((a, b) => a.start - b.start)
    .reduce<{ done: string; from: number }>(
      ({ done, from }, { start, end }) => {
        if (end <= from) return { done, from };
        const first = Math.max(start, from);
        return { done: done + text.slice(from, first) + veilLetter.repeat(end - first), from: end };
      },
      { done: '', from: 0 },
    );
  return units.done + text.slice(units.from);
}

const quoted = /«[^«»]*»|"[^"\n]*"|“[^“”]*”|\([^()]*\)|\uFD3F[^\uFD3E\uFD3F]*\uFD3E/g;
const vowelSign = /[\u064B-\u0652\u0670]/g;
const arabicForm = /^[وفبلك]?ال[\u0620-\u0652]{2,}|[أإ]|^(?:في|على|إلى|عن|هذا|الذي)$/;

/**
 * Quotations in Arabic: between quotation marks or brackets, with vowel signs, a ة
 * or two words that are Arabic by their form (ال, أ, في), without a letter or a little word that only Persian has.
 * The ornate brackets ﴿ ﴾ hold nothing but the Quran.
 */
export function findArabicQuotations(text: string): Span[] {
  if (!/[\u0629\uFD3F\u064B-\u0652]|ال/.test(text)) return [];
  return [...text.matchAll(quoted)]
    .filter(({ 0: found }) => found.startsWith('\uFD3F') || isArabic(found.slice(1, -1)))
    .map(({ index, 0: found }) => ({ start: index + 1, end: index + found.length - 1 }));
}

function isArabicWord(word: string): boolean {
  return arabicForm.test(word);
}

function isArabic(text: string): boolean {
  if (/[پچژگ\u06A9\u06CC]/.test(text)) return false;
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.some((word) => surelyPersian.has(word))) return false;
  return (
    text.includes('\u0629') ||
    (text.match(vowelSign)?.length ?? 0) > words.length ||
    words.filter(isArabicWord).length > 1
  );
}
