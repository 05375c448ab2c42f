import type { Span } from './change.ts';
import { hasLatinLetter, hasPersianLetter, otherLettersAsLatin } from './characters.ts';
import { type ForeignKind, type ForeignSpan, findForeignSpans } from './foreign-spans.ts';

/** What has to be isolated from the Persian around it. */
export type IsolateKind = ForeignKind | 'other' | 'range' | 'number';

/** A stretch to be isolated, by offsets in UTF-16 units. */
export interface Isolate extends Span {
  readonly kind: IsolateKind;
  /** The way it is read: a range of Persian numbers goes with the Persian. */
  readonly direction: 'ltr' | 'rtl';
  /** The numbers of a range, each of which is read from left to right. */
  readonly parts?: readonly Span[];
}

const digit = '[0-9\u0660-\u0669\u06F0-\u06F9]';
const numberChain = new RegExp(
  `(?<![0-9A-Za-z\u0660-\u0669\u06F0-\u06F9])${digit}+(?:[٫٬.,]${digit}+)*(?:[-\u2010-\u2013/:]${digit}+(?:[٫٬.,]${digit}+)*)+(?![0-9A-Za-z])`,
  'g',
);
const aNumber = new RegExp(`${digit}+(?:[٫٬.,]${digit}+)*`, 'g');

/**
 * What Unicode’s bidirectional algorithm would put in a wrong order inside Persian:
 * phrases in Latin letters (and `other` left-to-right ones), addresses, numbers to call, ISBNs, hashes, handles, and
 * numbers with signs between them. Of two numbers with a hyphen or dash between them
 * the first stands at the right, as one reads; a date or a time goes
 * as it is written, from left to right. In order, without overlap.
 */
export function findIsolates(source: string): Isolate[] {
  const text = otherLettersAsLatin(source);
  const foreign = findForeignSpans(text);
  const wholly = hasLatinLetter(text) && !hasPersianLetter(text);
  const phrases = wholly ? [wholeOf(text, foreign)] : mergePhrases(text, foreign);
  const named =
    text === source ? phrases : phrases.map((phrase) => nameOther(phrase, source, text));
  return [...named, ...findNumberChains(text, phrases)].sort((a, b) => a.start - b.start);
}

function nameOther(phrase: Isolate, source: string, text: string): Isolate {
  const { kind, start, end } = phrase;
  const same = source.slice(start, end) === text.slice(start, end);
  return kind === 'latin' && !same ? { ...phrase, kind: 'other' } : phrase;
}

/** A text without a Persian letter is one phrase, with its full stop. */
function wholeOf(text: string, foreign: readonly ForeignSpan[]): Isolate {
  const start = text.search(/\S/);
  const end = text.trimEnd().length;
  const [only] = foreign;
  if (foreign.length === 1 && only?.kind === 'handle') return isolateOf(text, only);
  const kind = only?.start === start && only.end === end ? only.kind : 'latin';
  return { kind, start, end, direction: 'ltr' };
}

/**
 * Phrases with nothing Persian between them are one: isolated each by itself, they
 * would change places («Marx (1867)»).
 */
function mergePhrases(text: string, foreign: readonly ForeignSpan[]): Isolate[] {
  const merged: Isolate[] = [];
  for (const span of foreign) {
    const last = merged.at(-1);
    const end = bracketsEnd(text, last?.start ?? span.start, span.end);
    if (
      last?.kind === 'latin' &&
      span.kind === 'latin' &&
      end !== undefined &&
      neutral.test(text.slice(last.end, span.start))
    ) {
      merged[merged.length - 1] = { ...last, end };
    } else {
      merged.push(isolateOf(text, span));
    }
  }
  return merged;
}

const neutral = /^[^\u0590-\u08FF«»‹›\n]{1,24}$/;

/** The end with the bracket that belongs to it; undefined if brackets don’t match. */
function bracketsEnd(text: string, start: number, end: number): number | undefined {
  const within = text.slice(start, end);
  const open = within.split('(').length - within.split(')').length;
  if (open === 1 && text[end] === ')') return end + 1;
  return open === 0 ? end : undefined;
}

function isolateOf(text: string, { kind, start, end }: ForeignSpan): Isolate {
  // «name@» is an address typed in Persian: its sign outside, it stands at the left as meant.
  const turned = kind === 'handle' && text[end - 1] === '@';
  return { kind, start, end: turned ? end - 1 : end, direction: 'ltr' };
}

function findNumberChains(text: string, taken: readonly Span[]): Isolate[] {
  const chains: Isolate[] = [];
  for (const { index: start, 0: found } of text.matchAll(numberChain)) {
    const end = start + found.length;
    if (taken.some((span) => span.start < end && start < span.end)) continue;
    const parts = [...found.matchAll(aNumber)].map(({ index, 0: number }) => ({
      start: start + index,
      end: start + index + number.length,
    }));
    const isRange = parts.length === 2 && !/[/:]/.test(found);
    chains.push(
      isRange
        ? { kind: 'range', start, end, direction: 'rtl', parts }
        : { kind: 'number', start, end, direction: 'ltr' },
    );
  }
  return chains;
}
