import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { joiningElements } from '../html/index.ts';
import type { CriticKind } from '../manuscript/index.ts';
import { markIdFinder } from './permanent-ids.ts';
import type { NumberedMarks } from './remark-mark-elements.ts';
import type { SourcePlace } from './source-places.ts';

/** What an editor declared of a passage of the source. */
export interface DeclaredMark {
  readonly kind: CriticKind | 'gap';
  /** What the source has, and what is printed (additions in their brackets). */
  readonly was: string;
  readonly is: string;
  /** The same with the words, or the rest of the word, around it. */
  readonly wasInContext: string;
  readonly isInContext: string;
  /** Why, in the editor’s words; may be empty. */
  readonly reason: string;
  readonly file: string;
  /** The line of the source, from 1. */
  readonly line: number;
  /** The id of its element. */
  readonly anchor: string;
}

/** Lists what is declared in a section, in its order, and gives each element its id. */
export function declaredMarks(
  section: Element,
  marks: NumberedMarks,
  places: ReadonlyMap<Element, SourcePlace>,
  file: string,
): DeclaredMark[] {
  const idOf = markIdFinder(section);
  const pieces = piecesOf(section, places);
  const declared = pieces.flatMap(({ element, was, is, line }, index): DeclaredMark[] => {
    const mark = element && marks[Number(element.properties['dataMark'])];
    if (!element || !mark) return [];
    const anchor = idOf(line);
    element.properties['id'] = anchor;
    const kind = mark.type === 'criticGap' ? 'gap' : mark.kind;
    const width = kind === 'correction' && isWord(was + is) ? oneWord : twoWords;
    const whole = kind === 'doubt' ? oneWord : width;
    const around = (text: (piece: Piece) => string, own: string): string => {
      const left = nearest(whole.before, farthest, (count) =>
        joined(pieces.slice(Math.max(0, index - count), index), text),
      );
      const right = nearest(whole.after, farthest, (count) =>
        joined(pieces.slice(index + 1, index + 1 + count), text),
      );
      return (left + own + right).replace(/\s+/g, ' ').trim();
    };
    // A deletion stands between words; its spaces may have run together.
    const wasInContext = around((piece) => piece.was, kind === 'deletion' ? ` ${was} ` : was);
    const isInContext = around((piece) => piece.is, is);
    const { note: reason } = mark;
    return [{ kind, was, is, wasInContext, isInContext, reason, file, line, anchor }];
  });
  visit(section, 'element', ({ properties }) => {
    delete properties['dataMark'];
  });
  return declared;
}

/** How many pieces around a mark are looked through for its words. */
const farthest = 16;

/**
 * What a pattern finds at one end of a text that is given by so many pieces of it: as few as settle
 * it, for a whole document would be gone through for each of its marks. No pattern goes beyond a
 * line, or further than the nearest word.
 */
function nearest(pattern: RegExp, most: number, textOf: (count: number) => string): string {
  for (let count = 4; ; count *= 2) {
    const text = textOf(count);
    const found = pattern.exec(text)?.[0] ?? '';
    if (count >= most || (found.length < text.length && wordOrLine.test(text))) return found;
  }
}

/** The text of some pieces. */
function joined(pieces: readonly Piece[], text: (piece: Piece) => string): string {
  return pieces.map(text).join('');
}

/** A stretch of text in both of its forms; of a mark also its element and its line. */
interface Piece {
  readonly was: string;
  readonly is: string;
  readonly line: number;
  readonly element?: Element;
}

function piecesOf(section: Element, places: ReadonlyMap<Element, SourcePlace>): Piece[] {
  const pieces: Piece[] = [];
  const add = (was: string, is: string, line: number, element?: Element): void => {
    pieces.push(element ? { was, is, line, element } : { was, is, line });
  };
  const walk = (node: Nodes, line: number): void => {
    if (node.type === 'text') add(node.value, node.value, line);
    if (node.type !== 'element') return;
    const { dataMark, dataWas, dataApparatus } = node.properties;
    const place = places.get(node);
    if (dataMark !== undefined) {
      // Without a letter of its own it belongs to what stands before it in its passage.
      const isFirst = place && !place.hasLetters && place.line < line;
      const own = isFirst ? place.nextLine : (place?.line ?? line);
      const is = textOf(node);
      const was = dataApparatus === undefined ? String(dataWas ?? is) : '';
      add(was, is, own, node);
      return;
    }
    if (dataApparatus !== undefined) return;
    const begins = !joiningElements.has(node.tagName);
    if (begins) add('\n', '\n', line);
    const lineHere = begins && place ? place.line : line;
    for (const child of node.children) walk(child, lineHere);
    if (begins) add('\n', '\n', line);
  };
  walk(section, 0);
  return pieces;
}

const word = '[\\p{L}\\p{M}\\p{Nd}\u200C\u200D]';
const between = '[^\\p{L}\\p{M}\\p{Nd}\u200C\u200D\\n]';
const wordOrLine = new RegExp(`${word}|\\n`, 'u');
const oneWord = {
  before: new RegExp(`${word}*$`, 'u'),
  after: new RegExp(`^${word}*`, 'u'),
};
const twoWords = {
  before: new RegExp(`(?:${word}+${between}*)?$`, 'u'),
  after: new RegExp(`^(?:${between}*${word}+)?`, 'u'),
};

function isWord(text: string): boolean {
  return new RegExp(word, 'u').test(text);
}
