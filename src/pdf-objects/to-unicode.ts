import type { ReadingBudget } from '../limits/index.ts';
import { readOperators } from './content-tokens.ts';
import type { Operand, PdfBytes } from './operand.ts';
import { decodeUtf16 } from './text-strings.ts';

/** What the glyphs of a font say. */
export interface GlyphTexts {
  /** How many bytes name a glyph. */
  readonly codeLength: 1 | 2;
  /** The text of a glyph by its code; undefined when the font doesn't say. */
  textOf(code: number): string | undefined;
  /** Whether the font says anything of a code, be it that it has no text. */
  isMapped?(code: number): boolean;
}

/**
 * Stands for a box in the place of a character that the font doesn't have: its glyph
 * 0, or any of a font that has nothing but such boxes.
 */
export const namelessGlyph = '\uFFFC';

/** A code has two bytes at most: longer ranges are no font's, but somebody's wish to use up the memory. */
const longestRange = 0x10000;

/** Bytes of memory that the text of a glyph takes, roughly, and each of its characters. */
const perText = 64;
const perCharacter = 2;

/** Reads a ToUnicode CMap (ISO 32000, 9.10.3). */
export function readToUnicode(cmap: string, codeLength: 1 | 2, budget: ReadingBudget): GlyphTexts {
  const texts = new Map<number, string>();
  const add: AddText = (code, bytes, distance = 0) => {
    budget.keep(perText + perCharacter * bytes.length);
    const text = decodeUtf16(bytes);
    if (code < longestRange) texts.set(code, distance === 0 ? text : plus(text, distance));
  };
  readOperators(cmap, (operator, operands) => {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const text = operands[at + 1];
        if (isBytes(text)) add(codeOf(operands[at]), text.bytes);
      }
    }
    if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        readRange(add, codeOf(operands[at]), codeOf(operands[at + 1]), operands[at + 2]);
      }
    }
  });
  const silent = [...texts.values()].every((text) => text.trim() === '');
  return {
    codeLength,
    textOf: (code) => {
      const text = texts.get(code);
      // Skia writes U+0000 for parts of letters that have no character of their own.
      if (code !== 0 && text !== undefined && text !== '\0') return text;
      return silent || code === 0 ? namelessGlyph : undefined;
    },
    isMapped: (code) => texts.has(code),
  };
}

type AddText = (code: number, bytes: string, distance?: number) => void;

function readRange(add: AddText, first: number, last: number, target: Operand | undefined): void {
  const given = Array.isArray(target) ? target.length : longestRange;
  const count = Math.min(last - first + 1, longestRange, given);
  for (let index = 0; index < count; index += 1) {
    if (Array.isArray(target)) {
      const text = (target as readonly Operand[])[index];
      if (isBytes(text)) add(first + index, text.bytes);
    } else if (isBytes(target)) {
      add(first + index, target.bytes, index);
    }
  }
}

/** The text whose last character is so many places further on. */
function plus(text: string, distance: number): string {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join('') + String.fromCodePoint(Math.min(last + distance, 0x10ffff));
}

function codeOf(operand: Operand | undefined): number {
  let code = 0;
  if (isBytes(operand)) for (const byte of operand.bytes) code = code * 256 + byte.charCodeAt(0);
  return code;
}

function isBytes(operand: Operand | undefined): operand is PdfBytes {
  return typeof operand === 'object' && 'bytes' in operand;
}
