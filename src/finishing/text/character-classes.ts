import { bidi } from './bidi.ts';

/**
 * What a character is to the bidirectional algorithm (UAX #9), as far as viewers look:
 * a letter that runs to the right or to the left, a number or a sign that goes with
 * numbers, a mark or a sign without width, or anything else.
 */
export type CharacterClass = 'left' | 'right' | 'number' | 'mark' | 'neutral';

/** Numbers, and separators and terminators of numbers, which count as numbers wherever they stand. */
const numeric = new Set(['EN', 'AN', 'ES', 'ET', 'CS']);

const known = new Map<string, CharacterClass>();

/** The class of a character. */
export function classOf(character: string): CharacterClass {
  let found = known.get(character);
  if (found === undefined) {
    found = classify(character);
    known.set(character, found);
  }
  return found;
}

function classify(character: string): CharacterClass {
  if (isSpace(character)) return 'neutral';
  const type = bidi.getBidiCharTypeName(character);
  if (/\p{Cf}/u.test(character) || type === 'NSM' || type === 'BN') return 'mark';
  if (numeric.has(type)) return 'number';
  if (type === 'L') return 'left';
  // No viewer knows of right-to-left letters beyond the first plane.
  return (type === 'R' || type === 'AL') && character.length === 1 ? 'right' : 'neutral';
}

const rightToLeft = new Map<string, boolean>();

/** Whether there is a right-to-left letter in what a sign says. */
export function hasRightToLeft(text: string): boolean {
  let found = rightToLeft.get(text);
  if (found === undefined) {
    found = [...text].some((character) => classOf(character) === 'right');
    rightToLeft.set(text, found);
  }
  return found;
}

/** Whether a character is a space as text is laid out with. */
export function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00A0';
}

/** A text from its last character to its first. */
export function reverse(text: string): string {
  if (text.length < 2) return text;
  return [...text].reverse().join('');
}
