import { type CharacterClass, classOf } from './character-classes.ts';

const mirrored = new Map<string, string>();
for (const [open, close] of ['()', '[]', '{}', '«»', '‹›', '<>']) {
  mirrored.set(open as string, close as string).set(close as string, open as string);
}

/** What a bracket looks like in a right-to-left text. */
function mirror(character: string): string {
  return mirrored.get(character) ?? character;
}

/**
 * The text that has to stand on a line, from left to right, for PDFium (CPDF_TextPage) to
 * read `text` in a document that runs to the left: it turns the row of segments round, and
 * in each, unless it is one of numbers or follows Latin letters, the characters, mirrored.
 */
export function forPdfium(text: string): string {
  let pictures = '';
  let current: CharacterClass = 'right';
  for (const { text: segment, kind } of segments(text)) {
    if (kind === 'left' || kind === 'right') current = kind;
    const turned = kind === 'right' || (kind === 'neutral' && current === 'right');
    pictures = (turned ? [...segment].reverse().map(mirror).join('') : segment) + pictures;
  }
  return pictures;
}

/** Marks that are as good as letters. */
const strong: Readonly<Record<string, CharacterClass>> = { '\u200E': 'left', '\u200F': 'right' };

/** Neighbours of one class; PDFium knows no class of marks. */
function segments(text: string): { text: string; kind: CharacterClass }[] {
  const found: { text: string; kind: CharacterClass }[] = [];
  for (const character of text) {
    const own = classOf(character);
    const kind = own === 'mark' ? (strong[character] ?? 'number') : own;
    const last = found.at(-1);
    if (last?.kind === kind) last.text += character;
    else found.push({ text: character, kind });
  }
  return found;
}
