import bidiFactory, { type Bidi } from 'bidi-js';
import { findIsolates, type Isolate } from './isolates.ts';

// Its types describe the module that Node doesn’t load.
const bidi = (bidiFactory as unknown as () => Bidi)();

const leftToRightMark = '\u200E';
const rightToLeftMark = '\u200F';
const leftToRightIsolate = '\u2066';
const rightToLeftIsolate = '\u2067';
const endOfIsolate = '\u2069';

/** Signs that only order a line (UAX #9): marks, embeddings, overrides, isolates. */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const severalNumbers = /\p{Nd}\P{Nd}+\p{Nd}/u;

/** A text without the signs that only order a line. */
export function withoutDirectionControls(text: string): string {
  return text.replace(controls, '');
}

/**
 * A line of plain text for readers that know nothing of its paragraph: left-to-right where all its
 * letters are, and else right-to-left. It gets a mark (U+200E, U+200F) only where without it the line
 * would be read in another order than with all that {@link findIsolates} finds isolated: at its
 * head, for many take the direction of a line from its first letter, and beside what would
 * change places. Where no mark helps, an isolate does. What controls it has are left out.
 */
export function withDirectionControls(line: string): string {
  const text = withoutDirectionControls(line);
  const letters = strongLetters(text);
  if (isLeftToRight(letters)) return text;
  const isolates = findIsolates(text);
  // Many take the direction of a line from its first letter (UAX #9, P2); without one, numbers
  // would change places: «۱۴۰۵ (۲۰۲۶)».
  const needsHead =
    letters.length === 0
      ? isolates.length === 0 && severalNumbers.test(text)
      : letters[0] === leftToRight;
  const head = needsHead ? rightToLeftMark : '';
  if (isolates.length === 0) return head + text;
  const chosen = isolates.map((isolate) => isolated(text, isolate));
  const meant = orderOf(compose(text, isolates, chosen));
  isolates.forEach((isolate, index) => {
    for (const variant of variantsOf(text, isolate)) {
      const before = chosen[index] as string;
      chosen[index] = variant;
      if (orderOf(compose(text, isolates, chosen)) === meant) break;
      chosen[index] = before;
    }
  });
  return head + compose(text, isolates, chosen);
}

/**
 * Whether what controls a line has let it be read in the order that is meant; one without any
 * says nothing of it.
 */
export function readsAsMeant(line: string): boolean {
  const text = withoutDirectionControls(line);
  if (text === line) return true;
  if (isLeftToRight(strongLetters(text))) return orderOf(line, 'ltr') === orderOf(text, 'ltr');
  const isolates = findIsolates(text);
  const parts = isolates.map((isolate) => isolated(text, isolate));
  return orderOf(line) === orderOf(compose(text, isolates, parts));
}

/**
 * A text whose paragraph runs to the left and can hold no elements, with all between the signs of isolates (U+2066 to
 * U+2069) that {@link findIsolates} finds, and these words that are read from left to right.
 */
export function withIsolateControls(text: string, words: readonly string[] = []): string {
  const told: Isolate[] = [];
  for (const word of new Set(words)) {
    const start = word === '' ? -1 : text.indexOf(word);
    const end = start + word.length;
    if (start === -1 || told.some((one) => start < one.end && one.start < end)) continue;
    told.push({ kind: 'latin', start, end, direction: 'ltr' });
  }
  const apart = (one: Isolate): boolean =>
    !told.some(({ start, end }) => start < one.end && one.start < end);
  const isolates = [...told, ...findIsolates(text).filter(apart)].sort((a, b) => a.start - b.start);
  return compose(
    text,
    isolates,
    isolates.map((isolate) => isolated(text, isolate)),
  );
}

function isolated(text: string, { start, end, direction, parts = [] }: Isolate): string {
  let inner = text.slice(start, end);
  for (const part of [...parts].reverse()) {
    const number = inner.slice(part.start - start, part.end - start);
    inner =
      inner.slice(0, part.start - start) +
      leftToRightIsolate +
      number +
      endOfIsolate +
      inner.slice(part.end - start);
  }
  return (direction === 'rtl' ? rightToLeftIsolate : leftToRightIsolate) + inner + endOfIsolate;
}

/** What might do in the place of an isolate, what is least seen first. */
function variantsOf(text: string, { start, end, parts = [] }: Isolate): string[] {
  const inner = text.slice(start, end);
  const [first] = parts;
  const parted = first
    ? [text.slice(start, first.end) + rightToLeftMark + text.slice(first.end, end)]
    : [];
  const [left, right] = [leftToRightMark, rightToLeftMark];
  const before = ['', left, right, right + left];
  const after = ['', left, right, left + right];
  const marked = before
    .flatMap((first) => after.map((last) => first + inner + last))
    .sort((a, b) => a.length - b.length);
  return [inner, ...parted, ...marked];
}

function compose(text: string, isolates: readonly Isolate[], chosen: readonly string[]): string {
  let [line, at] = ['', 0];
  isolates.forEach(({ start, end }, index) => {
    line += text.slice(at, start) + (chosen[index] ?? '');
    at = end;
  });
  return line + text.slice(at);
}

/** The signs of a line from left to right, and which way brackets look. */
function orderOf(line: string, direction: 'ltr' | 'rtl' = 'rtl'): string {
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const units = Array.from({ length: line.length }, (_, index) => index);
  for (const [start = 0, end = 0] of bidi.getReorderSegments(line, embedding)) {
    const turned = units.slice(start, end + 1).reverse();
    units.splice(start, turned.length, ...turned);
  }
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  return withoutDirectionControls(units.map((unit) => mirrored.get(unit) ?? line[unit]).join(''));
}

const leftToRight = 'L';
const strong = new Set([leftToRight, 'R', 'AL']);

/** The classes of a text’s letters (UAX #9), in its order. */
function strongLetters(text: string): string[] {
  return [...text].map((sign) => bidi.getBidiCharTypeName(sign)).filter((name) => strong.has(name));
}

function isLeftToRight(letters: readonly string[]): boolean {
  return letters.length > 0 && letters.every((each) => each === leftToRight);
}
