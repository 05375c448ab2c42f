import type { Element, Nodes } from 'hast';
import { type DocumentLines, linesOfDocument, type SourceText } from '../sources/index.ts';
import { skeleton } from '../typography/index.ts';

/** Where an element of a document begins in the document’s source. */
export interface SourcePlace {
  /** The line, from 1, of its first letter; without a letter of its own, that of the letter before it. */
  readonly line: number;
  /** Whether it has a letter or digit of the source. */
  readonly hasLetters: boolean;
  /** The line of the first letter behind its beginning, whoever’s that is. */
  readonly nextLine: number;
}

/**
 * Find where each element of a section begins in the source. The letters of both are the
 * same, as the ledger proves, so a letter’s number says its line.
 * @param lines those that the section claims
 */
export function sourcePlaces(
  section: Element,
  source: SourceText | undefined,
  lines: DocumentLines,
): ReadonlyMap<Element, SourcePlace> {
  const lineOf = lineFinder(source, lines);
  const places = new Map<Element, SourcePlace>();
  let letters = 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') letters += skeleton(node.value).length;
    if (node.type !== 'element') return;
    const start = letters;
    const { dataApparatus, dataWas } = node.properties;
    if (dataWas !== undefined) letters += skeleton(String(dataWas)).length;
    else if (dataApparatus === undefined) for (const child of node.children) walk(child);
    const hasLetters = letters > start;
    const nextLine = lineOf(start);
    places.set(node, { line: hasLetters ? nextLine : lineOf(start - 1), hasLetters, nextLine });
  };
  walk(section);
  return places;
}

/** The line of a letter by its number, from 0; before the first the line above all, past the last the last one. */
function lineFinder(
  source: SourceText | undefined,
  own: DocumentLines,
): (letter: number) => number {
  const { from } = own;
  const ends: number[] = [];
  let seen = 0;
  for (const line of linesOfDocument(source ?? { lines: [] }, own)) {
    seen += skeleton(line).length;
    ends.push(seen);
  }
  const last = Math.max(0, ends.indexOf(seen));
  return (letter) => {
    if (letter < 0) return from - 1;
    return from + (letter < seen ? firstAbove(ends, letter) : last);
  };
}

/** Where the first of growing numbers stands that is greater; one is. Found by halving. */
function firstAbove(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}
