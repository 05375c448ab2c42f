import type { Root } from 'mdast';
import { bareWord, findProtectedSpans, findWords, type Span, veil } from '../typography/index.ts';
import { type BlockText, blockTexts, type IsProtected } from './block-text.ts';

/** A word of a book, or two that stand side by side, in one of its forms. */
export interface Form {
  /** As it is written. */
  readonly form: string;
  readonly at: readonly WordInPlace[];
}

/** Where a form stands. */
export interface Place {
  /** The file, as messages name it. */
  readonly file: string;
  /** Its line, from 1. */
  readonly line: number;
  /** The words around it. */
  readonly context: string;
}

/** A stretch of text with its place: a paragraph, or a field of front matter. */
export interface Passage {
  readonly file: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** What isn’t Persian, or not to be looked at. */
  readonly opaque?: readonly Span[] | undefined;
}

/** The forms of a book’s words and how often each stands there. */
export interface Vocabulary {
  /** Forms by their letters alone: «بین المللی», «بین‌المللی» and «بینالمللی» are three forms of one. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** How often a word stands in the book, half-spaces in it included. */
  readonly count: (word: string) => number;
  /** How often two words stand side by side, a space between them. */
  readonly countPair: (first: string, second: string) => number;
  /** Every word with its place, and the one behind it where only a space parts them. */
  readonly words: readonly WordInPlace[];
}

/** A word where it stands. */
export interface WordInPlace {
  readonly word: string;
  /** The next word of the line but for a space, or ''. */
  readonly next: string;
  readonly passage: Passage;
  readonly start: number;
}

const halfSpace = /\u200C/g;
const contextLength = 30;

/** The passages of a tree: its paragraphs, headings and cells. */
export function passagesOf(
  tree: Root,
  file: string,
  isProtected: IsProtected = () => false,
): Passage[] {
  return blockTexts(tree, isProtected).map(({ block, text, segments }: BlockText) => ({
    file,
    line: block.position?.start.line ?? 1,
    text,
    opaque: segments.filter(({ opaque }) => opaque),
  }));
}

/** A word’s letters, without its half-spaces. */
export function lettersOf(words: string): string {
  return words.replace(halfSpace, '').replaceAll(' ', '');
}

/** Read the words of a book, once, for all that wants to know them. */
export function vocabularyOf(passages: readonly Passage[]): Vocabulary {
  const words = passages.flatMap(wordsIn);
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  const places = new Map<string, Map<string, WordInPlace[]>>();
  const add = (form: string, at: WordInPlace): void => {
    const letters = lettersOf(form);
    const known = places.get(letters) ?? new Map<string, WordInPlace[]>();
    places.set(letters, known);
    const list = known.get(form);
    if (list) list.push(at);
    else known.set(form, [at]);
  };
  for (const each of words) {
    const { word, next } = each;
    const pair = `${word} ${next}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    add(word, each);
  }
  // Two words are a form of one only where the book has that.
  for (const each of words) {
    const { word, next } = each;
    if (next !== '' && places.has(lettersOf(word + next))) add(`${word} ${next}`, each);
  }
  const forms = new Map(
    [...places].map(
      ([letters, known]) => [letters, [...known].map(([form, at]) => ({ form, at }))] as const,
    ),
  );
  return {
    forms,
    count: (word) => counts.get(word) ?? 0,
    countPair: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
    words,
  };
}

function wordsIn(passage: Passage): WordInPlace[] {
  const { text, opaque = [] } = passage;
  const veiled = veil(text, [...opaque, ...findProtectedSpans(text, [], opaque)]);
  const found = findWords(veiled);
  return found.map(({ start, end }, at) => {
    const next = found[at + 1];
    const isNext = next !== undefined && next.start === end + 1 && text[end] === ' ';
    return {
      word: bareWord(veiled.slice(start, end)),
      next: isNext ? bareWord(veiled.slice(next.start, next.end)) : '',
      passage,
      start,
    };
  });
}

/** Where a word stands, with the words around it. */
export function placeOf({ passage: { file, line, text }, start }: WordInPlace): Place {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const from = Math.max(lineStart, start - contextLength);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, start + contextLength);
  const context = text.slice(from, to).replace(from > lineStart ? /^\S*\s/ : /^/, '');
  return {
    file,
    line: line + text.slice(0, start).split('\n').length - 1,
    context:
      to < (lineEnd === -1 ? text.length : lineEnd) ? context.replace(/\s\S*$/, '') : context,
  };
}
