import type { Line } from '../lines/line.ts';
import { isSeparator } from '../lines/separator.ts';
import { findVerses, versesByLine } from '../verse/find-verses.ts';
import { ownContents } from './contents.ts';
import type { Furniture } from './furniture.ts';
import { letterhead } from './letterhead.ts';
import { pageFurniture } from './page-furniture.ts';
import { underlines } from './underlines.ts';

/**
 * All lines of a source that are no part of its text. None may be a line that an editor begins a
 * document with.
 */
export function findFurniture(
  lines: readonly Line[],
  structured: boolean,
  starts: readonly number[] = [],
): Furniture {
  const verseOf = versesByLine(findVerses(lines));
  const isVerse = (line: Line): boolean => verseOf(line) !== undefined;
  const pages = structured ? new Map() : pageFurniture(lines, isVerse);
  const contents = ownContents(lines.filter(({ number }) => !pages.has(number)));
  const found: Furniture = new Map([
    ...pages,
    ...(structured ? [] : letterhead(lines)),
    ...(structured ? [] : underlines(lines)),
    ...contents,
  ]);
  for (const start of starts) found.delete(start);
  return found;
}

/** So many short lines above the contents are the title of a collection. */
const mostTitleLines = 4;

/**
 * The title of a collection: what stands above its contents, where its texts are documents of their
 * own, each with its title.
 */
export function collectionTitle(lines: readonly Line[], furniture: Furniture): readonly number[] {
  const first = Math.min(
    ...[...furniture].flatMap(([line, why]) => (why === 'contents' ? [line] : [])),
  );
  if (!Number.isFinite(first)) return [];
  const above = lines.filter(({ number, text }) => number < first && text !== '');
  const words = above.filter(({ plain }) => !isSeparator(plain));
  const isShort = words.every(({ plain }) => plain.length <= 90);
  return words.length <= mostTitleLines && isShort ? words.map(({ number }) => number) : [];
}
