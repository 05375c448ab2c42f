import { damaged, deepestNesting, ReadingBudget } from '../limits/index.ts';
import { readOperators } from './content-tokens.ts';
import { type GraphicsState, outset, stateAfter } from './graphics-state.ts';
import { HiddenTexts } from './hidden-texts.ts';
import { identity, type Matrix, matrixOf, multiply } from './matrix.ts';
import { isBytes, type Operand } from './operand.ts';
import type { PageForm, PageResources } from './page-resources.ts';
import {
  type PageText,
  type Spelling,
  strayGlyph,
  type TextRun,
  unknownGlyph,
} from './text-run.ts';
import { decodeTextString } from './text-strings.ts';
import { namelessGlyph } from './to-unicode.ts';

/** What is to say nothing says this; where it ends is no matter. */
const wordJoiner = '\u2060';

/** Told to some viewers so that they find where a number or a Latin word ends; nothing that is read. */
const ends = /\u200F|\u200E$/g;

/** Bytes of memory that a unit takes beside its text, a run, and each character of a text, roughly. */
const perUnit = 32;
const perRun = 256;
const perCharacter = 2;

/** Saved states in one another, and marked passages: of either there are a few dozen at most. */
const mostSaved = 10_000;

/**
 * Reads the text of a page from its content stream.
 * @param budget what that may take; without one, of a page of our own making
 * @throws UnreadableFileError
 */
export function readPageText(
  content: string,
  resources: PageResources,
  budget: ReadingBudget = ReadingBudget.unlimited(),
): PageText {
  const painter = new TextPainter(budget);
  painter.paint(content, resources, identity);
  return { runs: painter.runs, spellings: [...painter.spellings, ...painter.hidden()] };
}

/** A passage between BMC or BDC and EMC, as far as it matters to text. */
interface Mark {
  readonly mcid?: number | undefined;
  readonly reversed?: boolean;
  readonly actualText?: string | undefined;
  /** A text within a text: what is around it counts. */
  readonly within?: boolean;
}

type MutableRun = TextRun & { units: string[]; lefts: number[]; rights: number[] };

/** Glyphs that were given a text of their own: what the font says of them, and where they stand. */
interface Drawn {
  readonly said: string;
  /** Where the first of them stands; others may follow in another font. */
  run?: MutableRun | undefined;
  text: string;
  left: number;
  right: number;
}

class TextPainter {
  readonly runs: TextRun[] = [];
  readonly spellings: Spelling[] = [];
  readonly #marks: Mark[] = [];
  #state = outset;
  #line: Matrix = identity;
  /** How far the glyphs of the line have come, in the units of its matrix. */
  #pen = 0;
  #run: MutableRun | undefined;
  #drawn: Drawn | undefined;
  readonly #hidden = new HiddenTexts();
  /** The forms that are being painted, from the outermost. */
  readonly #forms = new Set<PageForm>();
  readonly #budget: ReadingBudget;

  constructor(budget: ReadingBudget) {
    this.#budget = budget;
  }

  paint(content: string, resources: PageResources, matrix: Matrix): void {
    this.#budget.work(perRun + content.length);
    const outer = this.#state;
    const saved: GraphicsState[] = [];
    this.#state = { ...outer, matrix: multiply(matrix, outer.matrix) };
    readOperators(content, (operator, operands) => {
      switch (operator) {
        case 'q':
          if (saved.push(this.#state) > mostSaved) throw tooDeep();
          break;
        case 'Q':
          this.#state = saved.pop() ?? this.#state;
          break;
        case 'Do':
          this.#paintForm(resources.form(String(operands[0])));
          break;
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

  #paintForm(form: PageForm | undefined): void {
    if (!form) return;
    if (this.#forms.has(form)) throw damaged('a picture in it is a part of itself');
    if (this.#forms.size >= deepestNesting) throw tooDeep();
    this.#forms.add(form);
    this.paint(form.content, form.resources, form.matrix);
    this.#forms.delete(form);
  }

  /** Texts within texts that say something else. */
  hidden(): Spelling[] {
    return this.#hidden.different();
  }

  #paintText(operator: string, operands: readonly Operand[]): void {
    this.#state = stateAfter(this.#state, operator, operands);
    switch (operator) {
      case 'BT':
        this.#moveTo(identity);
        break;
      case 'ET':
        this.#run = undefined;
        break;
      case 'Tm':
        this.#moveTo(matrixOf(operands));
        break;
      case 'TD':
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
    this.#pen = 0;
    this.#run = undefined;
  }

  #moveBy(x: number, y: number): void {
    this.#line = multiply([1, 0, 0, 1, x, y], this.#line);
    this.#pen = 0;
    if (y !== 0) this.#run = undefined;
  }

  #begin(operands: readonly Operand[]): void {
    if (this.#marks.length > mostSaved) throw tooDeep();
    const properties = operands[1] instanceof Map ? operands[1] : new Map<string, Operand>();
    const mcid = properties.get('/MCID');
    const actual = properties.get('/ActualText');
    if (isBytes(actual) && this.#drawn) {
      this.#marks.push({ within: true });
      this.#keepText(this.#drawn.said.length + actual.bytes.length);
      this.#hidden.add(this.#drawn.said, decodeTextString(actual.bytes));
      return;
    }
    const said = isBytes(actual) ? decodeTextString(actual.bytes).replace(ends, '') : undefined;
    const mark: Mark = {
      ...(typeof mcid === 'number' && { mcid }),
      ...(operands[0] === '/ReversedChars' && { reversed: true }),
      ...(said !== undefined && { actualText: said }),
    };
    this.#marks.push(mark);
    if (said === undefined) this.#run = undefined;
    else this.#drawn = { said, text: '', left: Infinity, right: -Infinity };
  }

  #end(): void {
    const mark = this.#marks.pop();
    if (mark?.within) return;
    const said = mark?.actualText;
    if (said === undefined) this.#run = undefined;
    else if (this.#drawn) {
      const { text: drawn, left, right } = this.#drawn;
      this.#keepText(said.length + drawn.length);
      if (said !== drawn) this.spellings.push({ said, drawn });
      const run = this.#drawn.run ?? this.#currentRun();
      run.units.push(said);
      const marks = left > right; // nothing that takes the pen any further
      run.lefts.push(marks ? this.#place().origin : left);
      run.rights.push(marks ? this.#place().origin : right);
      this.#drawn = undefined;
    }
  }

  #show(operand: Operand | undefined): void {
    if (!Array.isArray(operand)) {
      if (isBytes(operand)) this.#showBytes(operand.bytes);
      return;
    }
    for (const part of operand as readonly Operand[]) {
      if (isBytes(part)) this.#showBytes(part.bytes);
      else if (typeof part === 'number') {
        this.#pen -= (part / 1000) * this.#state.size * this.#state.stretch;
      }
    }
  }

  #showBytes(bytes: string): void {
    const { font, size, stretch, glyphSpacing, wordSpacing } = this.#state;
    const length = font?.codeLength ?? 1;
    // Opened now: at the end of the text that is given to the glyphs, they have moved on.
    const run = this.#drawn?.run ?? this.#currentRun();
    if (this.#drawn) this.#drawn.run = run;
    const { origin, slope } = this.#place();
    const start = this.#pen;
    for (let at = 0; at + length <= bytes.length; at += length) {
      const high = bytes.charCodeAt(at);
      const code = length === 2 ? high * 256 + bytes.charCodeAt(at + 1) : high;
      const stray = this.#drawn && font?.isMapped?.(code) === false ? strayGlyph : unknownGlyph;
      const given = font?.textOf(code) ?? stray;
      this.#keepText(given.length);
      const text = run.reversed ? [...given].reverse().join('') : given;
      const advance = (font?.advanceOf(code) ?? 0) * size * stretch;
      const left = origin + slope * (this.#pen - start);
      const right = left + slope * advance;
      const isMissing = given !== strayGlyph && font?.isMissing?.(code) === true;
      const painted = isMissing ? namelessGlyph : text;
      if (isMissing && !this.#drawn) this.spellings.push({ said: text, drawn: painted });
      if (this.#drawn) {
        if (run.reversed) this.#drawn.text = painted + this.#drawn.text;
        else this.#drawn.text += painted;
        // A mark is painted before its letter or after it, and on any side of its edges.
        if (advance !== 0 && text !== wordJoiner) {
          this.#drawn.left = Math.min(left, this.#drawn.left);
          this.#drawn.right = Math.max(right, this.#drawn.right);
        }
      } else {
        run.units.push(text);
        run.lefts.push(left);
        run.rights.push(right);
      }
      const spacing = glyphSpacing + (length === 1 && code === 0x20 ? wordSpacing : 0);
      this.#pen += advance + spacing * stretch;
    }
  }

  /** Where the pen stands on the page, in points, and how many of them a step of it takes. */
  #place(): { readonly origin: number; readonly slope: number } {
    const [a, b, , , e, f] = this.#line;
    const [A, , C, , E] = this.#state.matrix;
    const slope = a * A + b * C;
    return { origin: e * A + f * C + E + slope * this.#pen, slope };
  }

  /** A font may give a text of any length to a glyph, and a file any text to glyphs. */
  #keepText(length: number): void {
    this.#budget.keep(perUnit + perCharacter * length);
  }

  #currentRun(): MutableRun {
    if (this.#run) return this.#run;
    this.#budget.keep(perRun);
    this.#budget.work(this.#marks.length);
    const matrix = multiply(this.#line, this.#state.matrix);
    this.#run = {
      mcid: this.#marks.findLast(({ mcid }) => mcid !== undefined)?.mcid,
      x: this.#place().origin,
      y: matrix[5],
      size: this.#state.size * Math.hypot(matrix[2], matrix[3]),
      reversed: this.#marks.some(({ reversed }) => reversed),
      units: [],
      lefts: [],
      rights: [],
    };
    this.runs.push(this.#run);
    return this.#run;
  }
}

function tooDeep(): Error {
  return damaged('something on a page of it stands in itself too deeply');
}
