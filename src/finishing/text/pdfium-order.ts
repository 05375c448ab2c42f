import { type CharacterClass, classOf } from './character-classes.ts';

const mirrored = new Map<string, string>();
for (const [open, close] of ['()', '[]', '{}', '«»', '‹›', '<>']) {
  mirrored.set(open as string, close as string).set(close as string, open as string);
}

/** Between marks that make it a word of its own from the left a sign is left as it is. */
function keptWhole(sign: string): string {
  return `\u200F${sign}\u200E`;
}

/** What PDFium writes otherwise without Unicode’s having it so: «R» for ®, «11» for ⓫. */
const otherwise = /^[®℞℟℣℧∕⊘⓫-⓿]$/u;

/** Whether PDFium writes other signs for one that it turns round: «TM» for ™, «=/» for ≠. Letters it takes apart in any case. */
function isTakenApart(character: string): boolean {
  if (classOf(character) === 'right') return false;
  return otherwise.test(character) || character !== character.normalize('NFKD');
}

/**
 * What PDFium makes a character of when it turns it round. It writes three full stops for an
 * ellipsis, but an ellipsis for an upright one.
 */
function turnedRound(character: string): string {
  if (character === '…') return '\uFE19';
  return mirrored.get(character) ?? (isTakenApart(character) ? keptWhole(character) : character);
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
    if (kind === 'beyond') {
      // It takes the halves for two characters, and passes over one that is whole.
      pictures.push([keptWhole(`${segment.charAt(0)}\uFFFE${segment.charAt(1)}`)]);
      current = 'right';
      continue;
    }
    if (kind === 'left' || kind === 'right') current = kind;
    const isTurned = kind === 'right' || (kind === 'neutral' && current === 'right');
    const characters = [...segment];
    pictures.push(isTurned ? characters.reverse().map(turnedRound) : characters);
  }
  return pictures.reverse().flat();
}

/** Marks that are as good as letters. */
const strong: Readonly<Record<string, CharacterClass>> = { '\u200E': 'left', '\u200F': 'right' };

interface Segment {
  text: string;
  /** Beyond the first plane, of which PDFium knows no class: one sign. */
  readonly kind: CharacterClass | 'beyond';
}

/** Neighbours of one class; PDFium knows no class of marks. */
function segments(text: string): Segment[] {
  const found: Segment[] = [];
  for (const character of text) {
    const kind = kindOf(character);
    const last = found.at(-1);
    if (last?.kind === kind && kind !== 'beyond') last.text += character;
    else found.push({ text: character, kind });
  }
  return found;
}

function kindOf(character: string): Segment['kind'] {
  if (character.length > 1) return 'beyond';
  const own = classOf(character);
  return own === 'mark' ? (strong[character] ?? 'number') : own;
}
