import { type CharacterClass, classOf } from './character-classes.ts';

const mirrored = new Map<string, string>();
for (const [open, close] of ['()', '[]', '{}', '«»', '‹›', '<>']) {
  mirrored.set(open as string, close as string).set(close as string, open as string);
}

/**
 * What PDFium makes a character of when it turns it round. It takes the halves of one beyond
 * the first plane for two characters, and writes three full stops for an ellipsis, but an
 * ellipsis for an upright one.
 */
function turnedRound(character: string): string {
  if (character === '…') return '\uFE19';
  if (character.length > 1) return `${character.charAt(1)}${character.charAt(0)}\uFFFF`;
  return mirrored.get(character) ?? character;
}

/** PDFium passes over what is no character, and over one beyond the first plane that is whole. */
function leftAlone(character: string): string {
  return character.length > 1 ? `${character.charAt(0)}\uFFFE${character.charAt(1)}` : character;
}

/**
 * What has to stand on a line for each character, from left to right, for PDFium (CPDF_TextPage) to
 * read `text` in a document that runs to the left: it turns the row of segments round, and
 * in each, unless it is one of numbers or follows Latin letters, the characters, mirrored.
 */
export function forPdfium(text: string): string[] {
  const pictures: string[][] = [];
  let current: CharacterClass = 'right';
  for (const { text: segment, kind } of segments(text)) {
    if (kind === 'left' || kind === 'right') current = kind;
    const isTurned = kind === 'right' || (kind === 'neutral' && current === 'right');
    const characters = [...segment];
    const found = isTurned ? characters.reverse().map(turnedRound) : characters.map(leftAlone);
    pictures.push(found);
  }
  return pictures.reverse().flat();
}

/** Marks that are as good as letters. */
const strong: Readonly<Record<string, CharacterClass>> = { '\u200E': 'left', '\u200F': 'right' };

/** Neighbours of one class; PDFium knows no class of marks, nor any beyond the first plane. */
function segments(text: string): { text: string; kind: CharacterClass }[] {
  const found: { text: string; kind: CharacterClass }[] = [];
  for (const character of text) {
    const own = character.length > 1 ? 'neutral' : classOf(character);
    const kind = own === 'mark' ? (strong[character] ?? 'number') : own;
    const last = found.at(-1);
    if (last?.kind === kind) last.text += character;
    else found.push({ text: character, kind });
  }
  return found;
}
