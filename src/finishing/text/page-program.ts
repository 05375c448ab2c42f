import {
  decodeTextString,
  type Operand,
  type PdfBytes,
  readOperators,
} from '../../pdf-objects/index.ts';
import type { PageFontCodes } from './page-codes.ts';

/** A glyph in the space of its run: how far it stands from the run's origin. */
export interface PaintedGlyph {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  /** Whether the browser set the pen here: PDFium, which knows widths as whole numbers, has drifted. */
  readonly placed: boolean;
}

/** Glyphs that say something together. */
export interface PaintedUnit {
  readonly text: string;
  readonly glyphs: PaintedGlyph[];
}

/** What the browser painted in one direction, in one face and size. */
export interface PaintedRun {
  readonly fontName: string;
  readonly codes: PageFontCodes;
  readonly size: number;
  /** The text matrix at its origin: always upright and unscaled, perhaps upside down. */
  readonly x: number;
  readonly y: number;
  readonly flip: 1 | -1;
  /** Written from the last character to the first (`/ReversedChars`). */
  readonly reversed: boolean;
  readonly units: PaintedUnit[];
}

/** A page’s content: text, the marks around it, and all else as it was written. */
export type Step =
  | { readonly kind: 'raw' | 'open'; readonly content: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly runs: readonly PaintedRun[] };

/** Fonts by the names that a page’s content calls them; undefined for what is to be left alone. */
export type FontFinder = (name: string) => PageFontCodes | undefined;

/**
 * Takes a page’s content apart. A text object with anything in it but glyphs of known
 * fonts, set upright, is left as it was written.
 */
export function readProgram(content: string, fontOf: FontFinder): Step[] {
  const steps: Step[] = [];
  let from = 0;
  let text: TextObject | undefined;
  const addRaw = (piece: string): void => {
    const last = steps.at(-1);
    if (last?.kind === 'raw')
      steps[steps.length - 1] = { kind: 'raw', content: last.content + piece };
    else steps.push({ kind: 'raw', content: piece });
  };
  readOperators(content, (operator, operands, _start, end) => {
    const piece = content.slice(from, end);
    if (text) {
      text.written += piece;
      if (operator === 'ET') {
        if (text.reader.fails) addRaw(text.written);
        else steps.push({ kind: 'text', runs: text.reader.runs });
        text = undefined;
      } else text.reader.take(operator, operands);
    } else if (operator === 'BT') text = { written: piece, reader: new TextReader(fontOf) };
    else if (operator === 'BDC' || operator === 'BMC') steps.push({ kind: 'open', content: piece });
    else if (operator === 'EMC') steps.push({ kind: 'close' });
    else addRaw(piece);
    from = end;
  });
  addRaw((text?.written ?? '') + content.slice(from));
  return steps;
}

interface TextObject {
  written: string;
  readonly reader: TextReader;
}

/** Reads a text object as Skia writes it; `fails` where somebody else did. */
class TextReader {
  readonly runs: PaintedRun[] = [];
  fails = false;
  readonly #fontOf: FontFinder;
  readonly #marks: ('reversed' | 'unit')[] = [];
  #font: { name: string; size: number; codes: PageFontCodes } | undefined;
  #matrix: readonly number[] = [1, 0, 0, 1, 0, 0];
  /** The start of the line, and the pen, both from the matrix. */
  #lineX = 0;
  #lineY = 0;
  #penX = 0;
  #placed = true;
  #run: PaintedRun | undefined;
  #unit: PaintedUnit | undefined;

  constructor(fontOf: FontFinder) {
    this.#fontOf = fontOf;
  }

  take(operator: string, operands: readonly Operand[]): void {
    switch (operator) {
      case 'Tf': {
        const [name, size] = operands;
        const codes = this.#fontOf(String(name));
        if (codes) this.#font = { name: String(name), size: Number(size), codes };
        else this.fails = true;
        this.#run = undefined;
        break;
      }
      case 'Tm':
        this.#setMatrix(operands.map(Number));
        break;
      case 'Td':
        this.#lineX += Number(operands[0]);
        this.#lineY += Number(operands[1]);
        this.#penX = this.#lineX;
        this.#placed = true;
        break;
      case 'Tj':
      case 'TJ':
        for (const part of Array.isArray(operands[0]) ? operands[0] : [operands[0]]) {
          if (typeof part === 'number') this.#penX -= (part / 1000) * (this.#font?.size ?? 0);
          else if (isBytes(part)) this.#show(part.bytes);
        }
        break;
      case 'BMC':
      case 'BDC':
        this.#open(operands);
        break;
      case 'EMC':
        if (this.#marks.pop() === 'unit') this.#unit = undefined;
        else this.#run = undefined;
        break;
      default:
        this.fails = true;
    }
  }

  #setMatrix(matrix: readonly number[]): void {
    const [a, b, c, d] = matrix;
    if (a !== 1 || b !== 0 || c !== 0 || Math.abs(Number(d)) !== 1) this.fails = true;
    this.#matrix = matrix;
    this.#lineX = 0;
    this.#lineY = 0;
    this.#penX = 0;
    if (!this.#unit) this.#run = undefined;
  }

  #open([tag, properties]: readonly Operand[]): void {
    const actual = properties instanceof Map ? properties.get('/ActualText') : undefined;
    if (isBytes(actual)) {
      this.#marks.push('unit');
      this.#unit = { text: decodeTextString(actual.bytes), glyphs: [] };
    } else if (tag === '/ReversedChars') {
      this.#marks.push('reversed');
      this.#run = undefined;
    } else this.fails = true;
  }

  #show(bytes: string): void {
    if (!this.#font) {
      this.fails = true;
      return;
    }
    const { codes, size } = this.#font;
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const glyph = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
      if (!codes.knows(glyph)) this.fails = true;
      const run = this.#currentRun();
      const [, , , , e, f] = this.#matrix as [number, number, number, number, number, number];
      const painted: PaintedGlyph = {
        glyph,
        x: e + this.#penX - run.x,
        y: f + this.#lineY * run.flip - run.y,
        placed: this.#placed,
      };
      this.#placed = false;
      const unit = this.#unit ?? { text: codes.font.textOf(glyph) ?? '', glyphs: [] };
      if (unit.glyphs.length === 0) run.units.push(unit);
      unit.glyphs.push(painted);
      this.#penX += codes.font.advanceOf(glyph) * size;
    }
  }

  #currentRun(): PaintedRun {
    if (this.#run) return this.#run;
    const { name, size, codes } = this.#font as {
      name: string;
      size: number;
      codes: PageFontCodes;
    };
    const [, , , d, e, f] = this.#matrix as [number, number, number, number, number, number];
    const flip = d < 0 ? -1 : 1;
    this.#run = {
      fontName: name,
      codes,
      size,
      x: e + this.#penX,
      y: f + this.#lineY * flip,
      flip,
      reversed: this.#marks.includes('reversed'),
      units: [],
    };
    this.runs.push(this.#run);
    return this.#run;
  }
}

function isBytes(operand: Operand | undefined): operand is PdfBytes {
  return typeof operand === 'object' && 'bytes' in operand;
}
