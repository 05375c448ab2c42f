import type { Book } from '../../book/index.ts';
import { type DocumentLines, linesOfDocument, type SourceText } from '../../sources/index.ts';
import { skeleton } from '../../typography/index.ts';
import type { ExpectedText } from './expected-text.ts';
import type { Signs } from './signs.ts';

/** A line of a source. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** The sources of a book, by file name. */
export type Sources = ReadonlyMap<string, SourceText>;

/**
 * The line of a source that a sign of the expected text stands in; undefined for
 * apparatus.
 */
export function placeInSource(
  { parts }: ExpectedText,
  signs: Signs,
  at: number,
  sources: Sources,
): SourceLine | undefined {
  const index = signs.passageAt[Math.min(at, signs.passageAt.length - 1)];
  const passage = index === undefined ? undefined : signs.passages[index];
  const part = passage && parts[passage.place];
  const source = part?.source && sources.get(part.source.file);
  if (index === undefined || !passage || !part?.source || !source) return undefined;
  let letters = 0;
  for (let before = index - 1; before >= 0; before -= 1) {
    const { place, own, text, was } = signs.passages[before] as (typeof signs.passages)[number];
    if (place !== passage.place) break;
    if (own) letters += skeleton(was ?? text).length;
  }
  if (passage.own) letters += skeleton(signs.text.slice(signs.passageAt.indexOf(index), at)).length;
  return { file: source.name, line: lineOfLetter(source, part.source.lines, letters) };
}

/** The part of the book that a sign of the expected text stands in. */
export function partAt(
  { parts }: ExpectedText,
  signs: Signs,
  at: number,
): Book['spine'][number] | undefined {
  const index = signs.passageAt[Math.min(at, signs.passageAt.length - 1)];
  const place = index === undefined ? undefined : signs.passages[index]?.place;
  return place === undefined ? undefined : parts[place];
}

function lineOfLetter(source: SourceText, lines: DocumentLines, letter: number): number {
  let seen = 0;
  let last = lines.from;
  for (const [index, text] of linesOfDocument(source, lines).entries()) {
    const { length } = skeleton(text);
    seen += length;
    if (length > 0) last = lines.from + index;
    if (letter < seen) break;
  }
  return last;
}
