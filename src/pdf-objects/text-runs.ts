import { type Operand, type PdfBytes, readOperators } from './content-tokens.ts';
import { identity, type Matrix, multiply } from './matrix.ts';
import { decodeTextString } from './text-strings.ts';
import type { GlyphTexts } from './to-unicode.ts';

/** Glyphs that were painted in one go, in one direction and on one line. */
export interface TextRun {
  /** The marked content that it belongs to; undefined for what has no tag. */
  readonly mcid: number | undefined;
  /** Where it begins on the page, in points from its lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Skia says of a run that its glyphs are in the reverse of the order of reading. */
  readonly reversed: boolean;
  /** What each glyph, or each group of glyphs with a text of its own, says; as painted. */
  readonly units: readonly string[];
}

/** A text that the file gives to glyphs, and what the font says of the same glyphs. */
export interface Spelling {
  readonly said: string;
  readonly drawn: string;
}

/** What a page's content paints with: its fonts, and the forms that it may call. */
export interface PageResources {
  font(name: string): GlyphTexts | undefined;
  form(name: string): PageForm | undefined;
}

/** A form XObject: content of its own within a page's. */
export interface PageForm {
  readonly content: string;
  readonly matrix: Matrix;
  readonly resources: PageResources;
}

/** All text of a page, in the order in which it is painted. */
export interface PageText {
  readonly runs: readonly TextRun[];
  readonly spellings: readonly Spelling[];
}

/** Stands for a glyph of which neither font nor file says what it is. */
export const unknownGlyph = '\uFFFD';

/** Forms call forms; more than this deep only to tie a knot. */
const deepestForm = 8;

/** Reads the text of a page from its content stream. */
export function readPageText(content: string, resources: PageResources): PageText {
  const painter = new TextPainter();
  painter.paint(content, resources, identity, 0);
  return { runs: painter.runs, spellings: painter.spellings };
}

/** A passage between BMC or BDC and EMC, as far as it matters to text. */
interface Mark {
  readonly mcid?: number | undefined;
  readonly reversed?: boolean;
  readonly actualText?: string | undefined;
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: GlyphTexts | undefined;
  readonly size: number;
  readonly leading: number;
}

type MutableRun = TextRun & { units: string[] };

class TextPainter {
  readonly runs: TextRun[] = [];
  readonly spellings: Spelling[] = [];
  readonly #marks: Mark[] = [];
  #state: GraphicsState = { matrix: identity, font: undefined, size: 0, leading: 0 };
  #line: Matrix = identity;
  #run: MutableRun | undefined;
  #drawn: string | undefined;

  paint(content: string, resources: PageResources, matrix: Matrix, depth: number): void {
    const outer = this.#state;
    const saved: GraphicsState[] = [];
    this.#state = { ...outer, matrix: multiply(matrix, outer.matrix) };
    readOperators(content, (operator, operands) => {
      switch (operator) {
        case 'q':
          saved.push(this.#state);
          break;
        case 'Q':
          this.#state = saved.pop() ?? this.#state;
          break;
        case 'Do': {
          const form = depth < deepestForm ? resources.form(String(operands[0])) : undefined;
          if (form) this.paint(form.content, form.resources, form.matrix, depth + 1);
          break;
        }
        case 'Tf':
          this.#state = {
            ...this.#state,
            font: resources.font(String(operands[0])),
            size: Number(operands[1]),
          };
          break;
        case 'BMC':
        case 'BDC':
          this.#begin(operands);
          break;
        case 'EMC':
          this.#end();
          break;
        default:
          this.#paintText(operator, operands);
      }
    });
    this.#state = outer;
  }

  #paintText(operator: string, operands: readonly Operand[]): void {
    switch (operator) {
      case 'cm':
        this.#state = { ...this.#state, matrix: multiply(matrixOf(operands), this.#state.matrix) };
        break;
      case 'BT':
        this.#moveTo(identity);
        break;
      case 'ET':
        this.#run = undefined;
        break;
      case 'Tm':
        this.#moveTo(matrixOf(operands));
        break;
      case 'TL':
        this.#state = { ...this.#state, leading: Number(operands[0]) };
        break;
      case 'TD':
        this.#state = { ...this.#state, leading: -Number(operands[1]) };
        this.#moveBy(Number(operands[0]), Number(operands[1]));
        break;
      case 'Td':
        this.#moveBy(Number(operands[0]), Number(operands[1]));
        break;
      case 'T*':
        this.#moveBy(0, -this.#state.leading);
        break;
      case 'Tj':
      case 'TJ':
        this.#show(operands[0]);
        break;
      case "'":
      case '"':
        this.#moveBy(0, -this.#state.leading);
        this.#show(operands.at(-1));
        break;
      default:
    }
  }

  #moveTo(matrix: Matrix): void {
    this.#line = matrix;
    this.#run = undefined;
  }

  #moveBy(x: number, y: number): void {
    this.#line = multiply([1, 0, 0, 1, x, y], this.#line);
    if (y !== 0) this.#run = undefined;
  }

  #begin(operands: readonly Operand[]): void {
    const properties = operands[1] instanceof Map ? operands[1] : new Map<string, Operand>();
    const mcid = properties.get('/MCID');
    const actual = properties.get('/ActualText');
    const mark: Mark = {
      ...(typeof mcid === 'number' && { mcid }),
      ...(operands[0] === '/ReversedChars' && { reversed: true }),
      ...(isBytes(actual) && { actualText: decodeTextString(actual.bytes) }),
    };
    this.#marks.push(mark);
    if (mark.actualText === undefined) this.#run = undefined;
    else this.#drawn = '';
  }

  #end(): void {
    const mark = this.#marks.pop();
    const said = mark?.actualText;
    if (said === undefined) this.#run = undefined;
    else if (this.#drawn !== undefined) {
      if (said !== this.#drawn) this.spellings.push({ said, drawn: this.#drawn });
      this.#currentRun().units.push(said);
      this.#drawn = undefined;
    }
  }

  #show(operand: Operand | undefined): void {
    const strings = Array.isArray(operand) ? (operand as readonly Operand[]) : [operand];
    for (const string of strings) {
      if (isBytes(string)) this.#showBytes(string.bytes);
    }
  }

  #showBytes(bytes: string): void {
    const { font } = this.#state;
    const length = font?.codeLength ?? 1;
    // Opened now: at the end of the text that is given to the glyphs, they have moved on.
    const { units } = this.#currentRun();
    for (let at = 0; at + length <= bytes.length; at += length) {
      const high = bytes.charCodeAt(at);
      const code = length === 2 ? high * 256 + bytes.charCodeAt(at + 1) : high;
      const text = font?.textOf(code) ?? unknownGlyph;
      if (this.#drawn === undefined) units.push(text);
      else this.#drawn += text;
    }
  }

  #currentRun(): MutableRun {
    if (this.#run) return this.#run;
    const matrix = multiply(this.#line, this.#state.matrix);
    this.#run = {
      mcid: this.#marks.findLast(({ mcid }) => mcid !== undefined)?.mcid,
      x: matrix[4],
      y: matrix[5],
      size: this.#state.size * Math.hypot(matrix[2], matrix[3]),
      reversed: this.#marks.some(({ reversed }) => reversed),
      units: [],
    };
    this.runs.push(this.#run);
    return this.#run;
  }
}

function matrixOf(operands: readonly Operand[]): Matrix {
  return operands.slice(0, 6).map(Number) as unknown as Matrix;
}

function isBytes(operand: Operand | undefined): operand is PdfBytes {
  return typeof operand === 'object' && 'bytes' in operand;
}
