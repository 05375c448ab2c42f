import { lettersOfForms } from '../../sources/index.ts';
import { escapeText } from '../writing/escape.ts';

/** What a source itself says of a line, where it is more than text. */
export type LineHint =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'list'; readonly depth: number }
  | { readonly kind: 'quote' }
  | { readonly kind: 'verse' }
  | { readonly kind: 'speech' }
  | { readonly kind: 'code'; readonly language: string }
  | { readonly kind: 'table'; readonly rows: number }
  | { readonly kind: 'note'; readonly label: string };

/** A line of a source as the rules of import see it. */
export interface Line {
  /** Its number in the source, from 1. */
  readonly number: number;
  /** What will be printed: without marks of Markdown, controls and spaces around it. */
  readonly text: string;
  /** The text as rules compare it: one spelling of each letter, spaces for half-spaces. */
  readonly plain: string;
  /** The text as Markdown that the manuscript reads as the same letters. */
  readonly markdown: string;
  /** Of code: the line with the spaces before it. */
  readonly code?: string | undefined;
  readonly hint?: LineHint | undefined;
  /** How many spaces stand before it. */
  readonly indent?: number | undefined;
  /** A new page begins before it, or behind it. */
  readonly page?: 'before' | 'after' | undefined;
}

/** The lines of a plain text. */
export function readLines(lines: readonly string[]): Line[] {
  return lines.map((source, index) => readLine(source, index + 1));
}

/** A line that holds these words and nothing else. */
export function lineOf(number: number, text: string, markdown: string, hint?: LineHint): Line {
  return { number, text, plain: plainOf(text), markdown, hint };
}

function readLine(source: string, number: number): Line {
  const cleaned = printable(source).trim();
  const mark = /^(#{1,6})[ \t]+(?=\S)/.exec(cleaned);
  const body = mark ? cleaned.slice(mark[0].length).replace(/[ \t]+#+$/, '') : cleaned;
  const pieces = readStrong(body);
  const line = lineOf(
    number,
    pieces.map(({ text }) => text).join(''),
    pieces
      .map(({ text, strong }) => (strong ? `**${escapeText(text)}**` : escapeText(text)))
      .join(''),
    mark ? { kind: 'heading', depth: (mark[1] as string).length } : undefined,
  );
  const indent = /^[ \t\u00A0]*/.exec(source)?.[0].replace(/\t/g, '    ').length ?? 0;
  const feed = source.indexOf('\f');
  return {
    ...line,
    ...(indent > 0 && { indent }),
    ...(feed >= 0 && { page: /\S/.test(source.slice(0, feed)) ? 'after' : 'before' }),
  };
}

/**
 * Some text without control characters, which no edition can print, and with letters for
 * shapes. A control before a combining mark becomes a space: the mark was not on
 * the letter before it.
 */
export function printable(source: string): string {
  const spaced = source
    .replace(/[\v\f\u0085\u2028\u2029\r]/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]+(?=\p{M})/gu, (controls) =>
      controls.includes('\t') ? '\t' : ' ',
    )
    .replace(/[^\P{Cc}\t]|[\uFFFE\uFFFF]/gu, '');
  return lettersOfForms(spaced);
}

interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

/** Two stars on both sides make words bold, in Markdown and in messengers; `\_` is only a `_`. */
function readStrong(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const pattern = /(?<![*\p{L}\p{N}])\*\*(?=[\p{L}\p{N}])([^*]*[^*\s])\*\*(?![*\p{L}\p{N}])/gu;
  for (const match of text.matchAll(pattern)) {
    pieces.push({ text: withoutBackslashes(text.slice(at, match.index)), strong: false });
    pieces.push({ text: withoutBackslashes(match[1] as string), strong: true });
    at = match.index + match[0].length;
  }
  pieces.push({ text: withoutBackslashes(text.slice(at)), strong: false });
  return pieces.filter((piece) => piece.text !== '');
}

function withoutBackslashes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])\\(?=_[\p{L}\p{N}])/gu, '');
}

function plainOf(text: string): string {
  // A line drawn of kashidas has no letter that one could lengthen.
  const drawn = /^\s*\u0640{3,}\s*$/.test(text) ? text.replace(/\u0640/g, '_') : text;
  return drawn
    .normalize('NFKC')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u200C/g, ' ')
    .replace(/[\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{M}/gu, '')
    .replace(/[^\S\t]/g, ' ')
    .trim();
}
