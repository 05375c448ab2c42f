/**
 * What a character is to the bidirectional algorithm (UAX #9), as far as viewers look:
 * a letter that runs to the right or to the left, a number or a sign that goes with
 * numbers, a mark or a sign without width, or anything else.
 */
export type CharacterClass = 'left' | 'right' | 'number' | 'mark' | 'neutral';

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** Separators and terminators of numbers (ES, CS, ET); they count as numbers wherever they stand. */
const numeric = /[\p{Nd}+,./:\-\u00A0،٫٬#$%¢£¤¥°±٪‰‱€−]/u;

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
  if (numeric.test(character)) return 'number';
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 'mark';
  if (/\p{L}/u.test(character)) return rightToLeft.test(character) ? 'right' : 'left';
  return 'neutral';
}

/** Whether a character is a space as text is laid out with. */
export function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00A0';
}

/** A text from its last character to its first. */
export function reverse(text: string): string {
  return [...text].reverse().join('');
}
