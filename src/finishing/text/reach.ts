import { isSpace } from './character-classes.ts';
import { gap, type Sign, silence } from './signs.ts';

/** In sizes of the type. Poppler sees a space where two pieces are farther apart than 0.03. */
const tight = 0.02;

/** In sizes of the type: what is farther apart isn’t one word. */
const loose = 0.15;

/**
 * Lets signs that were given a text take up the room between them and the other letters of
 * their word: poppler takes them for as wide as from the first glyph to the last.
 * @param row All signs of the line, from left to right.
 */
export function reaching(signs: readonly Sign[], row: readonly Sign[]): readonly Sign[] {
  const [first] = signs;
  const last = signs.at(-1);
  if (!first || !last) return signs;
  const left = row.findLast(({ x }) => x < first.x);
  const right = row.find(({ x }) => x > last.x);
  return [
    ...(left && isNear(left, first) ? silent(first, first.x - gap(left, first)) : []),
    ...signs,
    ...(right && isNear(last, right) ? silent(last, right.x) : []),
  ];
}

function isNear(left: Sign, right: Sign): boolean {
  if (isSpace(left.text) || isSpace(right.text)) return false;
  const size = Math.min(left.run.size, right.run.size);
  const width = gap(left, right);
  return width > tight * size && width < loose * size;
}

/**
 * A sign that neither paints nor says anything; none where the font has no glyph for it.
 * @param advance In em.
 */
export function silent(like: Sign, x: number, advance = 0): Sign[] {
  const glyph = like.run.codes.emptyGlyph;
  if (glyph === undefined) return [];
  return [{ ...like, glyph, advance, placed: false, x, text: '', said: silence }];
}
