import type { Span } from './change.ts';
import { hasOtherLetter } from './characters.ts';
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
const figures = `${digit}+(?:[٫٬.,]${digit}+)*`;
/** A sign before a number that stands at its left; of those with two uses, only where a number alone follows. */
const numberSign = '[#№§$€£¥+\u2212±∓~≈≅<>≤≥=×-]';
const behindNumber = '(?:[°′″‰]|(?<=[$€£¥#][^$€£¥#]{0,20})%)';
const operator = '(?: ?[+\u2212×÷=<>≤≥≈≠±·] ?|[*^]| [-\u2013] )';
/** Where a number begins. */
const first = '(?<![0-9A-Za-z\u0660-\u0669\u06F0-\u06F9][.,٫٬]?)';

/** Numbers with signs between them, or one with a sign that is its own. */
const numbers = new RegExp(
  [
    // Of a card: four times four figures.
    `(?<!${digit})${digit}{4}(?: ${digit}{4}){3}(?!${digit})`,
    // A formula.
    `${first}(?:(?<![^\\s(«‹\\[“"=])${numberSign})?${figures}°?(?:${operator}[\u2212-]?${figures})+`,
    // A chain: a date, a time, a range.
    `${first}${figures}(?:[-\u2010-\u2013/:]${figures})+(?![0-9A-Za-z])`,
    // A number with its sign.
    `(?<![^\\s(«‹\\[“":،])${numberSign}{1,2}${figures}${behindNumber}*(?![0-9A-Za-z])`,
    `${first}${figures}[°′″](?:${figures}[°′″])*`,
  ].join('|'),
  'g',
);
/** Two numbers with a dash between spaces are two numbers. */
const apart = new RegExp(`^${figures}(?: [-\u2013] ${figures})+$`);
/** From one number, time or date to another. */
const chain = `${figures}(?:[/:]${figures})*`;
const rangeOf = new RegExp(`^${chain}[-\u2010-\u2013]${chain}$`);
const side = new RegExp(chain, 'g');

/**
 * What Unicode’s bidirectional algorithm would put in a wrong order inside Persian, as it belongs together:
 * runs in Latin letters (and `other` left-to-right ones) with their numbers, punctuation and brackets,
 * addresses, numbers to call, ISBNs, hashes, handles, formulas, numbers with a sign before them, and
 * numbers with signs between them. Of two numbers with a hyphen or dash between them
 * the first stands at the right, as one reads; a date or a time goes
 * as it is written, from left to right. In order, without overlap.
 */
export function findIsolates(text: string): Isolate[] {
  const wholly = leftLetter.test(text) && !rightLetter.test(text) && !/[،؛؟]/.test(text);
  const foreign = findForeignSpans(text);
  const phrases = wholly ? [wholeOf(text, foreign)] : foreign.map((span) => isolateOf(text, span));
  return [...phrases, ...findNumbers(text, phrases)].sort((a, b) => a.start - b.start);
}

const leftLetter =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;
const rightLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?<=\p{L})/u;

/** A text without a Persian letter is one phrase, with its full stop. */
function wholeOf(text: string, foreign: readonly ForeignSpan[]): Isolate {
  const start = text.search(/\S/);
  const end = text.trimEnd().length;
  const [only] = foreign;
  if (foreign.length === 1 && only?.kind === 'handle') return isolateOf(text, only);
  const kind = only?.start === start && only.end === end ? only.kind : 'latin';
  return isolateOf(text, { kind, start, end });
}

function isolateOf(text: string, { kind, start, end }: ForeignSpan): Isolate {
  // «name@» is an address typed in Persian: its sign outside, it stands at the left as meant.
  const turned = kind === 'handle' && text[end - 1] === '@';
  const other = kind === 'latin' && hasOtherLetter(text.slice(start, end));
  // English quotation marks have no mirrored form: in a line of Persian they would turn their backs.
  const quoted = /^(?:“”|‘’)$/.test((text[start - 1] ?? '') + (text[end] ?? '')) ? 1 : 0;
  return {
    kind: other ? 'other' : kind,
    start: start - quoted,
    end: turned ? end - 1 : end + quoted,
    direction: 'ltr',
  };
}

function findNumbers(text: string, taken: readonly Span[]): Isolate[] {
  const found: Isolate[] = [];
  let next = 0;
  for (const { index: start, 0: words } of text.matchAll(numbers)) {
    const end = start + words.length;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    if (apart.test(words)) continue;
    const isRange = rangeOf.test(words);
    const parts = [...words.matchAll(side)].map(({ index, 0: number }) => ({
      start: start + index,
      end: start + index + number.length,
    }));
    found.push(
      isRange
        ? { kind: 'range', start, end, direction: 'rtl', parts }
        : { kind: 'number', start, end, direction: 'ltr' },
    );
  }
  return found;
}
