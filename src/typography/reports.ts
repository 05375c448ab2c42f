import type { Span } from './change.ts';
import { bareWord, wordClass } from './characters.ts';
import { rightlyJoined, runTogetherEnds, runTogetherStarts } from './lexicon/joined-words.ts';
import { findOtherLanguages } from './other-languages.ts';
import { findProtectedSpans, veil } from './protected-spans.ts';
import { pairQuotes } from './quote-pairs.ts';
import type { TypographyReportId } from './rule-ids.ts';

/** Something that is told and not changed; offsets are UTF-16 units. */
export interface Report extends Span {
  readonly rule: TypographyReportId;
  /** What stands there. */
  readonly found: string;
  /** What may have been meant, where that can be said. */
  readonly meant?: string;
}

const wordPattern = new RegExp(`[${wordClass}]+`, 'g');

/** Most words are neither: asked first, for a book has many words. */
const mayBeTwo = new RegExp(
  `^(?:${runTogetherStarts.join('|')})|(?:${runTogetherEnds.join('|')})$`,
);

/** The words of a text, as {@link findReports} wants to know them of the whole document. */
export function wordsOf(text: string): string[] {
  return bareWord(text).match(wordPattern) ?? [];
}

/**
 * What a reader of Persian has to look at: what may be Persian or Arabic, quotation marks without a partner, هء,
 * and words run together («درکنگره»), which are those whose second half stands in
 * the document as a word of its own.
 */
export function findReports(
  text: string,
  known: ReadonlySet<string> = new Set(wordsOf(text)),
  opaque: readonly Span[] = [],
  persian: readonly Span[] = [],
): Report[] {
  const settled = [...opaque, ...persian];
  const veiled = veil(text, [...opaque, ...findProtectedSpans(text, [], settled)]);
  const reports: Report[] = findOtherLanguages(text, settled).doubts.map(({ start, end }) => ({
    rule: 'language-unsure',
    start,
    end,
    found: text.slice(start, end),
  }));
  if (/["“-‟«»‹›]/.test(veiled)) {
    for (const { start, end } of pairQuotes(veiled).faults) {
      reports.push({ rule: 'quotes-unbalanced', start, end, found: text.slice(start, end) });
    }
  }
  for (const { index } of veiled.matchAll(/هء/g)) {
    reports.push({
      rule: 'hamza-after-heh',
      start: index,
      end: index + 2,
      found: 'هء',
      meant: 'هٔ',
    });
  }
  for (const { index, 0: word } of veiled.matchAll(wordPattern)) {
    if (word.length < 5 || !mayBeTwo.test(word)) continue;
    const meant = partJoinedWords(bareWord(word), known);
    if (meant === undefined) continue;
    reports.push({
      rule: 'words-run-together',
      start: index,
      end: index + word.length,
      found: word,
      meant,
    });
  }
  return reports.sort((a, b) => a.start - b.start);
}

/**
 * Two words that were written as one, with their space; undefined if it is one word.
 * @param known the words of the text, or how often each stands there
 */
export function partJoinedWords(
  word: string,
  known: { has(word: string): boolean },
): string | undefined {
  if (word.length < 5 || rightlyJoined.has(word)) return undefined;
  for (const first of runTogetherStarts) {
    const rest = word.slice(first.length);
    if (word.startsWith(first) && rest.length > 3 && isWord(rest, known)) return `${first} ${rest}`;
  }
  for (const last of runTogetherEnds) {
    const rest = word.slice(0, -last.length);
    // Only after a letter that doesn’t join: the eye took the gap for a space.
    if (word.endsWith(last) && /.{2}[ادذرزژو]$/.test(rest) && isWord(rest, known)) {
      return `${rest} ${last}`;
    }
  }
  return undefined;
}

function isWord(word: string, known: { has(word: string): boolean }): boolean {
  return known.has(word) && !rightlyJoined.has(word);
}
